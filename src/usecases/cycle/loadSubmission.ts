import { formFields, type FormField } from "../../core/cycle/entryForm.ts";
import { formRows, type FormRow } from "../../core/cycle/formRows.ts";
import type { Review } from "../../core/cycle/review.ts";
import type { Submission } from "../../core/cycle/submission.ts";
import type { YearContent } from "../../core/cycle/yearContent.ts";
import type { Figure } from "../../core/indicator/indicator.ts";
import type { PlanNode } from "../../core/plan/plan.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { listEntries, type Entry } from "../../store/entries.ts";
import { findReview, findSubmission } from "../../store/reviews.ts";
import { findYearContent } from "../../store/yearContent.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";

/** A submission with all that its entry form stands on. */
export interface LoadedSubmission {
  readonly submission: Submission;
  readonly review: Review;
  readonly plan: PlanContent;
  readonly node: PlanNode;
  /** Everything recorded up to the year under review. */
  readonly year: YearContent;
  readonly rows: readonly FormRow[];
  readonly figures: readonly Figure[];
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
  const plan = known?.plan ?? (review && (await findPlanOfVersion(tx, review.planVersionId)));
  const node = plan?.nodes.find(({ id }) => id === submission?.nodeId);
  if (!submission || !review || !plan || !node) throw submissionNotFound();
  const year = known?.year ?? (await findYearContent(tx, plan, review, node.id));
  const rows = formRows(plan, node, submission.orgUnitId);
  const figures = year.figures.filter(
    ({ nodeId, orgUnitId }) => nodeId === node.id && orgUnitId === submission.orgUnitId,
  );
  const entries = await listEntries(tx, [submission.id]);
  return {
    submission,
    review,
    plan,
    node,
    year,
    rows,
    figures,
    fields: formFields(rows, figures, review.fiscalYear),
    entries: new Map(entries.map((entry) => [entry.field, entry])),
  };
}

/** The words for a submission that does not exist, or belongs to another city. */
export function submissionNotFound(): UserError {
  return new UserError("not-found", {
    ja: "この提出は見つかりません。作業の一覧から選んでください。",
    en: "There is no such submission. Choose one from your list of tasks.",
  });
}
