import fc from "fast-check";
import { expect, test } from "vitest";
import cases from "../../../test/fixtures/parsing_cases.json" with { type: "json" };
import { shortReading as short } from "../../../test/support/shortReading.ts";
import { d } from "../decimal.ts";
import { formatNumber } from "./formatNumber.ts";
import { parseReading } from "./parseReading.ts";
import type { ParseReadingOptions } from "./parseReading.ts";

// The fixture's third column is prose; refusals and missing marks are stated here once more.
const otherwise: Record<string, string> = {
  "(1,200)": "refused: parentheses",
  "①120": "refused: enumerator",
  "—": "nil",
  "－": "nil",
  "…": "unknown",
  x: "suppressed",
  集計中: "pending",
  "約1,200人": "1200 approximately",
  "95.0%以上": "95 atLeast",
};
test.each(cases.numbers as [string, number | string | null, string][])(
  "parseReading(%j): fixture %j",
  (raw, value) => {
    expect(short(parseReading(raw))).toBe(otherwise[raw] ?? String(value));
  },
);

test.each<[string, ParseReadingOptions, string]>([
  ["0", {}, "0"],
  ["△0", {}, "0"],
  ["　１２ ", {}, "12"],
  ["ー3", {}, "-3"],
  ["+5", {}, "5"],
  ["0.0ha", { unit: "ha" }, "0"],
  ["2,345千円", { unit: "千円" }, "2345"],
  ["2,345千円", { unit: "円" }, "2345000"],
  ["695百万円", { unit: "百万円" }, "695"],
  ["604千㎡", { unit: "千㎡" }, "604"],
  ["604千m²", { unit: "千㎡" }, "604"],
  ["1.2万人", { unit: "人" }, "12000"],
  ["1.2万", { unit: "人" }, "12000"],
  ["1.5t-CO2", { unit: "t-CO2" }, "1.5"],
  ["5ヶ所", { unit: "箇所" }, "5"],
  ["5ｶ所", { unit: "カ所" }, "5"],
  ["12名", { unit: "人" }, "12"],
  ["14経営体", { unit: "経営体" }, "14"],
  ["5回/年", { unit: "回" }, "5"],
  ["7匹", { unit: "匹" }, "7"],
  ["概ね50件", { unit: "件" }, "50 approximately"],
  ["50件程度", { unit: "件" }, "50 approximately"],
  ["3日以上", { unit: "日" }, "3 atLeast"],
  ["5件未満", { unit: "件" }, "5 lessThan"],
  ["50件以下", { unit: "件" }, "50 atMost"],
  ["50件を超えた", { unit: "件" }, "50 moreThan"],
  ["1億2,000万円", { unit: "円" }, "120000000"],
  ["整備完了・調査・検討", { milestone: true }, "整備完了 + 調査・検討"],
  ["検討中", { milestone: true }, "検討中"],
  ["検討中", {}, "toBeSet"],
  ["－", { unit: "－" }, "nil"],
  ["12人", { unit: "－" }, "12"],
  ["120※注", {}, "120"],
  ["", {}, "notEntered"],
  [" 　\n", {}, "notEntered"],
  ["-", {}, "nil"],
  ["—", {}, "nil"],
  ["ー", {}, "nil"],
  ["－※1", {}, "nil"],
  ["－件", { unit: "件" }, "nil"],
  ["調査中", {}, "pending"],
  ["未", {}, "pending"],
  ["R7.3公表予定", {}, "pending"],
  ["調査なし", {}, "notSurveyed"],
  ["該当なし", {}, "notApplicable"],
  ["Ｘ", {}, "suppressed"],
  ["廃止", {}, "discontinued"],
  ["※", { symbols: [{ mark: "※", reason: "suppressed" }] }, "suppressed"],
  ["着手", { stages: ["着手"] }, "着手"],
  ["着手", { milestone: true }, "着手"],
  ["整備完了\n運営開始", { milestone: true }, "整備完了 + 運営開始"],
  ["廃止", { stages: ["継続", "廃止"] }, "廃止"],
  ["着手", {}, "text"],
  ["R6着手予定", { milestone: true }, "text"],
  ["4校･13回", { unit: "回" }, "text"],
  ["各校1回以上", { unit: "回" }, "text"],
  ["12,34", { unit: "件" }, "refused: not-a-number"],
  ["1,2345", {}, "refused: not-a-number"],
  ["1、234", {}, "refused: not-a-number"],
  ["1 234", {}, "refused: not-a-number"],
  [".5", {}, "refused: not-a-number"],
  ["5.", {}, "refused: not-a-number"],
  ["△△5", {}, "refused: not-a-number"],
  ["1e5", {}, "refused: not-a-number"],
  ["NaN", {}, "refused: not-a-number"],
  ["19¹", {}, "refused: not-a-number"],
  ["15(3)", { unit: "人" }, "refused: not-a-number"],
  ["9".repeat(41), {}, "refused: not-a-number"],
  ["（1,200）", {}, "refused: parentheses"],
  ["12人", { unit: "件" }, "refused: unit-mismatch"],
  ["12匹", { unit: "件" }, "refused: unit-mismatch"],
  ["12.5ポイント", { unit: "%" }, "refused: unit-mismatch"],
  ["1.2万", { unit: "千円" }, "refused: scale"],
  ["50件弱", { unit: "件" }, "refused: bound"],
  ["約95%以上", { unit: "%" }, "refused: bound"],
  ["10〜15人", { unit: "人" }, "refused: range"],
  ["1,234p", {}, "refused: status-mark"],
  ["100件（見込）", { unit: "件" }, "refused: status-mark"],
  ["13回（4校）", { unit: "回" }, "refused: extra-words"],
  ["4/1", {}, "refused: fraction"],
  ["2024.4", {}, "refused: date"],
  ["0123", {}, "refused: leading-zero"],
  ["2倍", {}, "refused: relative"],
  ["※1", {}, "refused: not-a-number"],
])("parseReading(%j, %j) is %s", (raw, options, expected) => {
  const result = parseReading(raw, options);
  expect(short(result)).toBe(expected);
  expect(result.raw).toBe(raw);
});

test.each([
  ["prose is text", "各校で実施した。".repeat(100), "text"],
  ["blanks between", `1${" ".repeat(200_000)}x`, "refused: not-a-number"],
  ["only blanks", " ".repeat(200_000), "notEntered"],
])("parseReading(very long cell) answers at once: %s", (_, raw, expected) => {
  const start = performance.now();
  expect(short(parseReading(raw))).toBe(expected);
  expect(performance.now() - start).toBeLessThan(500);
});

test.each([
  ["12,34", "『12,34』は数として読めません。『1,234』のように入力してください。"],
  ["1,2345", "『1,2345』は数として読めません。『12,345』のように入力してください。"],
  ["(1,200)", "『(1,200)』は負の数か内数か分かりません。負の数なら『△1,200』と入力してください。"],
])("parseReading(%j) says what to type", (raw, words) => {
  expect(parseReading(raw)).toMatchObject({ kind: "unreadable", message: { ja: words } });
});

const figure = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => d(digits.toString()).div(d(10).pow(places)));

test("parseReading(formatNumber(value)) gives the value back", () => {
  fc.assert(
    fc.property(
      figure,
      fc.constantFrom("△", "-", "−"),
      fc.constantFrom("", "件", "%"),
      (value, negative, unit) => {
        const result = parseReading(formatNumber(value, { negative: negative as "△" }) + unit, {
          unit: unit || null,
        });
        expect(short(result)).toBe(value.toFixed());
      },
    ),
  );
});

test("parseReading(raw) takes separators only where thousands are", () => {
  const digits = fc.stringMatching(/^[1-9]\d{0,8}$/);
  fc.assert(
    fc.property(digits, fc.nat(), (text, at) => {
      const place = 1 + (at % text.length);
      const raw = `${text.slice(0, place)},${text.slice(place)}`;
      const isGrouped = /^\d{1,3}(,\d{3})+$/.test(raw);
      expect(short(parseReading(raw))).toBe(isGrouped ? text : "refused: not-a-number");
    }),
  );
});

test("parseReading(anything) never throws, keeps raw and gives finite figures", () => {
  const official = fc.string({
    unit: fc.constantFrom(..."0123456789,.△▲-－ー()約万千円人件%以上未満①※１２\n～x…"),
  });
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), official),
      fc.constantFrom(null, "件", "千円", "%"),
      (raw, unit) => {
        const result = parseReading(raw, { unit });
        expect(result.raw).toBe(raw);
        expect(result.kind === "number" ? result.value.toFixed() : "0").toMatch(/^-?\d+(\.\d+)?$/);
      },
    ),
    { numRuns: 500 },
  );
}, 30_000);
