import { expect, test } from "vitest";
import { deriveReading } from "../indicator/deriveReading.ts";
import type { Derivation } from "../indicator/indicator.ts";
import type { Reading } from "../indicator/reading.ts";
import { parseReading } from "../text/parseReading.ts";
import { derivedWords } from "./derivedWords.ts";

const ratio: Derivation = { kind: "ratio", numerator: "a", denominator: "b", percent: true };
const sum: Derivation = { kind: "sum", of: ["a", "b"] };
const difference: Derivation = { kind: "difference", minuend: "a", subtrahend: "b" };
const read = (raw: string): Reading => {
  const reading = parseReading(raw, { unit: "人" });
  if (reading.kind === "unreadable") throw new Error(raw);
  return reading;
};
const told = (derivation: Derivation, a: string, b: string, unit: string) => {
  const readingOf = (id: string) => read(id === "a" ? a : b);
  const result = deriveReading(derivation, readingOf, null);
  const names = { a: "分子", b: "分母" } as const;
  return derivedWords(derivation, { unit, decimals: null }, result, readingOf, (id) =>
    id === "a" ? names.a : names.b,
  );
};

test.each([
  [ratio, "45", "97", "%", "45 ÷ 97 ＝ 46.4%", "45 ÷ 97 = 46.4%"],
  [ratio, "1,200", "2400", "%", "1,200 ÷ 2,400 ＝ 50.0%", "1,200 ÷ 2,400 = 50.0%"],
  [sum, "3", "4", "人", "3 ＋ 4 ＝ 7人", "3 + 4 = 7 人"],
  [difference, "3", "4", "人", "3 － 4 ＝ △1人", "3 − 4 = -1 人"],
])("derivedWords(%j): %s and %s", (derivation, a, b, unit, ja, en) =>
  expect(told(derivation, a, b, unit)).toEqual({ formula: { ja, en }, gaps: [] }),
);

test.each([
  ["", "97", ["「分子」の値がないため計算できません（未入力）。"]],
  [
    "集計中",
    "",
    ["「分子」の値がないため計算できません（集計中）。", "「分母」の値がないため計算できません（未入力）。"],
  ],
  ["45", "0", ["分母が0のため計算できません。"]],
  ["約45", "97", ["「分子」が正確な数ではないため計算できません（約45）。"]],
])("derivedWords says what a ratio lacks: %s, %s", (a, b, expected) => {
  const { formula, gaps } = told(ratio, a, b, "%");
  expect(formula).toBeNull();
  expect(gaps.map(({ ja }) => ja)).toEqual(expected);
});
