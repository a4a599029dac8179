import type { Review } from "../../core/cycle/review.ts";
import type { Db } from "../../store/databases.ts";
import { listNodeHeads, type NodeHead } from "../../store/planNodes.ts";
import { listAnnualReviews } from "../../store/opinionReviews.ts";
import type { ReviewHeading } from "../cycle/views.ts";

/** A yearly review with the tree of the version that it belongs to. */
export interface ReviewFrame {
  readonly review: Review;
  readonly heading: ReviewHeading;
  readonly nodes: readonly NodeHead[];
}

/** All yearly reviews of the city by id, with their trees. */
export async function loadReviewFrames(tx: Db): Promise<Map<string, ReviewFrame>> {
  const frames = new Map<string, ReviewFrame>();
  const trees = new Map<string, readonly NodeHead[]>();
  for (const { planId, planTitle, ...review } of await listAnnualReviews(tx)) {
    const { id, planVersionId, kind, fromFiscalYear, fiscalYear, workYear, state, dueOn } = review;
    const nodes = trees.get(planVersionId) ?? (await listNodeHeads(tx, planVersionId));
    trees.set(planVersionId, nodes);
    const heading = {
      reviewId: id,
      planId,
      planTitle,
      kind,
      fromFiscalYear,
      fiscalYear,
      workYear,
      state,
      dueOn,
    };
    frames.set(id, { review, heading, nodes });
  }
  return frames;
}
