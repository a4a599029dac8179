import type { Db } from "../../store/databases.ts";
import { listPeriodReviews, listPlanReviews } from "../../store/reviews.ts";
import { listVersionsInForce } from "../../store/planVersions.ts";
import type { ReviewHeading } from "../cycle/views.ts";

/** A review that a meeting, or an item of its agenda, can be about. */
export type ReviewChoice = Omit<ReviewHeading, "dueOn">;

/** All reviews of the city's plans, plan by plan, the newest year first. */
export async function listReviewChoices(tx: Db): Promise<ReviewChoice[]> {
  const choices: ReviewChoice[] = [];
  for (const { title, version } of await listVersionsInForce(tx)) {
    const reviews = [
      ...(await listPlanReviews(tx, version.planId)),
      ...(await listPeriodReviews(tx, version.planId)),
    ].toSorted((a, b) => b.fiscalYear - a.fiscalYear);
    for (const { id, kind, fromFiscalYear, fiscalYear, workYear, state } of reviews) {
      choices.push({
        reviewId: id,
        planId: version.planId,
        planTitle: title,
        kind,
        fromFiscalYear,
        fiscalYear,
        workYear,
        state,
      });
    }
  }
  return choices;
}
