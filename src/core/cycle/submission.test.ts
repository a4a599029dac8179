import { expect, test } from "vitest";
import { allows, type SubmissionAction, type SubmissionState } from "./submission.ts";

const states: SubmissionState[] = ["notStarted", "draft", "submitted", "returned", "approved", "locked"];

test.each<[SubmissionAction, SubmissionState[]]>([
  ["save", ["notStarted", "draft", "returned"]],
  ["submit", ["draft", "returned"]],
  ["takeBack", ["submitted"]],
  ["correct", ["approved"]],
  ["return", ["submitted"]],
  ["approve", ["submitted"]],
  ["lock", ["approved"]],
  ["unlock", ["locked"]],
])("allows(%s, state): from %s alone", (action, from) => {
  expect(states.filter((state) => allows(action, state))).toEqual(from);
});
