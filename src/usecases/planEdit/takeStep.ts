import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { changeWords } from "../../core/plan/edit/changeWords.ts";
import { changedFigures } from "../../core/plan/edit/changedFigures.ts";
import type { Words } from "../../core/text/words.ts";
import { audit } from "../../store/audit.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { findPlanStep, takePlanStep } from "../../store/planSteps.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { openVersion } from "./openVersion.ts";

/** What was taken back or done again, in words, and the version's count of changes; null when there was nothing. */
export type StepOutcome = { seq: number; words: Words } | null;

/** Takes the actor's own next step back or forth in the edits of a version. */
export function takeStep(
  context: Pick<Context, "databases">,
  actor: Actor,
  versionId: string,
  direction: "undo" | "redo",
): Promise<StepOutcome> {
  authorise(actor, "editPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { content } = await openVersion(tx, versionId);
    const found = await findPlanStep(tx, versionId, actor.userId, direction);
    if (!found) return null;
    const seq = await takePlanStep(tx, actor, content, found, direction);
    const words = changeWords(found);
    const after = await findPlanOfVersion(tx, versionId);
    const figures = changedFigures(content, after ?? content);
    const action = direction === "undo" ? "undoPlanEdit" : "redoPlanEdit";
    const edited = { edit: words.ja, ...figures.after };
    await audit(tx, actor, action, `version ${versionId}`, figures.before, edited);
    return { seq, words };
  });
}
