import { randomUUID } from "node:crypto";
import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { applyEdit } from "../../core/plan/edit/applyEdit.ts";
import { changedFigures } from "../../core/plan/edit/changedFigures.ts";
import { changeWords } from "../../core/plan/edit/changeWords.ts";
import { describeEdit } from "../../core/plan/edit/describeEdit.ts";
import { focusOf } from "../../core/plan/edit/focusOf.ts";
import type { PlanEdit } from "../../core/plan/edit/planEdit.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { savePlanChange } from "../../store/planChanges.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { findPreset } from "../judgement/findPresets.ts";
import { knownThings } from "./knownThings.ts";
import { openVersion } from "./openVersion.ts";

/** Edits a plan version that is not in force yet. The edit is saved at once or refused as a whole; it applies to what
 * stands there now, so that people who change different fields do not meet.
 * @returns the version's count of changes, and what to show: the thing that was added, moved or changed (null when
 * it is gone, or when there were many)
 * @throws UserError `edited-meanwhile` when somebody else changed the same field since the person saw it (its fields
 * `present` and `typed` hold both texts), `wrong-state` when the version is in force, `bad-input`, `not-found` */
export async function editPlan(
  context: Pick<Context, "databases">,
  actor: Actor,
  { versionId, edit }: { versionId: string; edit: PlanEdit },
): Promise<{ seq: number; focusId: string | null }> {
  authorise(actor, "editPlan");
  refuseUnwritable(edit);
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { content, lastChange } = await openVersion(tx, versionId);
    for (const ref of new Set(presetsNamed(edit))) await findPreset(tx, ref);
    const made: string[] = [];
    const newId = () => {
      const id = randomUUID();
      made.push(id);
      return id;
    };
    const after = applyEdit(content, edit, newId, await knownThings(tx, edit));
    const description = describeEdit(content, edit);
    const seq = await savePlanChange(tx, actor, content, after, description);
    if (seq !== undefined) {
      const figures = changedFigures(content, after);
      const edited = { edit: changeWords(description).ja, ...figures.after };
      await audit(tx, actor, "editPlan", `version ${versionId}`, figures.before, edited);
    }
    return { seq: seq ?? lastChange, focusId: focusOf(edit, made[0]) };
  });
}

/** Presets that an edit chooses: each must be there, or the plan could not be judged. */
function presetsNamed(edit: PlanEdit): string[] {
  const edits = edit.kind === "many" ? edit.edits : [edit];
  return edits.flatMap((one) =>
    "change" in one && one.change.field === "judgementPresetId" && one.change.value !== null
      ? [one.change.value]
      : [],
  );
}

/** Characters that no database column takes: NUL, and halves of a character. */
function refuseUnwritable(edit: PlanEdit): void {
  if (!/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(edit).replaceAll("\\\\", ""))) return;
  throw new UserError("bad-input", {
    ja: "入力に、保存できない文字が含まれています。貼り付けた元の文字を確かめ、打ち直してください。",
    en: "The text contains characters that cannot be saved. Check where it was pasted from and type it anew.",
  });
}
