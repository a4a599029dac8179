import { expect, test } from "vitest";
import { unitsBelow } from "./unitsBelow.ts";

const units = [
  { id: "sangyo", parentId: null },
  { id: "shoko", parentId: "sangyo" },
  { id: "norin", parentId: "sangyo" },
  { id: "chisan", parentId: "norin" },
  { id: "kensetsu", parentId: null },
];

test.each([
  ["sangyo", ["shoko", "norin", "chisan"]],
  ["norin", ["chisan"]],
  ["kensetsu", []],
])("unitsBelow(units, %s)", (id, expected) => expect(unitsBelow(units, id)).toEqual(expected));
