import { plainEvaluationForm } from "../../core/cycle/evaluationForm.ts";
import type { Review } from "../../core/cycle/review.ts";
import type { PlacedStep } from "../../core/cycle/approval.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { listEntries } from "../../store/entries.ts";
import { listPosts } from "../../store/people.ts";
import { findPlanOfReview } from "../../store/reviewedDepartments.ts";
import { findReviewForm } from "../../store/evaluationForms.ts";
import { listSubmissions } from "../../store/reviews.ts";
import { approvalOf } from "./approvalOf.ts";
import { reviewHeading } from "./reviewHeading.ts";
import { submissionItem } from "./submissionItem.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { ReviewHeading, SubmissionItem } from "./views.ts";

/** The lines of a review, of some departments alone where these are named. */
export async function loadItems(
  tx: Db,
  review: Review,
  today: string,
  orgUnitIds?: readonly string[],
): Promise<{
  plan: PlanContent;
  heading: ReviewHeading;
  items: SubmissionItem[];
  /** The step of approval that each submission waits for, by its id. */
  waiting: ReadonlyMap<string, PlacedStep>;
}> {
  const plan = await findPlanOfReview(tx, review);
  if (!plan)
    throw new UserError("not-found", { ja: "計画が見つかりません。", en: "The plan was not found." });
  const submissions = await listSubmissions(tx, review.id, orgUnitIds);
  const entries = await listEntries(
    tx,
    submissions.map(({ id }) => id),
  );
  const form = (await findReviewForm(tx, review.id)) ?? plainEvaluationForm;
  const typed = new Map(entries.map(({ submissionId, field, value }) => [`${submissionId} ${field}`, value]));
  const posts = await listPosts(tx);
  const waiting = new Map(
    submissions.flatMap((submission) => {
      const step = approvalOf(review, submission, posts).waiting;
      return step ? [[submission.id, step] as const] : [];
    }),
  );
  return {
    plan,
    waiting,
    heading: reviewHeading(plan.plan, review),
    items: submissions.map((submission) =>
      submissionItem(
        plan,
        submission,
        (field) => typed.get(`${submission.id} ${field}`) ?? "",
        today,
        form,
        waiting.get(submission.id),
      ),
    ),
  };
}
