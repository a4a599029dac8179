import { mayApproveStep, stepsFor, waitingStep, type PlacedStep } from "../../core/cycle/approval.ts";
import type { Review } from "../../core/cycle/review.ts";
import type { Submission } from "../../core/cycle/submission.ts";
import type { Actor, Post } from "../../core/permission/permission.ts";

/** How far a submission has come on its way through the steps of approval. */
export interface Approval {
  /** The steps that it passes, first to last. */
  readonly steps: readonly PlacedStep[];
  /** The one it waits for; undefined while it is not submitted. */
  readonly waiting: PlacedStep | undefined;
  /** Whether nothing is left to ask for once `waiting` has approved. */
  readonly isLast: boolean;
}

/** @param posts all posts of the city */
export function approvalOf(
  { approvalSteps }: Pick<Review, "approvalSteps">,
  { state, approvedSteps, orgUnitId }: Pick<Submission, "state" | "approvedSteps" | "orgUnitId">,
  posts: readonly Post[],
): Approval {
  const steps = stepsFor(approvalSteps, posts, orgUnitId);
  const waiting = state === "submitted" ? waitingStep(steps, approvedSteps) : undefined;
  return { steps, waiting, isLast: waiting !== undefined && waiting === steps.at(-1) };
}

/** Whether it is this person whose consent the submission waits for. */
export function isWaitingFor(actor: Actor, { waiting }: Approval, orgUnitId: string): boolean {
  return waiting !== undefined && mayApproveStep(actor, waiting, orgUnitId);
}
