import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Stage } from "../../core/publication/documents.ts";
import type { PeriodReviewDocument } from "../../core/publication/periodReviewDocument.ts";
import { publishedStage } from "../../store/publications.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPeriodReview } from "./loadPeriodReview.ts";
import { reviewHeading } from "./reviewHeading.ts";
import type { ReviewHeading } from "./views.ts";

/** The result of a review of several years as staff see it: what is approved by now. */
export async function viewPeriodReview(
  context: Pick<Context, "databases">,
  actor: Actor,
  reviewId: string,
): Promise<{ heading: ReviewHeading; result: PeriodReviewDocument; published: Stage | null }> {
  authorise(actor, "viewPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { plan, review, result } = await loadPeriodReview(tx, reviewId);
    const published = await publishedStage(tx, plan.plan.id, review.fiscalYear, review.kind);
    return { heading: reviewHeading(plan.plan, review), result, published };
  });
}
