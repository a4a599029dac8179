import { expect, test } from "vitest";
import type { RawContent } from "./rawBook.ts";
import { readCell, shortestDecimal } from "./readCell.ts";

const choices = [
  { value: "final", words: { ja: "確定", en: "final" } },
  { value: "pending", words: { ja: "集計中", en: "pending" } },
];
const number = (value: number, isPercent = false): RawContent => ({ kind: "number", value, isPercent });
const text = (typed: string): RawContent => ({ kind: "text", text: typed });

test.each([
  ["nothing", "figure", undefined, ""],
  ["a number", "figure", number(1234), "1234"],
  ["binary noise", "figure", number(0.1 + 0.2), "0.3"],
  ["a number shown as per cent", "figure", number(0.424, true), "42.4%"],
  ["text as typed", "figure", text("約１，２００件"), "約１，２００件"],
  ["an apostrophe before a figure", "figure", text("'1,234"), "1,234"],
  ["an apostrophe in a text", "text", text("'引用'"), "'引用'"],
  ["a day in a text", "text", { kind: "date", text: "2021-10-01" }, "2021年10月1日"],
  ["a number in a text", "text", number(3), "3"],
  ["a choice by its word", "choice", text(" 集計中 "), "pending"],
  ["a choice in English", "choice", text("final"), "final"],
  ["a choice left empty", "choice", text("　"), ""],
] as const)("readCell(cell, found): %s", (_, kind, content, expected) => {
  expect(readCell({ kind, choices }, content && { content })).toMatchObject({ text: expected });
});

test.each([
  ["an error", "text", { kind: "error", code: "#REF!" }, "エラー値『#REF!』"],
  [
    "a formula without a result",
    "figure",
    { kind: "uncalculated" },
    "計算結果がファイルに保存されていません",
  ],
  [
    "a day where a figure is asked for",
    "figure",
    { kind: "date", text: "2021-10-05" },
    "日付（2021年10月5日）",
  ],
  ["a time", "figure", { kind: "date", text: "10:30" }, "日付（10:30）"],
  ["TRUE", "figure", { kind: "boolean", value: true }, "論理値（TRUE）"],
  ["no choice", "choice", { kind: "text", text: "済" }, "「確定、集計中」から選んでください"],
] as const)("readCell(cell, found): %s cannot be read, and says why", (_, kind, content, expected) => {
  const read = readCell({ kind, choices }, { content });
  expect("problem" in read && read.problem.ja).toContain(expected);
});

test("readCell(share, 0.45): asks whether 45% is meant", () => {
  const read = readCell({ kind: "figure", isShare: true }, { content: number(0.45) });
  expect("text" in read && read.doubt?.ja).toContain("45%のつもりかもしれません");
  const sure = readCell({ kind: "figure", isShare: true }, { content: number(45) });
  expect("text" in sure && sure.doubt).toBeUndefined();
});

test("readCell(cell, formula): says that a result was read", () => {
  const read = readCell({ kind: "figure" }, { content: number(3), formula: "A1+B1" });
  expect("text" in read && read.understood?.ja).toBe("数式（=A1+B1）の結果『3』を読みました。");
});

test.each([
  [1e21, "1000000000000000000000"],
  [1e-7, "0.0000001"],
  [-0.1, "-0.1"],
  [123456789012345, "123456789012345"],
  [4.35 * 100, "435"],
])("shortestDecimal(%d)", (value, expected) => expect(shortestDecimal(value)).toBe(expected));
