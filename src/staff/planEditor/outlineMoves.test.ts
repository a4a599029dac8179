import { expect, test } from "vitest";
import { placeAfterStep, placeOfDrop, shownRows, type Drop, type Step } from "./outlineMoves.ts";
import type { OutlineRow } from "./presentOutline.ts";

const row = (id: string, parentId: string | null, position: number, siblings: number): OutlineRow => ({
  id,
  parentId,
  depth: id.length - 1,
  position,
  siblings,
  number: id,
  title: id,
  count: 0,
});
/** a (aa, ab), b (ba), c */
const rows = [
  row("a", null, 0, 3),
  row("aa", "a", 0, 2),
  row("ab", "a", 1, 2),
  row("b", null, 1, 3),
  row("ba", "b", 0, 1),
  row("c", null, 2, 3),
];

test.each<[string, Step, string]>([
  ["a", "up", "nowhere"],
  ["b", "up", "top 0"],
  ["b", "down", "top 2"],
  ["c", "down", "nowhere"],
  ["c", "in", "b 1"],
  ["a", "in", "nowhere"],
  ["ab", "in", "aa 0"],
  ["ab", "out", "top 1"],
  ["b", "out", "nowhere"],
])("placeAfterStep(rows, %s, %s) is %s", (id, step, expected) =>
  expect(spoken(placeAfterStep(rows, id, step))).toBe(expected),
);

test.each<[string, string, Drop, string]>([
  ["c", "a", "before", "top 0"],
  ["a", "c", "after", "top 2"],
  ["a", "c", "before", "top 1"],
  ["a", "b", "before", "nowhere"],
  ["a", "a", "after", "nowhere"],
  ["a", "ab", "into", "nowhere"],
  ["ab", "b", "into", "b 1"],
  ["ab", "ba", "before", "b 0"],
  ["aa", "a", "into", "a 1"],
])("placeOfDrop(rows, %s, %s, %s) is %s", (id, target, drop, expected) =>
  expect(spoken(placeOfDrop(rows, id, target, drop))).toBe(expected),
);

const spoken = (place: { parentId: string | null; position: number } | undefined): string =>
  place ? `${place.parentId ?? "top"} ${place.position}` : "nowhere";

test("shownRows(rows, closed) hides everything below", () =>
  expect(shownRows(rows, new Set(["a", "ba"])).map(({ id }) => id)).toEqual(["a", "b", "ba", "c"]));
