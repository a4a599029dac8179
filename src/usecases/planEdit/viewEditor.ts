import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { changeWords } from "../../core/plan/edit/changeWords.ts";
import { closedToEdits, statusesAfter } from "../../core/plan/versionStatus.ts";
import type { Db } from "../../store/databases.ts";
import { listPictureLines } from "../../store/pictures.ts";
import { lastChangeOf, listPlanChanges } from "../../store/planChanges.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { listAdoptable } from "../../store/planIndicators.ts";
import { findPlanStep } from "../../store/planSteps.ts";
import { listVersions } from "../../store/planVersions.ts";
import { listProgrammeNames } from "../../store/programmes.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { choosablePresets } from "../judgement/choosable.ts";
import { hasLockedReview, noSuchVersion } from "./openVersion.ts";
import type { EditorView } from "./views.ts";

const changesShown = 30;

/** A plan version with all that its editor offers. */
export async function viewEditor(
  context: Pick<Context, "databases">,
  actor: Actor,
  { versionId }: { versionId: string },
): Promise<EditorView> {
  authorise(actor, "editPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    // Read first: what is counted later can only make the page look older than it is.
    const seq = await lastChangeOf(tx, versionId);
    const content = await findPlanOfVersion(tx, versionId);
    if (!content || seq === undefined) throw noSuchVersion();
    const { version } = content;
    const closed = closedToEdits(version, await hasLockedReview(tx, versionId));
    const stepOf = (direction: "undo" | "redo") => nextStep(tx, versionId, actor.userId, direction);
    const changes = await listPlanChanges(tx, versionId, changesShown);
    const versions = await listVersions(tx, version.planId);
    return {
      content,
      seq,
      closed,
      undo: closed ? null : await stepOf("undo"),
      redo: closed ? null : await stepOf("redo"),
      changes: changes.map(({ action, subject, ...change }) => ({
        ...change,
        words: changeWords({ action, subject }),
      })),
      versions: versions.map(({ id, number, status, label, effectiveYear }) => ({
        id,
        number,
        status,
        label,
        effectiveYear,
      })),
      nextStatuses: statusesAfter(version.status),
      adoptable: await listAdoptable(tx, versionId),
      programmes: await listProgrammeNames(tx),
      pictures: (await listPictureLines(tx)).map(({ id, alt }) => ({ id, alt })),
      presets: await choosablePresets(tx, content),
    };
  });
}

async function nextStep(tx: Db, versionId: string, userId: string, direction: "undo" | "redo") {
  const step = await findPlanStep(tx, versionId, userId, direction);
  return step ? changeWords(step) : null;
}
