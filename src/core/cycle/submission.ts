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
  /** Why single fields were returned, by their names. */
  readonly returnedFields: Readonly<Record<string, string>>;
  /** How many steps of approval are behind it, while it is submitted. */
  readonly approvedSteps: number;
  /** Why approved data are being corrected; null outside a correction. */
  readonly correctionReason: string | null;
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
  return: { from: ["submitted"], to: "returned" },
  // To the next step of approval, or to the end of them.
  approve: { from: ["submitted"], to: "approved" },
  // Approved data change only in this way: with a reason, and marked as revised.
  correct: { from: ["approved"], to: "returned" },
  // A locked review is a public record; later corrections are errata.
  lock: { from: ["approved"], to: "locked" },
  unlock: { from: ["locked"], to: "approved" },
} as const satisfies Record<string, { from: readonly SubmissionState[]; to: SubmissionState | null }>;

/** True when the action may start from this state. */
export function allows(action: SubmissionAction, state: SubmissionState): boolean {
  return (submissionAllows[action].from as readonly SubmissionState[]).includes(state);
}
