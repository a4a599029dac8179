import { expect, test } from "vitest";
import { isUserError } from "../userError.ts";
import { readApprovalSteps } from "./readApprovalSteps.ts";

const rows = (...steps: (readonly [string, string])[]) =>
  Object.fromEntries(
    steps.flatMap(([role, name], place) => [
      [`step.${place}.role`, role],
      [`step.${place}.name`, name],
    ]),
  );

test.each([
  ["one", rows(["head", "課長"]), ["head 課長"]],
  ["two, in this order", rows(["planning", "企画"], ["head", "所属長"]), ["planning 企画", "head 所属長"]],
  ["a row without a role is no step", rows(["", ""], ["head", "課長"]), ["head 課長"]],
  [
    "all four",
    rows(["section", "係長"], ["head", "課長"], ["division", "部長"], ["planning", "企画政策課"]),
    ["section 係長", "head 課長", "division 部長", "planning 企画政策課"],
  ],
])("readApprovalSteps(%s)", (_, typed, expected) => {
  expect(readApprovalSteps(typed).map(({ role, name }) => `${role} ${name}`)).toEqual(expected);
});

test.each([
  ["none", {}, ["step.0.role"]],
  ["a role twice", rows(["head", "課長"], ["head", "課長2"]), ["step.1.role"]],
  ["no name", rows(["head", " "]), ["step.0.name"]],
  ["a name without a role", rows(["head", "課長"], ["", "部長"]), ["step.1.role"]],
  ["a strange role", rows(["mayor", "市長"]), ["step.0.role"]],
  ["a long name", rows(["head", "長".repeat(21)]), ["step.0.name"]],
])("readApprovalSteps(%s) is refused", (_, typed, expected) => {
  let fields: string[] = [];
  try {
    readApprovalSteps(typed);
  } catch (error) {
    if (!isUserError(error)) throw error;
    fields = Object.keys(error.fields);
  }
  expect(fields).toEqual(expected);
});
