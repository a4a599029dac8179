import type { Evaluation, Review } from "../../core/cycle/review.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { PlanNode } from "../../core/plan/plan.ts";
import type { Db } from "../../store/databases.ts";
import { findEvaluation, listPlanReviews } from "../../store/reviews.ts";

/** What a department wrote on a sheet in the review before this one; undefined where there is none. */
export async function lastEvaluation(
  tx: Db,
  {
    plan,
    review,
    node,
    orgUnitId,
  }: {
    readonly plan: PlanContent;
    readonly review: Review;
    readonly node: PlanNode;
    readonly orgUnitId: string;
  },
): Promise<Evaluation | undefined> {
  const reviews = await listPlanReviews(tx, plan.plan.id);
  const written = (one: Review | undefined) => one && findEvaluation(tx, one.id, node.lineageId, orgUnitId);
  if (review.kind === "annual")
    return written(reviews.findLast(({ fiscalYear }) => fiscalYear < review.fiscalYear));
  // Before a review of several years come the yearly ones; that of the last year may not be written yet.
  for (const one of reviews.toReversed()) {
    const found = one.fiscalYear <= review.fiscalYear ? await written(one) : undefined;
    if (found) return found;
  }
  return undefined;
}
