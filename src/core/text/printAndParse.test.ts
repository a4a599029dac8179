import fc from "fast-check";
import { expect, test } from "vitest";
import { shortReading } from "../../../test/support/shortReading.ts";
import { d } from "../decimal.ts";
import { missingReasons, qualifiers } from "../indicator/reading.ts";
import type { Reading } from "../indicator/reading.ts";
import { formatReading } from "./formatReading.ts";
import { parseDatedReading } from "./parseDatedReading.ts";
import { parseLabelledReadings } from "./parseLabelledReadings.ts";
import { parseReading } from "./parseReading.ts";
import { defaultStages } from "./parseStages.ts";
import { parseTarget } from "./parseTarget.ts";
import { unitNames } from "./unitNames.ts";

const value = fc
  .tuple(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => d(digits.toString()).div(d(10).pow(places)));
const scale = fc.constantFrom("", "", "千", "万", "百万", "億", "十億");
const per = fc.constantFrom("", "", "/年", "/月", "/人", "/千人");
const unit = fc
  .tuple(scale, fc.constantFrom(...unitNames), per)
  .map(([prefix, name, behind]) => prefix + name + behind);

test("parseReading(formatReading(number)) is the same number with the same bound: every unit, scale and qualifier", () => {
  const qualifier = fc.constantFrom(undefined, ...qualifiers);
  fc.assert(
    fc.property(value, fc.option(unit), qualifier, (size, label, bound) => {
      const reading: Reading = { kind: "number", value: size, ...(bound && { qualifier: bound }), raw: "" };
      const raw = formatReading(reading, "ja", { unit: label });
      const again = parseReading(raw, { unit: label });
      expect([raw, shortReading(again)]).toEqual([raw, shortReading(reading)]);
      expect(again.raw).toBe(raw);
    }),
    { numRuns: 1000 },
  );
}, 30_000);

test("parseReading(formatReading(reading)) is the same reason, stages or words", () => {
  const missing = fc
    .constantFrom(...missingReasons)
    .map((reason): Reading => ({ kind: "missing", reason, raw: "" }));
  const stage = fc
    .uniqueArray(fc.constantFrom(...defaultStages), { minLength: 1, maxLength: 3 })
    .map((stages): Reading => ({ kind: "stage", stages, raw: "" }));
  const text = fc
    .constantFrom("各校1回以上", "4校･13回", "R6着手予定", "現状維持", "実績なし")
    .map((raw): Reading => ({ kind: "text", raw }));
  fc.assert(
    fc.property(fc.oneof(missing, stage, text), (reading) => {
      const raw = formatReading(reading, "ja");
      expect([raw, shortReading(parseReading(raw, { milestone: reading.kind === "stage" }))]).toEqual([
        raw,
        shortReading(reading),
      ]);
    }),
    { numRuns: 300 },
  );
}, 30_000);

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      ..."0123456789,.△▲-－ー―()約万千億円人件%以上未満①※１０〇零\n～x…/:年月日R令和HpNoO",
    ),
  }),
  // Cells without any zero, where none may come out.
  fc.string({ unit: fc.constantFrom(..."12345,.△－()約万円人%以上なし未×○無ー…OoD ") }),
);

test("every parser answers every text: it never throws, keeps raw, and gives 0 only where a zero is written", () => {
  fc.assert(
    fc.property(cell, fc.constantFrom(null, "件", "千円", "%", "人/年"), (raw, label) => {
      const labelled = parseLabelledReadings(raw, { unit: label });
      const found = [
        parseReading(raw, { unit: label }),
        parseDatedReading(raw, { unit: label }).reading,
        parseTarget(raw, { unit: label }).reading,
      ];
      for (const reading of found) expect(reading.raw).toBe(raw);
      for (const reading of [...found, ...("kind" in labelled ? [] : labelled.map((one) => one.reading))]) {
        if (reading.kind !== "number") continue;
        expect(reading.value.toFixed()).toMatch(/^-?\d+(\.\d+)?$/);
        expect([raw, reading.value.eq(0) && !/[0０〇零]/.test(raw)]).toEqual([raw, false]);
      }
    }),
    { numRuns: 1000 },
  );
}, 30_000);

test("of two figures none is taken, nor is the size of a change", () => {
  const figure = fc
    // 件／1人 is a unit; from 2 on it is a second figure.
    .tuple(
      fc.integer({ min: 2, max: 9_999_999 }),
      fc.constantFrom("", "人", " 人", "件", "%", "万人", "か所以上"),
    )
    .map(([digits, label]) => d(digits).toFixed() + label);
  const join = fc.constantFrom(
    " ",
    "  ",
    "\n",
    "(",
    "（",
    "/",
    "／",
    "→",
    "～",
    "~",
    "-",
    "−",
    "・",
    "、",
    ":",
    "：",
    "+",
    "±",
    "中",
    "うち",
  );
  const around = fc.constantFrom(
    (a: string) => `①${a}`,
    (a: string) => `${a}増`,
    (a: string) => `${a}減`,
    (a: string) => `${a}増加`,
    (a: string) => `${a}台～`,
    (a: string) => `前年比${a}`,
    (a: string) => `(${a})`,
    (a: string) => `R5 ${a}`,
    (a: string) => `第${a}`,
    (a: string) => `月${a}`,
    (a: string) => `${a}弱`,
  );
  fc.assert(
    fc.property(
      figure,
      join,
      figure,
      around,
      fc.constantFrom(null, "人", "件", "%"),
      (one, sign, other, wrap, label) => {
        const joined = sign === "(" || sign === "（" ? `${one}${sign}${other})` : one + sign + other;
        for (const raw of [joined, wrap(one)]) {
          expect([raw, parseReading(raw, { unit: label }).kind]).not.toEqual([raw, "number"]);
          expect([raw, parseTarget(raw, { unit: label }).reading.kind]).not.toEqual([raw, "number"]);
        }
      },
    ),
    { numRuns: 1000 },
  );
}, 30_000);
