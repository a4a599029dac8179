import { expect, test } from "vitest";
import { cells, figure, read, valueOf } from "../../../test/support/rateCells.ts";
import type { Raw } from "../../../test/support/rateCells.ts";
import type { RateMethod } from "./rate.ts";
import type { RateInput } from "./rateInput.ts";
import { rateOf } from "./rateOf.ts";

test.each<[RateMethod, Raw, RateInput, string]>([
  [
    "baseline-relative",
    { baseline: "1", target: "10", actual: "5" },
    { direction: "monitor" },
    "no-target-by-design",
  ],
  ["simple-ratio", { target: "10", actual: "5" }, { direction: "decrease" }, "wrong-direction-for-method"],
  ["inverse-ratio", { target: "10", actual: "5" }, { direction: "increase" }, "wrong-direction-for-method"],
  ["inverse-ratio", { target: "10", actual: "5" }, { direction: "decrease" }, "2"],
  ["reflected-ratio", { target: "10", actual: "12" }, { direction: "decrease" }, "0.8"],
  ["cumulative", { target: "60", actual: "39" }, { direction: "decrease" }, "wrong-direction-for-method"],
  ["cumulative", { target: "-60", actual: "-39" }, { direction: "decrease" }, "0.65"],
  ["cumulative", { target: "-60", actual: "39" }, { direction: "increase" }, "wrong-direction-for-method"],
  ["cumulative", { target: "60", actual: "39" }, { direction: "increase" }, "0.65"],
  // 伊那市 goal ②: the baseline counts one year, the target five.
  [
    "baseline-relative",
    { baseline: "-25", target: "100", actual: "20" },
    { accumulatedTarget: true, increments: [read("5"), read("20")], direction: "unstated" },
    "0.25",
  ],
  [
    "baseline-relative",
    { baseline: "-25", target: "100", actual: "20" },
    { accumulatedTarget: true },
    "no-actual actual notEntered",
  ],
  ...(["inverse-ratio", "reflected-ratio"] as const).map((method): [RateMethod, Raw, RateInput, string] => [
    method,
    { target: "100", actual: "20" },
    { accumulatedTarget: true, increments: [read("5"), read("20")] },
    "0.25",
  ]),
  // 現状維持: the level of the baseline, unless the cell has a figure of its own.
  ["baseline-relative", { baseline: "50", target: "-", actual: "50" }, { operator: "maintain" }, "1"],
  [
    "baseline-relative",
    { baseline: "50", target: "-", actual: "49" },
    { operator: "maintain" },
    "not-maintained",
  ],
  ["baseline-relative", { baseline: "50", target: "40", actual: "40" }, { operator: "maintain" }, "1"],
  ["simple-ratio", { baseline: "50", target: "-", actual: "40" }, { operator: "maintain" }, "0.8"],
  [
    "baseline-relative",
    { baseline: "-", target: "-", actual: "49" },
    { operator: "maintain" },
    "no-level-to-keep baseline nil",
  ],
  [
    "baseline-relative",
    { target: "-", actual: "49" },
    { operator: "maintain" },
    "no-level-to-keep baseline notEntered",
  ],
  ["baseline-relative", { baseline: "50", target: "50", actual: "50" }, { direction: "maintain" }, "1"],
  ["simple-ratio", { baseline: "50", target: "50", actual: "40" }, { direction: "maintain" }, "0.8"],
  ["baseline-relative", { baseline: "50", target: "60", actual: "55" }, { direction: "maintain" }, "0.5"],
  [
    "baseline-relative",
    { baseline: "50", target: "50", actual: "50" },
    { direction: "increase" },
    "baseline-equals-target",
  ],
  ["simple-ratio", { baseline: "50", target: "50", actual: "60" }, { direction: "maintain" }, "1.2"],
  ["maintain", { target: "8", actual: "6" }, { innerMethod: "inverse-ratio" }, "0.75"],
  ["maintain", { baseline: "50", target: "-", actual: "50" }, {}, "no-target target nil"],
  ["maintain", { actual: "5" }, { target: figure(3, "moreThan") }, "1"],
  ["maintain", { actual: "1" }, { target: figure(3, "lessThan") }, "1"],
  ["maintain", { baseline: "50", actual: "50" }, { operator: "maintain" }, "1"],
  // A level is kept only where both figures are known and equal.
  [
    "baseline-relative",
    { baseline: "50", target: "-", actual: "50" },
    { direction: "maintain" },
    "no-target target nil",
  ],
  [
    "baseline-relative",
    { baseline: "50", actual: "50" },
    { direction: "maintain" },
    "no-target target notEntered",
  ],
  [
    "baseline-relative",
    { target: "50", actual: "50" },
    { direction: "maintain" },
    "no-baseline baseline notEntered",
  ],
  [
    "baseline-relative",
    { baseline: "集計中", target: "50", actual: "50" },
    {},
    "no-baseline baseline pending",
  ],
  ["baseline-relative", { baseline: "0", target: "10" }, { actual: figure(5, "approximately") }, "0.5"],
  // Targets that are to be set later, or say nothing of the way.
  [
    "baseline-relative",
    { baseline: "50", target: "-", actual: "49" },
    { operator: "toBeSet" },
    "target-to-be-set target",
  ],
  [
    "baseline-relative",
    { baseline: "-", target: "60", actual: "55" },
    { operator: "toBeSet" },
    "no-baseline baseline nil",
  ],
  ["cumulative", { target: "-", actual: "1" }, { operator: "toBeSet" }, "target-to-be-set target"],
  [
    "baseline-relative",
    { baseline: "34567", target: "34500", actual: "34600" },
    { direction: "increase" },
    "target-met-at-baseline",
  ],
  [
    "baseline-relative",
    { baseline: "10", target: "20", actual: "15" },
    { direction: "decrease" },
    "target-met-at-baseline",
  ],
  ["baseline-relative", { baseline: "20", target: "10", actual: "15" }, { direction: "decrease" }, "0.5"],
  // 伊那市 goal ③: nobody may guess whether a fall is wanted or only held back.
  [
    "baseline-relative",
    { baseline: "34567", target: "34500", actual: "34600" },
    { direction: "unstated" },
    "direction-unstated",
  ],
  ["baseline-relative", { baseline: "10", target: "20", actual: "15" }, { direction: "unstated" }, "0.5"],
  [
    "baseline-relative",
    { baseline: "10", target: "10", actual: "15" },
    { direction: "unstated" },
    "baseline-equals-target",
  ],
  [
    "simple-ratio",
    { baseline: "20", target: "10", actual: "15" },
    { direction: "unstated" },
    "direction-unstated",
  ],
  ["simple-ratio", { target: "10", actual: "15" }, { direction: "unstated" }, "1.5"],
  ["reflected-ratio", { target: "10", actual: "5" }, { direction: "increase" }, "wrong-direction-for-method"],
  ["maintain", { target: "3", actual: "5" }, { operator: ">=" }, "1"],
  ["maintain", { target: "3", actual: "5" }, { operator: "<=" }, "not-maintained"],
  ["maintain", { target: "3", actual: "1" }, { operator: "<=", better: "higher" }, "1"],
  [
    "annual-attainment",
    { target: "-", actual: "3" },
    { yearTarget: read("2"), operator: "toBeSet", innerMethod: "simple-ratio", accumulatedTarget: true },
    "1.5",
  ],
])("rateOf(%s, %j, %j) is %s", (method, raw, more, expected) => {
  expect(valueOf(rateOf(method, { ...cells(raw), ...more }))).toBe(expected);
});
