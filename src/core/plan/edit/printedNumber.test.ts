import { expect, test } from "vitest";
import { parsePrintedNumber, printNumber } from "./printedNumber.ts";

test.each([
  ["1", "2"],
  ["9", "10"],
  ["01", "02"],
  ["09", "10"],
  ["(1)", "(2)"],
  ["（１）", "（２）"],
  ["1-(1)", "1-(2)"],
  ["①", "②"],
  ["⑳", "㉑"],
  ["施策①", "施策②"],
  ["施策 01", "施策 02"],
  ["施策A", "施策B"],
  ["ア", "イ"],
  ["ア)", "イ)"],
  ["A", "B"],
  ["ａ", "ｂ"],
  ["Ⅰ", "Ⅱ"],
  ["第1章", "第2章"],
  ["第一章", "第二章"],
  ["第十章", "第十一章"],
  ["第十九節", "第二十節"],
  ["（一）", "（二）"],
  ["1-01-1", "1-01-2"],
  ["4-03", "4-04"],
  ["政策1", "政策2"],
  ["プロジェクト1", "プロジェクト2"],
  ["⑴", "⑵"],
  ["1-ア", "1-イ"],
])("printNumber(parsePrintedNumber(%j), count + 1): %j", (text, next) => {
  const form = parsePrintedNumber(text);
  expect(form && printNumber(form, form.count)).toBe(text);
  expect(form && printNumber(form, form.count + 1)).toBe(next);
});

test.each(["", "◎", "プロジェクト", "重点", "Plan", "三世代", "テーマ"])(
  "parsePrintedNumber(%j): no number",
  (text) => expect(parsePrintedNumber(text)).toBeUndefined(),
);

test.each(["㊿", "ン", "Z", "Ⅻ"])("printNumber(%j + 1): there is no such sign", (text) => {
  const form = parsePrintedNumber(text);
  expect(form && printNumber(form, form.count + 1)).toBeUndefined();
});
