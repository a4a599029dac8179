import { expect, test } from "vitest";
import { readDays } from "./readDays.ts";

test.each([
  ["7, 3, 1", [7, 3, 1]],
  ["１、３、７日前", [7, 3, 1]],
  ["0 14 0", [14, 0]],
  ["", []],
])("readDays(%s)", (typed, expected) => expect(readDays(typed)).toEqual(expected));

test.each(["七", "-1", "1.5", "61", "1 2 3 4 5 6"])("readDays(%s) is refused in words", (typed) =>
  expect(readDays(typed)).toHaveProperty("ja"),
);
