import type { Review } from "../../core/cycle/review.ts";
import type { PlanVersion } from "../../core/plan/plan.ts";
import type { ReviewYear } from "./views.ts";

/** Every fiscal year of the plan's period with the state of its review; closed until planning opens it. */
export function reviewYears(version: PlanVersion, reviews: readonly Review[]): ReviewYear[] {
  const reviewOf = new Map(reviews.map((review) => [review.fiscalYear, review]));
  const years = new Set(reviewOf.keys());
  if (version.period)
    for (let year = version.period.start; year <= version.period.end; year++) years.add(year);
  return [...years]
    .toSorted((a, b) => a - b)
    .map((fiscalYear) => {
      const review = reviewOf.get(fiscalYear);
      return {
        fiscalYear,
        workYear: review?.workYear ?? fiscalYear + 1,
        state: review?.state ?? "closed",
        reviewId: review?.id ?? null,
        dueOn: review?.dueOn ?? null,
      };
    });
}
