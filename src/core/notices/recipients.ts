import { stepsFor, waitingStep, type PlacedStep } from "../cycle/approval.ts";
import type { ApprovalStep } from "../cycle/approvalStep.ts";
import type { SubmissionState } from "../cycle/submission.ts";
import { answersFor, type Post } from "../permission/permission.ts";

/** A post of the city with those who hold it today, deputies included. */
export interface StaffedPost extends Post {
  readonly holders: readonly PostHolder[];
}
export interface PostHolder {
  readonly userId: string;
  readonly name: string;
  readonly isDeputy: boolean;
}

/** A submission as far as it matters whose turn it is. */
export interface Standing {
  readonly submissionId: string;
  readonly reviewId: string;
  readonly orgUnitId: string;
  readonly state: SubmissionState;
  /** How many steps of approval are behind it. */
  readonly approvedSteps: number;
  readonly steps: readonly ApprovalStep[];
}

/** States in which a submission is to be filled in. */
export const enteringStates = ["notStarted", "draft", "returned"] as const satisfies SubmissionState[];

/** Whether it is the department's turn to fill it in. */
export function isEntering(state: SubmissionState): boolean {
  return (enteringStates as readonly SubmissionState[]).includes(state);
}

/** Whose turn it is: the posts that fill a submission in, or those whose approval it waits for; nobody's once it is
 * approved. Where a department has no clerk today, its section head is told, then its head. */
export function postsInTurn(standing: Standing, posts: readonly StaffedPost[]): readonly StaffedPost[] {
  if (isEntering(standing.state)) return enterers(standing.orgUnitId, posts);
  const step = stepOf(standing, posts);
  return step ? approvers(step, standing.orgUnitId, posts) : [];
}

/** The step of approval that a submission waits for; undefined while it does not. */
export function stepOf(standing: Standing, posts: readonly Post[]): PlacedStep | undefined {
  if (standing.state !== "submitted") return undefined;
  return waitingStep(stepsFor(standing.steps, posts, standing.orgUnitId), standing.approvedSteps);
}

function enterers(orgUnitId: string, posts: readonly StaffedPost[]): readonly StaffedPost[] {
  const own = posts.filter((post) => answersFor(post, orgUnitId));
  const withRole = (role: Post["role"]) => own.filter((post) => post.role === role);
  const staffed = (["clerk", "section", "head"] as const)
    .map(withRole)
    .find((some) => some.some(({ holders }) => holders.length > 0));
  // With nobody there today, whoever comes next finds the notice at the post.
  return staffed?.filter(({ holders }) => holders.length > 0) ?? withRole("clerk");
}

function approvers(step: ApprovalStep, orgUnitId: string, posts: readonly StaffedPost[]) {
  return posts.filter(
    (post) => post.role === step.role && (step.role === "planning" || answersFor(post, orgUnitId)),
  );
}
