import type { Review } from "../../core/cycle/review.ts";
import { presenting, type Presenting } from "../../core/publication/present/presentSheet.ts";
import type { Db } from "../../store/databases.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { findReview } from "../../store/reviews.ts";
import { findYearContent } from "../../store/yearContent.ts";
import { findPresets } from "../judgement/findPresets.ts";
import { noSuch } from "./refusals.ts";

/** A review of one year or of several with its plan and all that is approved in it: what a council is shown. While it
 * is open it is a draft.
 * @throws UserError `not-found` */
export async function loadReview(
  tx: Db,
  reviewId: string,
): Promise<{ presented: Presenting; review: Review }> {
  const review = await findReview(tx, reviewId);
  const plan = review && (await findPlanOfVersion(tx, review.planVersionId));
  if (!review || !plan) throw noSuch.review();
  const year = await findYearContent(tx, plan, review);
  const stage = review.state === "locked" ? "final" : "comment";
  return { presented: presenting(plan, year, stage, await findPresets(tx, plan)), review };
}
