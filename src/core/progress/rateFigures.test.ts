import { expect, test } from "vitest";
import { cells, read } from "../../../test/support/rateCells.ts";
import type { Raw } from "../../../test/support/rateCells.ts";
import { d } from "../decimal.ts";
import { cumulativeRate } from "./cumulativeRate.ts";
import { maintain } from "./maintain.ts";
import type { NoRate, Rate, RateMethod } from "./rate.ts";
import { withNote } from "./rate.ts";
import type { RateInput } from "./rateInput.ts";
import { rateOf } from "./rateOf.ts";

/** The method with what it rests on, or the reason with the figures that it names. */
function restsOn(result: Rate | NoRate): string {
  const figures = Object.entries(result.figures).map(([name, value]) => `${name} ${value.toFixed()}`);
  if (result.kind === "noRate") return [result.reason, ...figures].join(", ");
  const { method, over, under, stages = [], notes = [], inner } = result;
  const parts = [`${method} ${over.toFixed()}/${under.toFixed()}`, ...figures, ...stages, ...notes];
  return `${parts.join(", ")}${inner ? ` of ${restsOn(inner)}` : ""}`;
}

const inRange = { range: { low: d(80), high: d(85) } };

test.each<[RateMethod, Raw, Omit<RateInput, keyof Raw>, string]>([
  [
    "baseline-relative",
    { baseline: "10", target: "20", actual: "15" },
    {},
    "baseline-relative 5/10, baseline 10, target 20, actual 15",
  ],
  [
    "baseline-relative",
    { baseline: "10", target: "10", actual: "15" },
    {},
    "baseline-equals-target, baseline 10, target 10, actual 15",
  ],
  // A target below the baseline of an indicator that is to rise, and the reverse: no way leads there.
  [
    "baseline-relative",
    { baseline: "20", target: "10", actual: "15" },
    { direction: "increase" },
    "target-met-at-baseline, baseline 20, target 10",
  ],
  [
    "baseline-relative",
    { baseline: "10", target: "20", actual: "25" },
    { direction: "decrease" },
    "target-met-at-baseline, baseline 10, target 20",
  ],
  [
    "baseline-relative",
    { baseline: "20", target: "10", actual: "15" },
    { direction: "unstated" },
    "direction-unstated, baseline 20, target 10",
  ],
  ["simple-ratio", { target: "8", actual: "6" }, {}, "simple-ratio 6/8, target 8, actual 6"],
  ["simple-ratio", { target: "0", actual: "6" }, {}, "target-zero, target 0, actual 6"],
  ["simple-ratio", { target: "8", actual: "-6" }, {}, "negative-figure, target 8, actual -6"],
  ["inverse-ratio", { target: "8", actual: "6" }, {}, "inverse-ratio 8/6, target 8, actual 6"],
  ["inverse-ratio", { target: "8", actual: "0" }, {}, "inverse-ratio 1/1, target 8, actual 0"],
  ["inverse-ratio", { target: "0", actual: "6" }, {}, "target-zero, target 0, actual 6"],
  ["inverse-ratio", { target: "8", actual: "-6" }, {}, "negative-figure, target 8, actual -6"],
  ["reflected-ratio", { target: "8", actual: "6" }, {}, "reflected-ratio 10/8, target 8, actual 6"],
  ["reflected-ratio", { target: "0", actual: "6" }, {}, "target-zero, target 0, actual 6"],
  ["reflected-ratio", { target: "8", actual: "-6" }, {}, "negative-figure, target 8, actual -6"],
  ["cumulative", { target: "8", actual: "6" }, {}, "cumulative 6/8, sum 6, target 8"],
  ["cumulative", { target: "0", actual: "6" }, {}, "target-zero, sum 6, target 0"],
  ["cumulative", { baseline: "5", target: "8", actual: "6" }, {}, "cumulative 6/8, sum 6, target 8"],
  ["cumulative", { target: "-8", actual: "-6" }, {}, "cumulative -6/-8, sum -6, target -8"],
  [
    "cumulative",
    { target: "8" },
    { increments: [read("-"), read("1"), read("2")] },
    "missing-year, sum 3, target 8, missingYears 1",
  ],
  [
    "cumulative",
    { target: "8" },
    { increments: [read("1"), read("-"), undefined], treatMissingAsZero: true },
    "cumulative 1/8, sum 1, target 8, missingYears 2, missing-as-zero",
  ],
  [
    "baseline-relative",
    { baseline: "5", target: "8", actual: "2" },
    { accumulatedTarget: true, increments: [read("1"), read("2")] },
    "cumulative 3/8, sum 3, target 8, baseline-left-out",
  ],
  [
    "baseline-relative",
    { target: "8", actual: "2" },
    { accumulatedTarget: true, increments: [read("1"), read("2")] },
    "cumulative 3/8, sum 3, target 8",
  ],
  [
    "maintain",
    { target: "98", actual: "97" },
    { tolerance: d(1) },
    "maintain 1/1, target 98, actual 97, tolerance 1, shortfall 1",
  ],
  [
    "maintain",
    { target: "98", actual: "96" },
    { tolerance: d(1) },
    "not-maintained, target 98, actual 96, tolerance 1, shortfall 2",
  ],
  [
    "maintain",
    { target: "8", actual: "6" },
    { innerMethod: "simple-ratio" },
    "maintain 6/8, target 8, actual 6, tolerance 0, shortfall 2, ratio-when-missed of simple-ratio 6/8, target 8, actual 6",
  ],
  [
    "simple-ratio",
    { baseline: "8", target: "-", actual: "6" },
    { operator: "maintain" },
    "maintain 6/8, target 8, actual 6, tolerance 0, shortfall 2, ratio-when-missed, level-is-baseline of simple-ratio 6/8, target 8, actual 6",
  ],
  ["range", { baseline: "70", actual: "75" }, inRange, "range 5/10, baseline 70, low 80, high 85, actual 75"],
  ["range", { baseline: "70", actual: "85" }, inRange, "range 1/1, baseline 70, low 80, high 85, actual 85"],
  ["range", { baseline: "83", actual: "84" }, inRange, "range 1/1, baseline 83, low 80, high 85, actual 84"],
  [
    "range",
    { baseline: "83", actual: "88" },
    inRange,
    "baseline-inside-range, baseline 83, low 80, high 85, actual 88",
  ],
  [
    "milestone",
    { actual: "完了\n着手" },
    { stageWeights: { 着手: 75, 完了: 100 } },
    "milestone 100/100, weight 100, 完了, 着手",
  ],
  [
    "pace",
    { target: "8", actual: "6" },
    { innerMethod: "simple-ratio", yearIndex: 2, years: 5 },
    "pace 30/16, target 8, actual 6, yearIndex 2, years 5 of simple-ratio 6/8, target 8, actual 6",
  ],
  [
    "pace",
    { target: "8", actual: "6" },
    { innerMethod: "simple-ratio", yearIndex: 6, years: 5 },
    "outside-plan-period, target 8, actual 6, yearIndex 6, years 5",
  ],
  [
    "pace",
    { target: "8", actual: "6" },
    { innerMethod: "simple-ratio", expected: d(4) },
    "pace 6/4, target 8, actual 6, expected 4 of simple-ratio 6/8, target 8, actual 6",
  ],
  [
    "pace",
    { target: "8", actual: "6" },
    { innerMethod: "simple-ratio", expected: d(0) },
    "nothing-expected-yet, target 8, actual 6, expected 0",
  ],
  // A level that is to be kept is expected whole in every year.
  [
    "pace",
    { target: "8", actual: "8" },
    { innerMethod: "maintain", yearIndex: 2, years: 5 },
    "maintain 1/1, target 8, actual 8, tolerance 0, shortfall 0",
  ],
  [
    "pace",
    { target: "8", actual: "6" },
    { innerMethod: "maintain", yearIndex: 2, years: 5, expected: d(7) },
    "not-maintained, target 8, actual 6, tolerance 0, shortfall 2",
  ],
  [
    "annual-attainment",
    { target: "8", actual: "6" },
    { innerMethod: "simple-ratio", yearTarget: read("3") },
    "annual-attainment 6/3, target 3, actual 6 of simple-ratio 6/3, target 3, actual 6",
  ],
  [
    "grant-increment",
    { baseline: "100" },
    { plannedIncrements: [d(4), d(4)], increments: [read("3")] },
    "grant-increment 3/8, sum 3, planned 8",
  ],
  [
    "grant-increment",
    {},
    { plannedIncrements: [d(0)], increments: [read("3")] },
    "target-zero, sum 3, planned 0",
  ],
  [
    "grant-increment",
    {},
    { plannedIncrements: [d(4)], increments: [read("3"), read("-")] },
    "missing-year, sum 3, planned 4",
  ],
])("rateOf(%s, %j, %j) rests on %s", (method, raw, more, expected) => {
  expect(restsOn(rateOf(method, { ...cells(raw), ...more }))).toBe(expected);
});

test("cumulativeRate(accumulation) of no known year is no rate, and a missing year is not zero by itself", () => {
  const target = d(60);
  expect(cumulativeRate({ increments: [undefined], target, treatMissingAsZero: true })).toMatchObject({
    reason: "no-actual",
    part: "actual",
  });
  expect(cumulativeRate({ increments: [d(12), undefined], target })).toMatchObject({
    reason: "missing-year",
  });
});

test("maintain(keeping) gives no number for a level that was missed, unless the city wants one", () => {
  const keeping = { target: d(10), actual: d(8) };
  expect(restsOn(maintain(keeping))).toBe("not-maintained, target 10, actual 8, tolerance 0, shortfall 2");
  expect(maintain({ ...keeping, ratioWhenMissed: true }).kind).toBe("rate");
});

test("withNote(result, note) adds to the notes of a rate and leaves a reason as it is", () => {
  const ratio = rateOf("simple-ratio", cells({ target: "8", actual: "6" }));
  const twice = withNote(withNote(ratio, "missing-as-zero"), "level-is-baseline");
  expect(restsOn(twice)).toBe("simple-ratio 6/8, target 8, actual 6, missing-as-zero, level-is-baseline");
  const none = rateOf("simple-ratio", cells({ target: "8" }));
  expect(withNote(none, "missing-as-zero")).toBe(none);
});
