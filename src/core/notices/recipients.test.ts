import { expect, test } from "vitest";
import type { Role } from "../permission/permission.ts";
import { postsInTurn, type Standing, type StaffedPost } from "./recipients.ts";

const post = (id: string, role: Role, orgUnitId: string | null, ...names: string[]): StaffedPost => ({
  id,
  role,
  orgUnitId,
  title: id,
  holders: names.map((name) => ({ userId: name, name, isDeputy: false })),
});
const posts: StaffedPost[] = [
  post("planning", "planning", null, "企画"),
  post("shoko-clerk", "clerk", "shoko", "佐藤", "鈴木"),
  post("shoko-clerk-2", "clerk", "shoko"),
  post("shoko-head", "head", "shoko", "高橋"),
  post("norin-clerk", "clerk", "norin"),
  post("norin-section", "section", "norin", "田中"),
  post("norin-head", "head", "norin", "伊藤"),
  post("zei-clerk", "clerk", "zei"),
  { ...post("sangyo-division", "division", "sangyo", "渡辺"), below: ["shoko", "norin"] },
];
const head = { role: "head", name: "課長" } as const;
const division = { role: "division", name: "部長" } as const;
const planning = { role: "planning", name: "企画" } as const;
const standing = (orgUnitId: string, given: Partial<Standing>): Standing => ({
  submissionId: "s",
  reviewId: "r",
  orgUnitId,
  state: "notStarted",
  approvedSteps: 0,
  steps: [head],
  ...given,
});

test.each<[string, Standing, string[]]>([
  ["a draft: the clerks", standing("shoko", { state: "draft" }), ["shoko-clerk"]],
  ["returned: the clerks", standing("shoko", { state: "returned" }), ["shoko-clerk"]],
  ["without a clerk today: the section head", standing("norin", {}), ["norin-section"]],
  ["with nobody today: the clerk's post all the same", standing("zei", {}), ["zei-clerk"]],
  ["submitted: the head", standing("shoko", { state: "submitted" }), ["shoko-head"]],
  [
    "past the head: the division above",
    standing("shoko", { state: "submitted", approvedSteps: 1, steps: [head, division] }),
    ["sangyo-division"],
  ],
  [
    "past the division: planning",
    standing("norin", { state: "submitted", approvedSteps: 2, steps: [head, division, planning] }),
    ["planning"],
  ],
  ["approved: nobody", standing("shoko", { state: "approved" }), []],
  ["locked: nobody", standing("shoko", { state: "locked" }), []],
])("postsInTurn(standing, posts): %s", (_, given, expected) =>
  expect(postsInTurn(given, posts).map(({ id }) => id)).toEqual(expected),
);
