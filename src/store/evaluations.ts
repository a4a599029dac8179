import { predecessorsOf } from "../core/organisation/unitLines.ts";
import type { Selectable } from "kysely";
import type { Evaluation, OwnGrade, ReviewKind } from "../core/cycle/review.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";
import { listSuccessions } from "./orgUnits.ts";
import type { EvaluationTables } from "./evaluationSchema.ts";

/** The review of a plan version and year, the yearly one unless another kind is named. */
interface Reviewed {
  readonly planVersionId: string;
  readonly fiscalYear: number;
  readonly kind?: ReviewKind;
}

/** Keeps the evaluation of an approved submission. */
export async function saveEvaluation(
  tx: Db,
  municipalityId: string,
  submissionId: string,
  evaluation: Evaluation,
): Promise<void> {
  const { promise, sheetGrade } = evaluation;
  const columns = {
    analysis: evaluation.analysis,
    next_steps: evaluation.nextSteps,
    causes: evaluation.causes ?? "",
    issues: evaluation.issues ?? "",
    direction: evaluation.direction ?? null,
    resources: evaluation.resources ?? null,
    promise: promise?.outcome ?? null,
    promise_note: promise?.note ?? "",
    promised: promise?.promised ?? "",
    sheet_grade: sheetGrade?.band ?? null,
    sheet_grade_reason: sheetGrade?.reason ?? "",
    hint_answer: evaluation.hintAnswer ?? "",
  };
  await tx
    .insertInto("evaluation")
    .values({ municipality_id: municipalityId, submission_id: submissionId, ...columns })
    .onConflict((conflict) => conflict.columns(["municipality_id", "submission_id"]).doUpdateSet(columns))
    .execute();
}

/** Keeps the city's own grades of an approved submission in place of those that were there before. */
export async function saveOwnGrades(
  tx: Db,
  municipalityId: string,
  submissionId: string,
  grades: readonly Omit<OwnGrade, "orgUnitId">[],
): Promise<void> {
  await tx.deleteFrom("own_grade").where("submission_id", "=", submissionId).execute();
  await insertAll(
    tx,
    "own_grade",
    municipalityId,
    grades.map(({ seriesId, band, reason }) => ({
      submission_id: submissionId,
      series_id: seriesId,
      band,
      reason,
    })),
  );
}

/** What a department wrote on a sheet in a review, or those from which it took over since; undefined until it is
 * approved. What several departments wrote stands together, each under its name.
 * @param lineageId the sheet's node, the same in every version of the plan */
export async function findEvaluation(
  tx: Db,
  reviewId: string,
  lineageId: string,
  orgUnitId: string,
): Promise<Evaluation | undefined> {
  const line = [orgUnitId, ...predecessorsOf(await listSuccessions(tx), orgUnitId)];
  const written = await evaluationRows(tx)
    .innerJoin("plan_node", (join) =>
      join
        .onRef("plan_node.municipality_id", "=", "submission.municipality_id")
        .onRef("plan_node.id", "=", "submission.node_id"),
    )
    .innerJoin("org_unit", (join) =>
      join
        .onRef("org_unit.municipality_id", "=", "submission.municipality_id")
        .onRef("org_unit.id", "=", "submission.org_unit_id"),
    )
    .where("submission.review_id", "=", reviewId)
    .where("plan_node.lineage_id", "=", lineageId)
    .where("submission.org_unit_id", "in", line)
    .select(["submission.org_unit_id", "org_unit.name"])
    .selectAll("evaluation")
    .orderBy("submission.position")
    .execute();
  const own = written.find((one) => one.org_unit_id === orgUnitId) ?? written[0];
  if (!own || own.org_unit_id === orgUnitId || written.length === 1) return own && toEvaluation(own);
  const together = (key: "analysis" | "next_steps") =>
    written.map((one) => `【${one.name}】\n${one[key]}`).join("\n");
  return { analysis: together("analysis"), nextSteps: together("next_steps") };
}

/** What the departments wrote on the sheets of some nodes. */
export async function listEvaluations(
  tx: Db,
  nodeIds: readonly string[],
  { planVersionId, fiscalYear, kind = "annual" }: Reviewed,
): Promise<(Evaluation & { readonly nodeId: string; readonly orgUnitId: string })[]> {
  if (nodeIds.length === 0) return [];
  const rows = await evaluationRows(tx)
    .innerJoin("review", (join) =>
      join
        .onRef("review.municipality_id", "=", "submission.municipality_id")
        .onRef("review.id", "=", "submission.review_id"),
    )
    .where("review.plan_version_id", "=", planVersionId)
    .where("review.fiscal_year", "=", fiscalYear)
    .where("review.kind", "=", kind)
    .where("submission.node_id", "in", nodeIds)
    .select(["submission.node_id", "submission.org_unit_id"])
    .selectAll("evaluation")
    .execute();
  return rows.map((row) => ({ nodeId: row.node_id, orgUnitId: row.org_unit_id, ...toEvaluation(row) }));
}

/** The grades that the city gave some series itself. */
export async function listOwnGrades(
  tx: Db,
  seriesIds: readonly string[],
  { planVersionId, fiscalYear, kind = "annual" }: Reviewed,
): Promise<OwnGrade[]> {
  if (seriesIds.length === 0) return [];
  const rows = await tx
    .selectFrom("own_grade")
    .innerJoin("submission", (join) =>
      join
        .onRef("submission.municipality_id", "=", "own_grade.municipality_id")
        .onRef("submission.id", "=", "own_grade.submission_id"),
    )
    .innerJoin("review", (join) =>
      join
        .onRef("review.municipality_id", "=", "submission.municipality_id")
        .onRef("review.id", "=", "submission.review_id"),
    )
    .where("review.plan_version_id", "=", planVersionId)
    .where("review.fiscal_year", "=", fiscalYear)
    .where("review.kind", "=", kind)
    .where("own_grade.series_id", "in", seriesIds)
    .select(["own_grade.series_id", "submission.org_unit_id", "own_grade.band", "own_grade.reason"])
    .execute();
  return rows.map((row) => ({
    seriesId: row.series_id,
    orgUnitId: row.org_unit_id,
    band: row.band,
    reason: row.reason,
  }));
}

const evaluationRows = (tx: Db) =>
  tx
    .selectFrom("evaluation")
    .innerJoin("submission", (join) =>
      join
        .onRef("submission.municipality_id", "=", "evaluation.municipality_id")
        .onRef("submission.id", "=", "evaluation.submission_id"),
    );

function toEvaluation(row: Selectable<EvaluationTables["evaluation"]>): Evaluation {
  return {
    analysis: row.analysis,
    nextSteps: row.next_steps,
    ...(row.causes && { causes: row.causes }),
    ...(row.issues && { issues: row.issues }),
    ...(row.direction && { direction: row.direction }),
    ...(row.resources && { resources: row.resources }),
    ...(row.promise && {
      promise: { outcome: row.promise, note: row.promise_note, promised: row.promised },
    }),
    ...(row.sheet_grade && { sheetGrade: { band: row.sheet_grade, reason: row.sheet_grade_reason } }),
    ...(row.hint_answer && { hintAnswer: row.hint_answer }),
  };
}
