import { expect, test } from "vitest";
import { may, roles, type Actor, type Permission, type Role } from "./permission.ts";

function actor(role: Role, orgUnitId: string | null = null): Actor {
  return {
    userId: "u",
    name: "u",
    municipalityId: "ojiya",
    posts: [{ id: "p", role, orgUnitId, title: "p" }],
  };
}

const cityHall: Role[] = ["planning", "division", "head", "section", "clerk"];
const readers: Role[] = [...cityHall, "council", "reader", "auditor"];
const writers: Role[] = ["head", "section", "clerk"];

// For each permission: who may anywhere, and who may in the department of their post.
test.each<[Permission, Role[], Role[]]>([
  ["viewPlan", readers, []],
  ["editPlan", ["planning"], []],
  ["editJudgement", ["planning"], []],
  ["viewDoubts", cityHall, []],
  ["viewOrganisation", [...cityHall, "auditor", "administrator"], []],
  ["editOrganisation", ["planning", "administrator"], []],
  ["viewCalendar", readers, []],
  ["editReviewSettings", ["planning"], []],
  ["viewBoard", ["planning"], []],
  ["remind", ["planning"], []],
  ["viewSubmission", ["planning"], ["division", ...writers]],
  ["editSubmission", [], writers],
  ["submitSubmission", [], writers],
  ["approveSubmission", ["planning"], ["division", "head", "section"]],
  ["returnSubmission", ["planning"], ["division", "head", "section"]],
  ["correctSubmission", ["planning"], ["head"]],
  ["exchangeWorkbooks", ["planning"], writers],
  ["openReview", ["planning"], []],
  ["lockReview", ["planning"], []],
  ["extendDeadline", ["planning"], []],
  ["printSheets", cityHall, []],
  ["editGrants", ["planning"], []],
  ["viewCouncil", readers, []],
  ["manageCouncil", ["planning"], []],
  ["giveOpinion", ["council", "planning"], []],
  ["respondToOpinion", ["planning"], writers],
  ["publish", ["planning"], []],
  ["correctPublication", ["planning"], []],
  ["viewAudit", ["planning", "auditor", "administrator"], []],
  ["redactAudit", ["administrator"], []],
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

test("may(actor, permission, department): the head of a division answers for the departments below it", () => {
  const [post] = actor("division", "sangyo").posts;
  if (!post) throw new Error("no post");
  const division: Actor = { ...actor("division"), posts: [{ ...post, below: ["shoko", "norin"] }] };
  expect(may(division, "approveSubmission", "norin")).toBe(true);
  expect(may(division, "approveSubmission", "sangyo")).toBe(true);
  expect(may(division, "approveSubmission", "kensetsu")).toBe(false);
});
