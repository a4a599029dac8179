import fc from "fast-check";
import { expect, test } from "vitest";
import { d } from "../decimal.ts";
import type { Reading } from "../indicator/reading.ts";
import { parseReading } from "../text/parseReading.ts";
import { achieved } from "./achieved.ts";
import type { AchievedOptions } from "./achieved.ts";
import { pace } from "./pace.ts";
import { progressRate } from "./progressRate.ts";
import { rateMethods } from "./rate.ts";
import type { NoRate, Rate, RateMethod } from "./rate.ts";
import { isRateMethod, rateOf } from "./rateOf.ts";
import type { RateInput } from "./rateOf.ts";

const read = (raw: string): Reading => parseReading(raw, { milestone: true }) as Reading;
const valueOf = (result: Rate | NoRate): string =>
  result.kind === "rate"
    ? result.value.toFixed()
    : [result.reason, result.part, result.missing].filter(Boolean).join(" ");

type Raw = { baseline?: string; target?: string; actual?: string };
const cells = (raw: Raw): RateInput =>
  Object.fromEntries(Object.entries(raw).map(([part, text]) => [part, read(text)]));

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
  [
    "baseline-relative",
    { baseline: "1", target: "10", actual: "5" },
    { direction: "monitor" },
    "no-target-by-design",
  ],
  ["simple-ratio", { target: "0", actual: "5" }, {}, "target-zero"],
  ["simple-ratio", { target: "10", actual: "△5" }, {}, "negative-figure"],
  ["simple-ratio", { target: "10", actual: "5" }, { direction: "decrease" }, "wrong-direction-for-method"],
  ["inverse-ratio", { target: "10", actual: "5" }, { direction: "increase" }, "wrong-direction-for-method"],
  ["inverse-ratio", { target: "10", actual: "5" }, { direction: "decrease" }, "2"],
  ["inverse-ratio", { target: "10", actual: "0" }, {}, "1"],
  ["reflected-ratio", { target: "10", actual: "12" }, { direction: "decrease" }, "0.8"],
  ["reflected-ratio", { target: "0", actual: "12" }, {}, "target-zero"],
  ["cumulative", { target: "60" }, { increments: [read("12"), read("-")] }, "missing-year"],
  ["cumulative", { target: "60" }, { increments: [read("12"), read("-")], treatMissingAsZero: true }, "0.2"],
  ["cumulative", { target: "60" }, { increments: [] }, "no-actual"],
  ["maintain", { target: "98", actual: "97" }, { better: "higher", tolerance: d(1) }, "1"],
  ["maintain", { target: "98", actual: "99" }, { better: "both" }, "not-maintained"],
  [
    "range",
    { baseline: "83", actual: "88" },
    { range: { low: d(80), high: d(85) } },
    "baseline-inside-range",
  ],
  ["range", { baseline: "83", actual: "88" }, {}, "no-range"],
  ["milestone", { actual: "着手" }, {}, "stage-not-weighted actual"],
  ["milestone", { actual: "着手" }, { stageWeights: { 着手: 75 } }, "0.75"],
  ["milestone", { actual: "整備完了\n運営開始" }, { stageWeights: { 整備完了: 80, 運営開始: 100 } }, "1"],
  [
    "milestone",
    { actual: "整備完了\n運営開始" },
    { stageWeights: { 整備完了: 80 } },
    "stage-not-weighted actual",
  ],
  ["milestone", { actual: "集計中" }, {}, "pending actual pending"],
  ["pace", { baseline: "0", target: "10", actual: "5" }, {}, "outside-plan-period"],
  ["pace", { baseline: "0", target: "10", actual: "5" }, { yearIndex: 6, years: 5 }, "outside-plan-period"],
  [
    "pace",
    { baseline: "-", target: "10", actual: "5" },
    { yearIndex: 1, years: 5 },
    "no-baseline baseline nil",
  ],
  ["annual-attainment", { baseline: "0", target: "10", actual: "3" }, { yearTarget: read("2") }, "1.5"],
  ["annual-attainment", { baseline: "0", target: "10", actual: "3" }, {}, "no-yearly-target"],
  [
    "grant-increment",
    { baseline: "100" },
    { plannedIncrements: [d(4), d(4)], increments: [read("3")] },
    "0.375",
  ],
  [
    "grant-increment",
    { baseline: "100" },
    { plannedIncrements: [d(4)], increments: [read("-")] },
    "no-actual",
  ],
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

test.each<[string, string, Parameters<typeof achieved>[2], AchievedOptions, boolean | undefined]>([
  ["50", "50", "increase", {}, true],
  ["50", "49.9", "increase", {}, false],
  ["25", "26", "decrease", {}, false],
  ["25", "25", "decrease", { operator: "=" }, true],
  ["3日以上", "0", "increase", {}, false],
  ["3", "0", "maintain", { operator: ">=" }, false],
  ["10", "8", "increase", { operator: "<=" }, true],
  ["5件未満", "5", "decrease", {}, false],
  ["98", "97", "maintain", { better: "higher", tolerance: d(1) }, true],
  ["98", "-", "increase", {}, undefined],
  ["98", "97以上", "increase", {}, undefined],
  ["各校1回以上", "3", "increase", {}, undefined],
  ["98", "97", "monitor", {}, undefined],
  ["着手", "着手", "milestone", {}, true],
  ["事業完了", "着手", "milestone", {}, undefined],
  ["事業完了", "着手", "milestone", { stageWeights: { 着手: 50, 事業完了: 100 } }, false],
  ["着手", "事業完了", "milestone", { stageWeights: { 着手: 50, 事業完了: 100 } }, true],
])("achieved(%s, %s, %s, %j) is %s", (target, actual, direction, options, expected) => {
  expect(achieved(read(target), read(actual), direction, options)).toBe(expected);
});
