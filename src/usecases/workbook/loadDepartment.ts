import type { Review } from "../../core/cycle/review.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { findPlanOfReview } from "../../store/reviewedDepartments.ts";
import { findYearContent } from "../../store/yearContent.ts";
import { findReview, listSubmissions } from "../../store/reviews.ts";
import { loadSubmission, type LoadedSubmission } from "../cycle/loadSubmission.ts";

/** A review of the municipality of the transaction. @throws UserError `not-found` */
export async function requireReview(tx: Db, reviewId: string): Promise<Review> {
  const review = await findReview(tx, reviewId);
  if (review) return review;
  throw new UserError("not-found", {
    ja: "この検証は見つかりません。作業の一覧から選んでください。",
    en: "There is no such review. Choose one from your list of tasks.",
  });
}

/** Every submission of a department in a review, in the order of the sheets. */
export async function loadDepartment(tx: Db, review: Review, orgUnitId: string): Promise<LoadedSubmission[]> {
  const submissions = await listSubmissions(tx, review.id, [orgUnitId]);
  return loadAll(
    tx,
    review,
    submissions.map(({ id }) => id),
    { lock: false },
  );
}

/** Some submissions of one review; the plan and the year that they share are loaded once. Locked ones are taken in one order, so that
 * two people wait for each other and do not deadlock. */
export async function loadAll(
  tx: Db,
  review: Review,
  submissionIds: readonly string[],
  { lock }: { readonly lock: boolean },
): Promise<LoadedSubmission[]> {
  if (submissionIds.length === 0) return [];
  const plan = await findPlanOfReview(tx, review);
  const known = plan && { plan, year: await findYearContent(tx, plan, review) };
  const loaded = new Map<string, LoadedSubmission>();
  for (const id of lock ? submissionIds.toSorted() : submissionIds) {
    loaded.set(id, await loadSubmission(tx, id, known ? { lock, known } : { lock }));
  }
  return submissionIds.flatMap((id) => loaded.get(id) ?? []);
}
