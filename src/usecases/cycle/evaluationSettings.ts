import type { Context } from "../../context.ts";
import { defaultEvaluationForm, type EvaluationForm } from "../../core/cycle/evaluationForm.ts";
import { readEvaluationForm, type TypedForm } from "../../core/cycle/readEvaluationForm.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { findEvaluationSetting, saveEvaluationSetting } from "../../store/evaluationForms.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";

/** What the reviews that are opened from now on ask for. Version 0: the standard form, nothing was set yet. */
export async function viewEvaluationSettings(
  context: Pick<Context, "databases">,
  actor: Actor,
): Promise<{ form: EvaluationForm; version: number }> {
  authorise(actor, "editReviewSettings");
  return inMunicipality(
    context.databases.app,
    actor.municipalityId,
    actor.userId,
    async (tx) => (await findEvaluationSetting(tx)) ?? { form: defaultEvaluationForm, version: 0 },
  );
}

/** Sets what the reviews that are opened from now on ask for; those that are open keep their form.
 * @param basedOn the version that the page showed
 * @throws UserError `bad-input` naming the fields, `edited-meanwhile` when somebody else saved since */
export async function saveEvaluationSettings(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { typed, basedOn }: { typed: TypedForm; basedOn: number },
): Promise<void> {
  authorise(actor, "editReviewSettings");
  const read = readEvaluationForm(typed);
  if (read.kind === "problems") {
    const n = Object.keys(read.problems).length;
    const words = { ja: `直すところが${n}件あります。`, en: `${n} fields to put right.` };
    throw new UserError("bad-input", words, read.problems);
  }
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const before = await findEvaluationSetting(tx);
    // The same form sent twice is one change.
    if (before && JSON.stringify(before.form) === JSON.stringify(read.form)) return;
    const by = { basedOn, name: actor.name, at: context.now() };
    const isSaved = await saveEvaluationSetting(tx, actor.municipalityId, read.form, by);
    if (!isSaved) throw editedMeanwhile();
    await audit(tx, actor, "editEvaluationSettings", "review settings", before?.form ?? null, read.form);
  });
}

function editedMeanwhile(): UserError {
  return new UserError("edited-meanwhile", {
    ja: "開いている間に、ほかの人が保存しました。いま保存されている内容と見比べて、もう一度保存してください。",
    en: "Somebody else saved while this was open. Compare with what is stored, then save again.",
  });
}
