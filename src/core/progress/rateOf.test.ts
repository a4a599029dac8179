import fc from "fast-check";
import { expect, test } from "vitest";
import { cells, valueOf } from "../../../test/support/rateCells.ts";
import type { Raw } from "../../../test/support/rateCells.ts";
import { d } from "../decimal.ts";
import { pace } from "./pace.ts";
import { progressRate } from "./progressRate.ts";
import { rateMethods } from "./rate.ts";
import type { RateMethod } from "./rate.ts";
import type { RateInput } from "./rateInput.ts";
import { isRateMethod, rateOf } from "./rateOf.ts";

test.each<[RateMethod, Raw, Omit<RateInput, keyof Raw>, string]>([
  ["baseline-relative", { baseline: "10", target: "20", actual: "15" }, {}, "0.5"],
  ["baseline-relative", { baseline: "20", target: "10", actual: "15" }, {}, "0.5"],
  ["baseline-relative", { baseline: "48", target: "50", actual: "17" }, {}, "-15.5"],
  ["baseline-relative", { baseline: "0", target: "10", actual: "0" }, {}, "0"],
  ["baseline-relative", { baseline: "-", target: "10", actual: "5" }, {}, "no-baseline baseline nil"],
  ["baseline-relative", { baseline: "1", target: "-", actual: "5" }, {}, "no-target target nil"],
  ["baseline-relative", { baseline: "1", target: "10", actual: "-" }, {}, "no-actual actual nil"],
  [
    "baseline-relative",
    { baseline: "1", target: "10", actual: "調査なし" },
    {},
    "no-actual actual notSurveyed",
  ],
  ["baseline-relative", { baseline: "1", target: "10" }, {}, "no-actual actual notEntered"],
  ["baseline-relative", { baseline: "1", target: "10", actual: "集計中" }, {}, "pending actual pending"],
  ["baseline-relative", { baseline: "3", target: "3日以上", actual: "0" }, {}, "baseline-equals-target"],
  [
    "baseline-relative",
    { baseline: "-", target: "事業完了", actual: "着手" },
    {},
    "stage-not-weighted target",
  ],
  ["baseline-relative", { baseline: "1", target: "各校1回以上", actual: "1" }, {}, "text target"],
  ["baseline-relative", { baseline: "1", target: "10", actual: "5人以上" }, {}, "only-a-bound actual"],
  ["simple-ratio", { target: "0", actual: "5" }, {}, "target-zero"],
  ["simple-ratio", { target: "10", actual: "△5" }, {}, "negative-figure"],
  ["inverse-ratio", { target: "10", actual: "0" }, {}, "1"],
  ["reflected-ratio", { target: "0", actual: "12" }, {}, "target-zero"],
  ["simple-ratio", { target: "-10", actual: "5" }, {}, "negative-figure"],
  ["simple-ratio", { target: "10", actual: "0" }, {}, "0"],
  ["inverse-ratio", { target: "-10", actual: "5" }, {}, "negative-figure"],
  ["inverse-ratio", { target: "10", actual: "-5" }, {}, "negative-figure"],
  ["inverse-ratio", { target: "0", actual: "5" }, {}, "target-zero"],
  ["reflected-ratio", { target: "-10", actual: "5" }, {}, "negative-figure"],
  ["reflected-ratio", { target: "10", actual: "-5" }, {}, "negative-figure"],
  ["reflected-ratio", { target: "10", actual: "0" }, {}, "2"],
  ["reflected-ratio", { target: "10", actual: "25" }, {}, "-0.5"],
  ["maintain", { target: "98", actual: "97" }, { better: "higher", tolerance: d(1) }, "1"],
  ["maintain", { target: "98", actual: "99" }, { better: "both" }, "not-maintained"],
  [
    "range",
    { baseline: "83", actual: "88" },
    { range: { low: d(80), high: d(85) } },
    "baseline-inside-range",
  ],
  ["range", { baseline: "83", actual: "88" }, {}, "no-range"],
  ["range", { baseline: "92", actual: "80" }, { range: { low: d(80), high: d(85) } }, "1"],
  ["range", { baseline: "92", actual: "85" }, { range: { low: d(80), high: d(85) } }, "1"],
  ["range", { baseline: "70", actual: "75" }, { range: { low: d(80), high: d(85) } }, "0.5"],
  ["range", { baseline: "70", actual: "95" }, { range: { low: d(80), high: d(85) } }, "0"],
  [
    "range",
    { baseline: "80", actual: "79" },
    { range: { low: d(80), high: d(85) } },
    "baseline-inside-range",
  ],
  [
    "range",
    { baseline: "-", actual: "79" },
    { range: { low: d(80), high: d(85) } },
    "no-baseline baseline nil",
  ],
  ["maintain", { target: "98", actual: "96.9" }, { better: "higher", tolerance: d(1) }, "not-maintained"],
  ["maintain", { target: "98", actual: "150" }, { better: "higher" }, "1"],
  ["maintain", { target: "5", actual: "6" }, { better: "lower", tolerance: d(1) }, "1"],
  ["maintain", { target: "5", actual: "6.1" }, { better: "lower", tolerance: d(1) }, "not-maintained"],
  ["maintain", { target: "5", actual: "1" }, { better: "lower" }, "1"],
  ["maintain", { target: "98", actual: "97" }, { tolerance: d(1) }, "1"],
  ["maintain", { target: "98", actual: "99" }, { tolerance: d(1) }, "1"],
  ["maintain", { target: "98", actual: "99.1" }, { tolerance: d(1) }, "not-maintained"],
  ["maintain", { target: "50", actual: "40" }, { innerMethod: "simple-ratio" }, "0.8"],
  ["maintain", { target: "40", actual: "50" }, { innerMethod: "simple-ratio" }, "0.8"],
  [
    "maintain",
    { target: "0", actual: "3" },
    { better: "lower", innerMethod: "inverse-ratio" },
    "not-maintained",
  ],
  ["milestone", { actual: "着手" }, {}, "stage-not-weighted actual"],
  ["milestone", { actual: "3" }, { stageWeights: { 着手: 75 } }, "stage-not-weighted actual"],
  ["milestone", { actual: "着手" }, { stageWeights: { 着手: 0 } }, "0"],
  ["milestone", { actual: "着手" }, { stageWeights: { 着手: 75 } }, "0.75"],
  ["milestone", { actual: "整備完了\n運営開始" }, { stageWeights: { 整備完了: 80, 運営開始: 100 } }, "1"],
  [
    "milestone",
    { actual: "整備完了\n運営開始" },
    { stageWeights: { 整備完了: 80 } },
    "stage-not-weighted actual",
  ],
  ["milestone", { actual: "集計中" }, {}, "pending actual pending"],
])("rateOf(%s, %j, %j) is %s", (method, raw, more, expected) => {
  expect(valueOf(rateOf(method, { ...cells(raw), ...more }))).toBe(expected);
});

test("progressRate(span) does not change with the scale or the sign of the indicator", () => {
  const whole = fc.integer({ min: -100_000, max: 100_000 });
  fc.assert(
    fc.property(whole, whole, whole, fc.constantFrom("-1", "0.001", "1000"), (b, t, a, scale) => {
      fc.pre(b !== t);
      const scaled = (figure: number) => d(figure).times(scale);
      const plain = progressRate({ baseline: d(b), target: d(t), actual: d(a) });
      const other = progressRate({ baseline: scaled(b), target: scaled(t), actual: scaled(a) });
      expect(valueOf(other)).toBe(valueOf(plain));
    }),
  );
});

test("pace(progress, year) divides once: exactly 60% stays 60% where two roundings would fall below", () => {
  // 1/3 of the way in year 5 of 9 is exactly 0.6 of the expected way.
  const third = progressRate({ baseline: d(0), target: d(3), actual: d(1) });
  expect(valueOf(pace(third, { yearIndex: 5, years: 9 }))).toBe("0.6");
});

test("rateOf(method, nothing) says why for every method", () => {
  for (const method of rateMethods) expect(rateOf(method, {}).kind).toBe("noRate");
});

test("isRateMethod(text)", () => {
  expect([isRateMethod("range"), isRateMethod("toString")]).toEqual([true, false]);
});
