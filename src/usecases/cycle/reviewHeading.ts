import type { Review } from "../../core/cycle/review.ts";
import type { Plan } from "../../core/plan/plan.ts";
import type { ReviewHeading } from "./views.ts";

/** Both years of a review, always shown together. */
export function reviewHeading(plan: Pick<Plan, "id" | "title">, review: Review): ReviewHeading {
  return {
    reviewId: review.id,
    planId: plan.id,
    planTitle: plan.title,
    kind: review.kind,
    fromFiscalYear: review.fromFiscalYear,
    fiscalYear: review.fiscalYear,
    workYear: review.workYear,
    state: review.state,
    dueOn: review.dueOn,
  };
}
