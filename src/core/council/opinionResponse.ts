/** Asked → draft → submitted → approved by planning, or returned with a reason. */
export type ResponseState = "assigned" | "draft" | "submitted" | "returned" | "approved";

/** What came of an opinion: a part of a sheet, a version of the plan, a programme; in words, with the year. */
export interface ResultingChange {
  readonly link:
    | { readonly kind: "submission"; readonly submissionId: string; readonly field: "analysis" | "nextSteps" }
    | { readonly kind: "version"; readonly versionId: string }
    | { readonly kind: "programme"; readonly programmeId: string }
    | null;
  /** What the link is called, as it was when it was chosen; empty without one. */
  readonly label: string;
  readonly text: string;
  readonly fiscalYear: number | null;
}

/** The answer of one department to an opinion. */
export interface OpinionResponse {
  readonly opinionId: string;
  readonly orgUnitId: string;
  readonly dueOn: string | null; // YYYY-MM-DD
  readonly state: ResponseState;
  readonly categoryId: string | null;
  readonly text: string;
  readonly change: ResultingChange | null;
  /** The answer as planning cleared it for publication; null while it is held back. */
  readonly publicText: string | null;
  readonly returnedReason: string | null;
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: string | null;
}

export type ResponseMove = keyof typeof responseAllows;

/** From which states each action may start, and the state it leads to. */
export const responseAllows = {
  save: { from: ["assigned", "draft", "returned"], to: "draft" },
  submit: { from: ["assigned", "draft", "returned"], to: "submitted" },
  takeBack: { from: ["submitted"], to: "draft" },
  // Also what was approved: it is then held back from publication until it is approved and cleared anew.
  return: { from: ["submitted", "approved"], to: "returned" },
  approve: { from: ["submitted"], to: "approved" },
} as const satisfies Record<string, { from: readonly ResponseState[]; to: ResponseState }>;

/** True when the action may start from this state. */
export function responseMay(move: ResponseMove, state: ResponseState): boolean {
  return (responseAllows[move].from as readonly ResponseState[]).includes(state);
}

/** True while the department still has to do something. */
export function isUnanswered(state: ResponseState): boolean {
  return state !== "submitted" && state !== "approved";
}

/** What came of an answer by the next review: done, partly, not (yet), dropped. */
export const followUpStates = ["done", "partly", "notDone", "dropped"] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** What a department says in a later review about its own answer. */
export interface FollowUp {
  readonly opinionId: string;
  readonly orgUnitId: string;
  /** The review in which it is said, later than that of the opinion. */
  readonly reviewId: string;
  readonly state: FollowUpState;
  readonly text: string;
  /** As planning cleared it for publication; null while it is held back. */
  readonly publicText: string | null;
  readonly version: number;
  readonly updatedBy: string;
}

/** Whether a later review asks again: not once it is done or dropped. */
export function isStillFollowed(earlier: readonly Pick<FollowUp, "state">[]): boolean {
  const last = earlier.at(-1)?.state;
  return last !== "done" && last !== "dropped";
}
