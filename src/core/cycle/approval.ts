import { answersFor, type Actor, type Post } from "../permission/permission.ts";
import type { ApprovalStep } from "./approvalStep.ts";

/** A step of approval with its place among those of the review, from 0. */
export interface PlacedStep extends ApprovalStep {
  readonly position: number;
}

/** The steps that a department's submissions pass. A step for which the department has no post (a department without
 * a section head, a city without divisions) is passed over; where none would be left, all stay, so that nothing is
 * approved by nobody.
 * @param posts all posts of the city */
export function stepsFor(
  steps: readonly ApprovalStep[],
  posts: readonly Post[],
  orgUnitId: string,
): readonly PlacedStep[] {
  const placed = steps.map((step, position) => ({ ...step, position }));
  const manned = placed.filter(
    ({ role }) =>
      role === "planning" || posts.some((post) => post.role === role && answersFor(post, orgUnitId)),
  );
  return manned.length > 0 ? manned : placed;
}

/** The step that a submission waits for; undefined when all have been passed.
 * @param approvedSteps how many steps of the review are behind it, those passed over included */
export function waitingStep(steps: readonly PlacedStep[], approvedSteps: number): PlacedStep | undefined {
  return steps.find(({ position }) => position >= approvedSteps);
}

/** Whether the consent of this step is the actor's to give, for a department. */
export function mayApproveStep(actor: Actor, { role }: ApprovalStep, orgUnitId: string): boolean {
  return actor.posts.some(
    (post) => post.role === role && (role === "planning" || answersFor(post, orgUnitId)),
  );
}
