import { describe, expect, test } from "vitest";
import type { Actor, Post, Role } from "../permission/permission.ts";
import { mayApproveStep, stepsFor, waitingStep } from "./approval.ts";
import type { ApprovalStep } from "./approvalStep.ts";

const steps: ApprovalStep[] = [
  { role: "section", name: "係長" },
  { role: "head", name: "課長" },
  { role: "division", name: "部長" },
  { role: "planning", name: "企画" },
];
const post = (role: Role, orgUnitId: string | null, below?: string[]): Post => ({
  id: `${orgUnitId}-${role}`,
  role,
  orgUnitId,
  title: role,
  ...(below ? { below } : {}),
});
const posts = [
  post("section", "norin"),
  post("head", "norin"),
  post("head", "shoko"),
  post("division", "sangyo", ["shoko", "norin"]),
  post("head", "kensetsu"),
];
const names = (orgUnitId: string, of = steps) => stepsFor(of, posts, orgUnitId).map(({ name }) => name);

describe("stepsFor(steps, posts, department)", () => {
  test.each([
    ["all four", "norin", ["係長", "課長", "部長", "企画"]],
    ["without a section head", "shoko", ["課長", "部長", "企画"]],
    ["outside every division", "kensetsu", ["課長", "企画"]],
    ["a department without posts", "suido", ["企画"]],
  ])("%s", (_, orgUnitId, expected) => expect(names(orgUnitId)).toEqual(expected));

  test("where nobody would be asked, the steps stay", () => {
    expect(names("suido", steps.slice(0, 2))).toEqual(["係長", "課長"]);
  });
});

describe("waitingStep(steps, approvedSteps)", () => {
  const ofShoko = stepsFor(steps, posts, "shoko");
  test.each([
    [0, "課長"],
    [2, "部長"],
    [3, "企画"],
    [4, undefined],
  ])("after %i steps", (approved, expected) => expect(waitingStep(ofShoko, approved)?.name).toBe(expected));
});

describe("mayApproveStep(actor, step, department)", () => {
  const actor = (...held: Post[]): Actor => ({ userId: "u", name: "u", municipalityId: "m", posts: held });
  test.each<[string, Actor, ApprovalStep["role"], boolean]>([
    ["the head of the department", actor(post("head", "shoko")), "head", true],
    ["the head of another", actor(post("head", "norin")), "head", false],
    ["the head at the step of the division", actor(post("head", "shoko")), "division", false],
    ["the division above it", actor(post("division", "sangyo", ["shoko"])), "division", true],
    ["another division", actor(post("division", "kyoiku", ["gakkyo"])), "division", false],
    ["planning at its own step", actor(post("planning", null)), "planning", true],
    ["planning at the step of the head", actor(post("planning", null)), "head", false],
    ["a clerk", actor(post("clerk", "shoko")), "head", false],
  ])("%s", (_, who, role, expected) =>
    expect(mayApproveStep(who, { role, name: "" }, "shoko")).toBe(expected),
  );
});
