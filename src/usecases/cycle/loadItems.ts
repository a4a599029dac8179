import { currentPhase } from "../../core/cycle/phaseStanding.ts";
import type { Review } from "../../core/cycle/review.ts";
import type { Submission } from "../../core/cycle/submission.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { listEntries } from "../../store/entries.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { listPhases } from "../../store/phases.ts";
import { listSubmissions } from "../../store/reviews.ts";
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
): Promise<{ plan: PlanContent; heading: ReviewHeading; items: SubmissionItem[] }> {
  const plan = await findPlanOfVersion(tx, review.planVersionId);
  if (!plan)
    throw new UserError("not-found", { ja: "計画が見つかりません。", en: "The plan was not found." });
  const submissions = await listSubmissions(tx, review.id, orgUnitIds);
  const entries = await listEntries(
    tx,
    submissions.map(({ id }) => id),
  );
  const typed = new Map(entries.map(({ submissionId, field, value }) => [`${submissionId} ${field}`, value]));
  return {
    plan,
    heading: {
      ...reviewHeading(plan.plan, review),
      dueOn: orgUnitIds ? firstDue(submissions, review) : review.dueOn,
      phase: currentPhase(await listPhases(tx, review.id)),
    },
    items: submissions.map((submission) =>
      submissionItem(plan, submission, (field) => typed.get(`${submission.id} ${field}`) ?? "", today),
    ),
  };
}

/** The first due date among what is still to be handed in; that of the review where nothing is. */
function firstDue(submissions: readonly Submission[], { dueOn }: Review): string | null {
  const days = submissions
    .filter(({ state }) => state === "notStarted" || state === "draft" || state === "returned")
    .flatMap((submission) => submission.dueOn ?? []);
  return days.toSorted()[0] ?? dueOn;
}
