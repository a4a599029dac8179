import { evaluationForm, type EvaluationForm } from "../core/cycle/evaluationForm.ts";
import type { ReviewKind } from "../core/cycle/review.ts";
import type { Db } from "./databases.ts";

/** What the city asks for in the reviews that it opens from now on; undefined where it has not set anything. */
export async function findEvaluationSetting(
  tx: Db,
): Promise<{ form: EvaluationForm; version: number } | undefined> {
  const row = await tx.selectFrom("evaluation_setting").select(["form", "version"]).executeTakeFirst();
  return row && { form: evaluationForm.parse(row.form), version: row.version };
}

/** Keeps what the city asks for, unless somebody has changed it meanwhile.
 * @param basedOn the version that the change rests on; 0 where there was none
 * @returns false where it was changed meanwhile: nothing is kept */
export async function saveEvaluationSetting(
  tx: Db,
  municipalityId: string,
  form: EvaluationForm,
  { basedOn, name, at }: { readonly basedOn: number; readonly name: string; readonly at: Date },
): Promise<boolean> {
  const values = { form: JSON.stringify(form), version: basedOn + 1, updated_at: at, updated_by: name };
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto("evaluation_setting")
    .values({ municipality_id: municipalityId, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(["municipality_id"])
        .doUpdateSet(values)
        .where("evaluation_setting.version", "=", basedOn),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Gives a review the form that it asks for from now on. */
export async function setReviewForm(tx: Db, reviewId: string, form: EvaluationForm): Promise<void> {
  await tx
    .updateTable("review")
    .set({ evaluation_form: JSON.stringify(form) })
    .where("id", "=", reviewId)
    .execute();
}

/** What a review asks for; undefined for those of before there were forms. */
export async function findReviewForm(tx: Db, reviewId: string): Promise<EvaluationForm | undefined> {
  const row = await tx
    .selectFrom("review")
    .select("evaluation_form")
    .where("id", "=", reviewId)
    .executeTakeFirst();
  return row?.evaluation_form ? evaluationForm.parse(row.evaluation_form) : undefined;
}

/** What the review of a plan version and year asks for, of the yearly one unless another kind is named. */
export async function findYearForm(
  tx: Db,
  {
    planVersionId,
    fiscalYear,
    kind = "annual",
  }: { readonly planVersionId: string; readonly fiscalYear: number; readonly kind?: ReviewKind },
): Promise<EvaluationForm | undefined> {
  const row = await tx
    .selectFrom("review")
    .select("evaluation_form")
    .where("plan_version_id", "=", planVersionId)
    .where("fiscal_year", "=", fiscalYear)
    .where("kind", "=", kind)
    .executeTakeFirst();
  return row?.evaluation_form ? evaluationForm.parse(row.evaluation_form) : undefined;
}
