import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { listOpenReviews as findOpenReviews } from "../../store/reviews.ts";
import { listOpenProgress } from "../../store/standings.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { reviewHeading } from "./reviewHeading.ts";
import type { BoardView } from "./views.ts";

/** The reviews that are under way and how far they have come, without their lines. */
export async function listOpenReviews(
  context: Pick<Context, "databases">,
  actor: Actor,
): Promise<Pick<BoardView, "heading" | "total" | "submitted" | "approved">[]> {
  authorise(actor, "viewBoard");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const reviews = new Map((await findOpenReviews(tx)).map((review) => [review.id, review]));
    return (await listOpenProgress(tx)).flatMap(({ reviewId, plan, total, submitted, approved }) => {
      const review = reviews.get(reviewId);
      return review ? [{ heading: reviewHeading(plan, review), total, submitted, approved }] : [];
    });
  });
}
