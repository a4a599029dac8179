import { expect, test } from "vitest";
import { may, type Actor, type Permission, type Role } from "./permission.ts";

function actor(role: Role, orgUnitId: string | null = null): Actor {
  return {
    userId: "u",
    name: "u",
    municipalityId: "ojiya",
    posts: [{ id: "p", role, orgUnitId, title: "p" }],
  };
}

const roles: Role[] = ["planning", "head", "clerk", "council", "reader", "administrator"];

// For each permission: who may anywhere, and who may in the department of their post.
test.each<[Permission, Role[], Role[]]>([
  ["viewPlan", ["planning", "head", "clerk", "council", "reader"], []],
  ["editPlan", ["planning"], []],
  ["editJudgement", ["planning"], []],
  ["viewDoubts", ["planning", "head", "clerk"], []],
  ["viewBoard", ["planning"], []],
  ["viewSubmission", ["planning"], ["head", "clerk"]],
  ["editSubmission", [], ["head", "clerk"]],
  ["submitSubmission", [], ["head", "clerk"]],
  ["approveSubmission", [], ["head"]],
  ["returnSubmission", ["planning"], ["head"]],
  ["openReview", ["planning"], []],
  ["lockReview", ["planning"], []],
  ["extendDeadline", ["planning"], []],
  ["printSheets", ["planning", "head", "clerk"], []],
  ["publish", ["planning"], []],
  ["viewAudit", ["planning", "administrator"], []],
  ["manageUsers", ["administrator"], []],
])("may(actor, %s, department)", (permission, anywhere, ownDepartment) => {
  for (const role of roles) {
    const own = actor(role, "shoko");
    expect([role, may(own, permission, "shoko")]).toEqual([
      role,
      anywhere.includes(role) || ownDepartment.includes(role),
    ]);
    expect([role, may(own, permission, "norin")]).toEqual([role, anywhere.includes(role)]);
    expect([role, may(actor(role), permission, "shoko")]).toEqual([role, anywhere.includes(role)]);
  }
});

test("may(actor, permission): without a post nothing is allowed; with two posts what either allows", () => {
  const nobody: Actor = { ...actor("clerk"), posts: [] };
  expect(may(nobody, "viewPlan")).toBe(false);
  const both: Actor = { ...nobody, posts: [...actor("planning").posts, ...actor("clerk", "kikaku").posts] };
  expect(may(both, "editSubmission", "kikaku")).toBe(true);
  expect(may(both, "editSubmission", "shoko")).toBe(false);
  expect(may(both, "publish")).toBe(true);
});
