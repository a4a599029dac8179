import { expect, test } from "vitest";
import { movedIds } from "./movedIds.ts";

test.each([
  ["abc", "abc", ""],
  ["abc", "acb", "b"],
  ["abcd", "dabc", "d"],
  ["abcde", "aecdb", "be"],
  ["abc", "axbyc", ""],
  ["abc", "ca", "a"],
  ["", "ab", ""],
])("movedIds(%s, %s) is %s", (before, after, moved) => {
  expect([...movedIds([...before], [...after])].toSorted().join("")).toBe(moved);
});
