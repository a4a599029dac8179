import { isStillFollowed } from "../../core/council/opinionResponse.ts";
import type { Opinion } from "../../core/council/opinion.ts";
import type { FollowUp, OpinionResponse } from "../../core/council/opinionResponse.ts";
import type { Db } from "../../store/databases.ts";
import { listCategories } from "../../store/opinionCategories.ts";
import { listFollowUpRows, listResponses } from "../../store/opinionResponses.ts";
import { listOpinions } from "../../store/opinions.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { findVersion } from "../../store/planVersions.ts";
import { findReview, listPlanReviews } from "../../store/reviews.ts";

/** An answer of an earlier year that a review asks about, and what the department says came of it. */
export interface FollowUpDue {
  readonly opinion: Opinion;
  /** The year that the opinion was about. */
  readonly fiscalYear: number;
  readonly response: OpinionResponse;
  readonly department: string;
  readonly category: string;
  /** The year under review in which it is asked. */
  readonly askedYear: number;
  /** What is said in this review; null while nothing is. */
  readonly followUp: FollowUp | null;
}

/** The opinions that a review has to come back to: approved answers of earlier yearly reviews of the same plan, of a
 * category that is followed up, until one review says that it is done or dropped. */
export async function listFollowUps(tx: Db, reviewId: string): Promise<FollowUpDue[]> {
  const review = await findReview(tx, reviewId);
  if (review?.kind !== "annual") return [];
  const version = await findVersion(tx, review.planVersionId);
  const reviews = version ? await listPlanReviews(tx, version.planId) : [];
  const yearOf = new Map(reviews.map(({ id, fiscalYear }) => [id, fiscalYear]));
  const earlier = reviews.filter(({ fiscalYear }) => fiscalYear < review.fiscalYear).map(({ id }) => id);
  const opinions = (await listOpinions(tx, { reviewIds: earlier })).filter(
    ({ state }) => state === "accepted",
  );
  const ids = opinions.map(({ id }) => id);
  const responses = await listResponses(tx, ids);
  const followUps = await listFollowUpRows(tx, ids);
  const followed = new Map(
    (await listCategories(tx)).filter(({ followsUp }) => followsUp).map(({ id, name }) => [id, name]),
  );
  const names = new Map((await listOrgUnits(tx)).map(({ id, name }) => [id, name]));
  return opinions.flatMap((opinion) =>
    responses
      .filter(({ opinionId }) => opinionId === opinion.id)
      .flatMap((response): FollowUpDue[] => {
        const category = followed.get(response.categoryId ?? "");
        if (response.state !== "approved" || category === undefined) return [];
        const said = followUps.filter(
          (one) => one.opinionId === opinion.id && one.orgUnitId === response.orgUnitId,
        );
        const before = said.filter((one) => (yearOf.get(one.reviewId) ?? 0) < review.fiscalYear);
        if (!isStillFollowed(before)) return [];
        return [
          {
            opinion,
            fiscalYear: yearOf.get(opinion.reviewId) ?? 0,
            response,
            department: names.get(response.orgUnitId) ?? response.orgUnitId,
            category,
            askedYear: review.fiscalYear,
            followUp: said.find((one) => one.reviewId === reviewId) ?? null,
          },
        ];
      }),
  );
}
