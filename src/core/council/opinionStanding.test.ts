import { expect, test } from "vitest";
import type { OpinionState } from "./opinion.ts";
import { isStillFollowed, responseMay, type FollowUpState, type ResponseState } from "./opinionResponse.ts";
import { isOverdue, standingOf, type OpinionStanding } from "./opinionStanding.ts";

test.each<[OpinionState, ResponseState[], OpinionStanding]>([
  ["given", [], "given"],
  ["accepted", [], "noted"],
  ["accepted", ["assigned"], "answering"],
  ["accepted", ["approved", "returned"], "answering"],
  ["accepted", ["approved", "submitted"], "toApprove"],
  ["accepted", ["approved", "approved"], "answered"],
  ["withdrawn", ["approved"], "withdrawn"],
])("standingOf(%s, %j): %s", (state, responses, expected) =>
  expect(standingOf(state, responses)).toBe(expected),
);

test.each<[ResponseState, string | null, boolean]>([
  ["assigned", "2022-05-13", true],
  ["returned", "2022-05-13", true],
  ["draft", "2022-05-14", false],
  ["submitted", "2022-05-13", false],
  ["assigned", null, false],
])("isOverdue(%s, %s, 2022-05-14): %s", (state, dueOn, expected) =>
  expect(isOverdue(state, dueOn, "2022-05-14")).toBe(expected),
);

test.each<[FollowUpState[], boolean]>([
  [[], true],
  [["partly"], true],
  [["notDone", "done"], false],
  [["dropped"], false],
])("isStillFollowed(%j): %s", (states, expected) =>
  expect(isStillFollowed(states.map((state) => ({ state })))).toBe(expected),
);

test.each([
  ["approve", "submitted", true],
  ["approve", "draft", false],
  ["return", "approved", true],
  ["save", "submitted", false],
  ["submit", "returned", true],
  ["takeBack", "approved", false],
] as const)("responseMay(%s, %s): %s", (move, state, expected) =>
  expect(responseMay(move, state)).toBe(expected),
);
