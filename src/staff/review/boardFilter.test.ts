import { expect, test } from "vitest";
import type { BoardItem } from "../../usecases/cycle/views.ts";
import { filterQuery, isFiltered, matches, readFilter } from "./boardFilter.ts";

const item = {
  orgUnitId: "shoko",
  state: "draft",
  daysLeft: -1,
  changed: null,
  approval: null,
} as BoardItem;

test.each([
  "?",
  "?department=shoko",
  "?department=a%26b&state=returned&due=late",
  "?changed=1&step=planning",
])("filterQuery(readFilter(%s)) is the same", (query) => {
  const filter = readFilter(new URLSearchParams(query));
  expect(filterQuery(filter)).toBe(query);
  expect(isFiltered(filter)).toBe(query !== "?");
});

test("readFilter(query) passes over what is no filter", () => {
  expect(isFiltered(readFilter(new URLSearchParams("?state=nonsense&due=x&moved=3")))).toBe(false);
});

test.each<[string, Partial<BoardItem>, boolean]>([
  ["", {}, true],
  ["?department=norin", {}, false],
  ["?state=draft&due=late", {}, true],
  ["?due=late", { daysLeft: 0 }, false],
  ["?due=late", { daysLeft: null }, false],
  ["?due=late", { state: "submitted" }, false],
  ["?changed=1", {}, false],
  ["?changed=1", { changed: { kind: "reopened", approvedAt: "", changedAt: null } }, true],
  ["?step=planning", { approval: { name: "課長", isPlanning: false, holders: [] } }, false],
  ["?step=planning", { approval: { name: "企画", isPlanning: true, holders: [] } }, true],
])("matches(item, %s) with %o is %s", (query, given, expected) =>
  expect(matches({ ...item, ...given }, readFilter(new URLSearchParams(query)))).toBe(expected),
);
