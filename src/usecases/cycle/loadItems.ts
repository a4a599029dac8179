import { plainEvaluationForm } from "../../core/cycle/evaluationForm.ts";
import { currentPhase } from "../../core/cycle/phaseStanding.ts";
import type { Review } from "../../core/cycle/review.ts";
import type { Submission } from "../../core/cycle/submission.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { listTyped } from "../../store/entries.ts";
import { findReviewForm } from "../../store/evaluationForms.ts";
import { listPhases } from "../../store/phases.ts";
import { findPlanOfReview } from "../../store/reviewedDepartments.ts";
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
): Promise<{
  plan: PlanContent;
  heading: ReviewHeading;
  items: SubmissionItem[];
}> {
  const plan = await findPlanOfReview(tx, review);
  if (!plan)
    throw new UserError("not-found", { ja: "計画が見つかりません。", en: "The plan was not found." });
  const submissions = await listSubmissions(tx, review.id, orgUnitIds);
  // What is approved has nothing left to fill in, so its texts are not asked for.
  const unfinished = submissions.filter(({ state }) => state !== "approved" && state !== "locked");
  const entries = [
    ...(await listTyped(
      tx,
      unfinished.map(({ id }) => id),
    )),
    ...(await listTyped(
      tx,
      submissions.filter((one) => !unfinished.includes(one)).map(({ id }) => id),
      "promise",
    )),
  ];
  const form = (await findReviewForm(tx, review.id)) ?? plainEvaluationForm;
  const typed = new Map(entries.map(({ submissionId, field, value }) => [`${submissionId} ${field}`, value]));
  const planOf = partsOf(plan);
  return {
    plan,
    heading: {
      ...reviewHeading(plan.plan, review),
      dueOn: orgUnitIds ? firstDue(submissions, review) : review.dueOn,
      phase: currentPhase(await listPhases(tx, review.id)),
    },
    items: submissions.map((submission) =>
      submissionItem(
        planOf(submission),
        submission,
        (field) => typed.get(`${submission.id} ${field}`) ?? "",
        today,
        form,
      ),
    ),
  };
}

/** What of the plan concerns a submission, so that not every line looks through the whole plan. */
function partsOf(plan: PlanContent): (submission: Submission) => PlanContent {
  const nodeOf = new Map(plan.nodes.map((node) => [node.id, node]));
  const placementsOf = Map.groupBy(plan.placements, ({ nodeId }) => nodeId);
  const indicatorOf = new Map(plan.indicators.map((adopted) => [adopted.id, adopted]));
  return ({ nodeId }) => {
    const node = nodeOf.get(nodeId);
    const placements = placementsOf.get(nodeId) ?? [];
    return {
      ...plan,
      nodes: node ? [node] : [],
      placements,
      indicators: placements.flatMap(({ planIndicatorId }) => indicatorOf.get(planIndicatorId) ?? []),
    };
  };
}

/** The first due date among what is still to be handed in; that of the review where nothing is. */
function firstDue(submissions: readonly Submission[], { dueOn }: Review): string | null {
  const days = submissions
    .filter(({ state }) => state === "notStarted" || state === "draft" || state === "returned")
    .flatMap((submission) => submission.dueOn ?? []);
  return days.toSorted()[0] ?? dueOn;
}
