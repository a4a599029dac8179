/** One per review × sheet × department. */
export interface Submission {
  readonly id: string;
  readonly reviewId: string;
  readonly nodeId: string;
  readonly orgUnitId: string;
  readonly position: number;
  readonly state: SubmissionState;
  readonly dueOn: string | null; // YYYY-MM-DD
  readonly returnedReason: string | null;
  readonly updatedAt: string | null; // ISO 8601
  readonly updatedBy: string | null;
}

/** `notStarted` until something is typed. */
export type SubmissionState = "notStarted" | "draft" | "submitted" | "returned" | "approved" | "locked";

export type SubmissionAction = keyof typeof submissionAllows;

/** From which states each action may start, and the state it leads to. */
export const submissionAllows = {
  save: { from: ["notStarted", "draft", "returned"], to: null },
  submit: { from: ["draft", "returned"], to: "submitted" },
  takeBack: { from: ["submitted"], to: "draft" },
  return: { from: ["submitted", "approved"], to: "returned" },
  approve: { from: ["submitted"], to: "approved" },
  // A locked review is a public record; later corrections are errata.
  lock: { from: ["approved"], to: "locked" },
  unlock: { from: ["locked"], to: "approved" },
} as const satisfies Record<string, { from: readonly SubmissionState[]; to: SubmissionState | null }>;

/** True when the action may start from this state. */
export function allows(action: SubmissionAction, state: SubmissionState): boolean {
  return (submissionAllows[action].from as readonly SubmissionState[]).includes(state);
}
