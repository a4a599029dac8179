import { formFields, type FormField } from "../../core/cycle/entryForm.ts";
import type { AskedEvaluation } from "../../core/cycle/evaluationFields.ts";
import { plainEvaluationForm } from "../../core/cycle/evaluationForm.ts";
import { grantFields } from "../../core/cycle/grantFields.ts";
import { grantYears } from "../../core/grant/grantProject.ts";
import type { GrantRecord } from "../../core/grant/grantRecord.ts";
import { formRows, type FormRow } from "../../core/cycle/formRows.ts";
import type { Evaluation, Review } from "../../core/cycle/review.ts";
import type { Submission } from "../../core/cycle/submission.ts";
import type { YearContent } from "../../core/cycle/yearContent.ts";
import type { Figure } from "../../core/indicator/indicator.ts";
import type { PlanNode } from "../../core/plan/plan.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { PlanPresets } from "../../core/publication/present/planPresets.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { listEntries, type Entry } from "../../store/entries.ts";
import { findReview, findSubmission } from "../../store/reviews.ts";
import { findYearContent } from "../../store/yearContent.ts";
import { findPlanOfSheet } from "../../store/sheetContent.ts";
import { withDepartmentsOf } from "../../store/reviewedDepartments.ts";
import { findPresets } from "../judgement/findPresets.ts";
import { askedEvaluation } from "./askedEvaluation.ts";
import { lastEvaluation } from "./lastEvaluation.ts";
import { typedLevels } from "./grantViews.ts";

/** A submission with all that its entry form stands on. */
export interface LoadedSubmission {
  readonly submission: Submission;
  readonly review: Review;
  /** The plan as far as the sheet of this node needs it. */
  readonly plan: PlanContent;
  readonly node: PlanNode;
  /** Everything recorded up to the year under review. */
  readonly year: YearContent;
  readonly rows: readonly FormRow[];
  readonly figures: readonly Figure[];
  /** The scales by which the plan is judged. */
  readonly presets: PlanPresets;
  /** What the evaluation asks for, by the form of the review. */
  readonly asked: AskedEvaluation;
  /** What the department wrote in the review before. */
  readonly last: Evaluation | undefined;
  /** Grant projects that the department reports on with this sheet. */
  readonly grants: readonly GrantRecord[];
  readonly fields: readonly FormField[];
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Loads a submission of the municipality of the transaction. `lock` keeps others from changing it meanwhile.
 * @param known the plan and the whole year of its review, where several submissions of one review are loaded */
export async function loadSubmission(
  tx: Db,
  submissionId: string,
  { lock, known }: { lock: boolean; known?: { readonly plan: PlanContent; readonly year: YearContent } },
): Promise<LoadedSubmission> {
  const submission = await findSubmission(tx, submissionId, { lock });
  const review = submission && (await findReview(tx, submission.reviewId));
  const plan = known?.plan ?? (review && (await planOfSheet(tx, review, submission.nodeId)));
  const node = plan?.nodes.find(({ id }) => id === submission?.nodeId);
  if (!submission || !review || !plan || !node) throw submissionNotFound();
  const year = known?.year ?? (await findYearContent(tx, plan, review, node.id));
  const rows = formRows(plan, node, submission.orgUnitId);
  const figures = year.figures.filter(
    ({ nodeId, orgUnitId }) => nodeId === node.id && orgUnitId === submission.orgUnitId,
  );
  const entries = await listEntries(tx, [submission.id]);
  const last = await lastEvaluation(tx, { plan, review, node, orgUnitId: submission.orgUnitId });
  const presets = await findPresets(tx, plan);
  const grants = (year.grants ?? []).filter(
    ({ project }) =>
      project.nodeLineageId === node.lineageId &&
      project.orgUnitId === submission.orgUnitId &&
      grantYears(project).includes(review.fiscalYear),
  );
  const form = year.evaluationForm ?? plainEvaluationForm;
  const asked = askedEvaluation({ plan, review, year, rows }, { form, presets, last });
  return {
    submission,
    review,
    plan,
    node,
    year,
    rows,
    figures,
    presets,
    asked,
    last,
    grants,
    fields: formFields(
      rows,
      figures,
      review.fiscalYear,
      asked,
      grantFields(grants, review.fiscalYear, (value) => typedLevels({ plan, review, year, rows }, value)),
    ),
    entries: new Map(entries.map((entry) => [entry.field, entry])),
  };
}

async function planOfSheet(tx: Db, review: Review, nodeId: string): Promise<PlanContent | undefined> {
  const sheet = await findPlanOfSheet(tx, review.planVersionId, nodeId);
  return sheet && withDepartmentsOf(tx, review, sheet);
}

/** The words for a submission that does not exist, or belongs to another city. */
export function submissionNotFound(): UserError {
  return new UserError("not-found", {
    ja: "この提出は見つかりません。作業の一覧から選んでください。",
    en: "There is no such submission. Choose one from your list of tasks.",
  });
}
