import { expect, test } from "vitest";
import { parseTsv, writeTsv } from "./tsv.ts";

test.each<[string, string, string[][]]>([
  [
    "two rows as Excel copies them",
    "1\t2\r\n3\t4\r\n",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  ["one cell", "50件", [["50件"]]],
  ["a cell with a line break and quotes", '"一行目\n""二""行目"\t2', [['一行目\n"二"行目', "2"]]],
  ["a text that begins with a quote", '"本気" の町\t2', [['"本気" の町', "2"]]],
  ["a quote that never ends", '"3\t4', [['"3', "4"]]],
  ["empty cells at the ends", "\t2\t\n", [["", "2", ""]]],
  ["an empty row between", "1\n\n3", [["1"], [""], ["3"]]],
  ["nothing", "", []],
])("parseTsv(text): %s", (_, text, expected) => expect(parseTsv(text)).toEqual(expected));

test.each([
  [
    [
      ["a\nb", 'say "yes"'],
      ["", "2\t3"],
    ],
  ],
  [[["1"], ["2"]]],
])("parseTsv(writeTsv(%j)) gives it back", (rows) => expect(parseTsv(writeTsv(rows))).toEqual(rows));
