import { expect, test } from "vitest";
import { columnLetters } from "../../core/workbook/columnLetters.ts";
import { quotedTab } from "./address.ts";
import { textChunks } from "./textChunks.ts";
import { lineCount, narrowFit, rowHeight, textWidth } from "./textHeight.ts";
import { writableText } from "./writableText.ts";

test.each([
  ["", 0],
  ["abc", 3],
  ["小千谷", 6],
  ["ｱｲｳ", 3],
  ["50件", 4],
  ["𠮷", 2],
])("textWidth(text): %s", (text, expected) => expect(textWidth(text)).toBe(expected));

test.each([
  ["one line", "あ".repeat(10), 1],
  ["a full line and a bit", "あ".repeat(40), 2],
  ["line ends", "a\nb\n", 3],
  ["a word is not broken", `${"あ".repeat(25)}${"a".repeat(20)}`, 2],
  ["a word longer than the line", "a".repeat(130), 3],
])("lineCount(text, 60): %s", (_, text, expected) => expect(lineCount(text, 60)).toBe(expected));

test.each([
  ["50件", "whole"],
  ["4校･13回", "whole"],
  ["R6着手予定", "shrunk"],
  ["整備完了\n運営開始", "wrapped"],
  ["市の判断による見直し", "wrapped"],
])("narrowFit(text, 10): %s", (text, expected) => expect(narrowFit(text, 10)).toBe(expected));

test("rowHeight(lines): never more than a spreadsheet's tallest row", () => {
  expect(rowHeight(1)).toBe(19);
  expect(rowHeight(1000)).toBe(409);
});

test.each([
  ["fits", "短い。", 1],
  ["lines", Array.from({ length: 10 }, (_, index) => `${index}行目。`).join("\n"), 4],
  ["one long paragraph", "これは長い文である。".repeat(60), 7],
  ["one long sentence", "あ".repeat(400), 5],
])("textChunks(text, 60, 3): %s", (_, text, pieces) => {
  const chunks = textChunks(text, 60, 3);
  expect(chunks).toHaveLength(pieces);
  expect(chunks.join("").replaceAll("\n", "")).toBe(text.replaceAll("\n", ""));
  for (const chunk of chunks) expect(lineCount(chunk, 60)).toBeLessThanOrEqual(3);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("columnLetters(%i)", (column, expected) => expect(columnLetters(column)).toBe(expected));

test("quotedTab(name): doubles quotes", () => expect(quotedTab("01_it's")).toBe("'01_it''s'"));

test.each([
  ["control characters", "a\u0000b\u0007c", "abc"],
  ["line ends", "a\r\nb\rc", "a\nb\nc"],
  ["an escape of the format", "_x0041_ a_b", "_x005F_x0041_ a_b"],
  ["half a character", "a\ud800b", "a\ufffdb"],
])("writableText(text): %s", (_, text, expected) => expect(writableText(text)).toBe(expected));
