import type { OpinionState } from "./opinion.ts";
import { isUnanswered, type ResponseState } from "./opinionResponse.ts";

/** Where an opinion stands, as the ledger says it. `noted`: taken note of, no answer is needed. */
export const opinionStandings = [
  "given",
  "answering",
  "toApprove",
  "answered",
  "noted",
  "withdrawn",
] as const;
export type OpinionStanding = (typeof opinionStandings)[number];

/** The standing of an opinion from its own state and those of its answers. */
export function standingOf(state: OpinionState, responses: readonly ResponseState[]): OpinionStanding {
  if (state !== "accepted") return state;
  if (responses.length === 0) return "noted";
  if (responses.some(isUnanswered)) return "answering";
  return responses.every((response) => response === "approved") ? "answered" : "toApprove";
}

/** True when a day has passed and the department has not answered. Days are `YYYY-MM-DD`. */
export function isOverdue(state: ResponseState, dueOn: string | null, today: string): boolean {
  return isUnanswered(state) && dueOn !== null && dueOn < today;
}
