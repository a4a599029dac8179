import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Stage } from "../../core/publication/documents.ts";
import { publishedStage } from "../../store/publications.ts";
import { listPeriodReviews as findPeriodReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "../plan/loadPlan.ts";
import { reviewHeading } from "./reviewHeading.ts";
import type { ReviewHeading } from "./views.ts";

/** The mid-term and final reviews of a plan, oldest first.
 * @throws UserError `not-found` where there is no such plan */
export async function listPeriodReviews(
  context: Pick<Context, "databases">,
  actor: Actor,
  planId: string,
): Promise<{
  plan: { id: string; title: string; period: { start: number; end: number } | null };
  reviews: (ReviewHeading & { readonly published: Stage | null })[];
}> {
  authorise(actor, "viewPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { plan, version } = await loadPlan(tx, planId);
    const reviews = [];
    for (const review of await findPeriodReviews(tx, planId)) {
      const published = await publishedStage(tx, planId, review.fiscalYear, review.kind);
      reviews.push({ ...reviewHeading(plan, review), published });
    }
    return { plan: { id: plan.id, title: plan.title, period: version.period }, reviews };
  });
}
