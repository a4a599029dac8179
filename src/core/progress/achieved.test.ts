import { expect, test } from "vitest";
import { figure, read, stages } from "../../../test/support/rateCells.ts";
import { d } from "../decimal.ts";
import type { Direction } from "../indicator/indicator.ts";
import type { NumberReading, Reading } from "../indicator/reading.ts";
import { achieved } from "./achieved.ts";
import type { AchievedOptions } from "./achieved.ts";

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

test.each<[NumberReading["qualifier"], number, Direction, AchievedOptions, boolean | undefined]>([
  ["atLeast", 3, "increase", {}, true],
  ["atLeast", 2, "increase", {}, false],
  ["atLeast", 3, "unstated", {}, true],
  ["moreThan", 3, "increase", {}, false],
  ["moreThan", 4, "increase", {}, true],
  ["moreThan", 3, "maintain", { tolerance: d(1) }, true],
  ["atMost", 3, "decrease", {}, true],
  ["atMost", 4, "unstated", {}, false],
  ["lessThan", 3, "decrease", {}, false],
  ["lessThan", 2, "unstated", {}, true],
  ["lessThan", 3, "maintain", { tolerance: d(1) }, true],
  ["lessThan", 3, "increase", { tolerance: d(1) }, false],
  ["approximately", 3, "increase", {}, true],
  [undefined, 2, "increase", { tolerance: d(1) }, false],
  [undefined, 4, "maintain", {}, false],
  [undefined, 4, "maintain", { operator: ">=" }, true],
  [undefined, 3, "unstated", {}, undefined],
])("achieved(3 %s, %s, %s, %j) is %s", (qualifier, actual, direction, options, expected) => {
  expect(achieved(figure(3, qualifier), figure(actual), direction, options)).toBe(expected);
});

test.each<
  [string, Reading | undefined, Reading | undefined, Direction, AchievedOptions, boolean | undefined]
>([
  [
    "現状維持 kept",
    read("現状維持"),
    figure(50),
    "increase",
    { operator: "maintain", baseline: figure(50) },
    true,
  ],
  [
    "現状維持 missed",
    read("-"),
    figure(49),
    "increase",
    { operator: "maintain", baseline: figure(50) },
    false,
  ],
  [
    "現状維持 within",
    read("-"),
    figure(49),
    "increase",
    { operator: "maintain", baseline: figure(50), tolerance: d(1) },
    true,
  ],
  ["現状維持 of a figure", figure(50), figure(51), "increase", { operator: "maintain" }, false],
  ["現状維持 without a level", read("-"), figure(49), "increase", { operator: "maintain" }, undefined],
  ["a sum that reaches", figure(100), figure(20), "increase", { accumulatedTarget: true, sum: d(100) }, true],
  ["a sum below", figure(100), figure(200), "increase", { accumulatedTarget: true, sum: d(99) }, false],
  ["no sum", figure(100), figure(200), "increase", { accumulatedTarget: true }, undefined],
  [
    "a sum without a target",
    read("-"),
    figure(200),
    "increase",
    { accumulatedTarget: true, sum: d(9) },
    undefined,
  ],
  ["a range", undefined, figure(80), "range", { range: { low: d(80), high: d(85) } }, true],
  ["outside a range", undefined, figure(86), "range", { range: { low: d(80), high: d(85) } }, false],
  ["no range", figure(80), figure(80), "range", {}, undefined],
  ["no target", undefined, figure(80), "increase", {}, undefined],
  ["no actual", figure(80), undefined, "increase", {}, undefined],
  ["a stage for a figure", figure(80), read("着手"), "milestone", {}, undefined],
  ["a figure for a stage", stages("完了"), figure(80), "milestone", {}, undefined],
  ["a stage without a target", undefined, stages("完了"), "milestone", {}, undefined],
  [
    "a sum that has no target",
    undefined,
    figure(20),
    "increase",
    { accumulatedTarget: true, sum: d(9) },
    undefined,
  ],
  ["one of two stages", stages("着手", "完了"), stages("着手"), "milestone", {}, undefined],
  ["two stages of two", stages("着手", "完了"), stages("完了", "着手"), "milestone", {}, true],
  [
    "the target without a weight",
    stages("完了"),
    stages("着手"),
    "milestone",
    { stageWeights: { 着手: 5 } },
    undefined,
  ],
  [
    "the stage without a weight",
    stages("完了"),
    stages("着手"),
    "milestone",
    { stageWeights: { 完了: 9 } },
    undefined,
  ],
])("achieved: %s", (_, target, actual, direction, options, expected) => {
  expect(achieved(target, actual, direction, options)).toBe(expected);
});
