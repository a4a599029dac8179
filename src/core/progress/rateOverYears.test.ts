import { expect, test } from "vitest";
import { cells, read, valueOf } from "../../../test/support/rateCells.ts";
import type { Raw } from "../../../test/support/rateCells.ts";
import { d } from "../decimal.ts";
import type { RateMethod } from "./rate.ts";
import type { RateInput } from "./rateInput.ts";
import { rateOf } from "./rateOf.ts";

test.each<[RateMethod, Raw, Omit<RateInput, keyof Raw>, string]>([
  ["cumulative", { target: "60" }, { increments: [read("12"), read("-")] }, "missing-year"],
  ["cumulative", { target: "60" }, { increments: [read("12"), read("-")], treatMissingAsZero: true }, "0.2"],
  ["cumulative", { target: "60" }, { increments: [] }, "no-actual actual notEntered"],
  ["cumulative", { target: "60" }, { increments: [read("-"), read("集計中")] }, "pending actual pending"],
  [
    "cumulative",
    { target: "60" },
    { increments: [read("-"), read("調査なし"), read("集計中")] },
    "pending actual pending",
  ],
  ["cumulative", { target: "60", actual: "39" }, {}, "0.65"],
  ["cumulative", { target: "60", actual: "39" }, { increments: [read("12")] }, "0.2"],
  ["cumulative", { target: "0" }, { increments: [read("12")] }, "target-zero"],
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
    "annual-attainment",
    { baseline: "0", target: "10", actual: "3" },
    { yearTarget: read("-") },
    "no-target target nil",
  ],
  [
    "annual-attainment",
    { target: "100", actual: "3" },
    { yearTarget: read("20"), accumulatedYearTarget: true, increments: [read("7"), read("3")] },
    "0.5",
  ],
  [
    "annual-attainment",
    {},
    { innerMethod: "grant-increment", plannedIncrements: [d(4), d(8)], increments: [read("3")] },
    "0.75",
  ],
  [
    "pace",
    { target: "100", actual: "20" },
    { innerMethod: "maintain", yearIndex: 1, years: 5 },
    "not-maintained",
  ],
  ["pace", { target: "20", actual: "20" }, { innerMethod: "maintain", yearIndex: 1, years: 5 }, "1"],
  ["pace", { baseline: "0", target: "10", actual: "5" }, { yearIndex: 0, years: 5 }, "outside-plan-period"],
  ["pace", { baseline: "0", target: "10", actual: "5" }, { yearIndex: 5, years: 5 }, "0.5"],
  ["pace", { baseline: "0", target: "10", actual: "5" }, { yearIndex: 1 }, "outside-plan-period"],
  ["pace", { baseline: "0", target: "10", actual: "5" }, { years: 5 }, "outside-plan-period"],
  ["pace", { baseline: "10", target: "20", actual: "15" }, { expected: d(14) }, "1.25"],
  ["pace", { baseline: "20", target: "10", actual: "15" }, { expected: d(16) }, "1.25"],
  [
    "pace",
    { baseline: "10", target: "20", actual: "15" },
    { expected: d(14), yearIndex: 1, years: 5 },
    "1.25",
  ],
  ["pace", { baseline: "10", target: "20", actual: "15" }, { expected: d(10) }, "nothing-expected-yet"],
  ["pace", { baseline: "10", target: "20", actual: "15" }, { expected: d(9) }, "nothing-expected-yet"],
  ["pace", { target: "20", actual: "15" }, { expected: d(12), innerMethod: "simple-ratio" }, "1.25"],
  ["pace", { target: "60", actual: "15" }, { expected: d(12), innerMethod: "cumulative" }, "1.25"],
  [
    "pace",
    { actual: "着手" },
    { expected: d(12), innerMethod: "milestone", stageWeights: { 着手: 50 } },
    "pace-not-for-method",
  ],
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
    "no-actual actual",
  ],
  ["grant-increment", {}, { plannedIncrements: [d(4)], increments: [read("3"), read("-")] }, "missing-year"],
  ["grant-increment", {}, { plannedIncrements: [d(0)], increments: [read("3")] }, "target-zero"],
  ["grant-increment", {}, { plannedIncrements: [d(4)] }, "no-actual actual"],
  ["grant-increment", {}, { increments: [read("3")] }, "no-planned-increments target"],
])("rateOf(%s, %j, %j) is %s", (method, raw, more, expected) => {
  expect(valueOf(rateOf(method, { ...cells(raw), ...more }))).toBe(expected);
});
