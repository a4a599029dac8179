import { expect, test } from "vitest";
import { cells, figure } from "../../../../test/support/rateCells.ts";
import type { Raw } from "../../../../test/support/rateCells.ts";
import { d } from "../../decimal.ts";
import { noRate } from "../rate.ts";
import { rateOf } from "../rateOf.ts";
import { judge } from "./judge.ts";
import type { JudgeInput } from "./judge.ts";
import { measure } from "./measure.ts";
import type { JudgementPreset, Measure } from "./preset.ts";
import { findJudgementPreset } from "./presets.ts";

const inputOf = (raw: Raw, more: Partial<JudgeInput> = {}): JudgeInput => ({
  ...cells(raw),
  rate: rateOf("simple-ratio", cells(raw)),
  direction: "increase",
  ...more,
});

/** What was measured: a rate by its method, a figure, or the reason with the cell. */
function found(of: Measure, input: JudgeInput): string {
  const result = measure(of, input);
  if (result.kind === "noRate") return [result.reason, result.part].filter(Boolean).join(" ");
  const value = result.kind === "rate" ? `${result.rate.method} ${result.rate.value.toFixed()}` : "";
  return `${result.of} ${result.kind} ${result.kind === "rate" ? value : result.value.toFixed()}`;
}

const up = { baseline: "50", target: "100", actual: "60" };
const sumRate = () => ({
  rate: rateOf("cumulative", { ...cells(up), increments: [figure(50), figure(60)] }),
});
const yearRate = () =>
  rateOf("annual-attainment", { ...cells(up), yearTarget: figure(75), innerMethod: "simple-ratio" });

test.each<[Measure, Raw, Partial<JudgeInput> | (() => Partial<JudgeInput>), string]>([
  ["rate", up, {}, "rate rate simple-ratio 0.6"],
  ["rate", { ...up, actual: "集計中" }, {}, "pending actual"],
  ["pace", up, { yearIndex: 1, years: 2 }, "pace rate pace 1.2"],
  ["pace", up, {}, "outside-plan-period"],
  ["annual", up, () => ({ annual: yearRate() }), "annual rate annual-attainment 0.8"],
  ["annual", up, () => ({ rate: yearRate() }), "annual rate annual-attainment 0.8"],
  ["annual", up, {}, "no-yearly-target"],
  [
    "annual",
    up,
    () => ({ annual: noRate("pending", { part: "actual" }), rate: yearRate() }),
    "pending actual",
  ],
  ["gainOverTarget", up, {}, "gainOverTarget figure -40"],
  ["gainOverTarget", up, { direction: "decrease" }, "gainOverTarget figure 40"],
  ["gainOverTarget", { ...up, target: "-" }, {}, "no-target target"],
  ["gainOverTarget", up, { target: undefined }, "no-target target"],
  // A target of 100以上 is the usual way to set one; a baseline or an actual of 50以上 is not a figure.
  ["gainOverTarget", up, { target: figure(100, "atLeast") }, "gainOverTarget figure -40"],
  ["gainOverBaseline", up, { baseline: figure(50, "atLeast") }, "only-a-bound baseline"],
  ["gainOverTarget", up, { actual: figure(60, "atLeast") }, "only-a-bound actual"],
  ["gainOverBaseline", up, {}, "gainOverBaseline figure 10"],
  ["gainOverBaseline", up, { direction: "decrease" }, "gainOverBaseline figure -10"],
  ["gainOverBaseline", up, { direction: "unstated" }, "direction-unstated"],
  ["gainOverBaseline", up, { direction: "maintain" }, "wrong-direction-for-method"],
  // The sum of the years is held against a target over all of them; the baseline counts one year, as the actual does.
  ["gainOverTarget", up, () => ({ ...sumRate(), accumulatedTarget: true }), "gainOverTarget figure 10"],
  ["gainOverBaseline", up, () => ({ ...sumRate(), accumulatedTarget: true }), "gainOverBaseline figure 10"],
  ["gainOverTarget", up, sumRate, "gainOverTarget figure -40"],
  ["changeFromBaseline", up, {}, "changeFromBaseline figure 0.2"],
  ["changeFromBaseline", { ...up, baseline: "-50" }, {}, "changeFromBaseline figure 2.2"],
  ["changeFromBaseline", up, { direction: "decrease" }, "changeFromBaseline figure -0.2"],
  ["changeFromBaseline", { ...up, baseline: "0" }, {}, "baseline-zero"],
  ["changeFromBaseline", { ...up, actual: "-" }, {}, "no-actual actual"],
  ["changeFromBaseline", { target: "100", actual: "60" }, {}, "no-baseline baseline"],
  ["points", up, { points: d(3) }, "points figure 3"],
  ["points", up, {}, "chosen-by-person"],
])("measure(%s, %j, %j) is %s", (of, raw, more, expected) => {
  expect(found(of, inputOf(raw, typeof more === "function" ? more() : more))).toBe(expected);
});

const choice = findJudgementPreset("grantFuture5")!;
const points: JudgementPreset = {
  ...choice,
  basis: "points",
  rules: [{ band: "expand", when: [{ of: "points", atLeast: "1", atMost: "3" }] }],
};

const surveys: JudgementPreset = { ...points, timeBases: ["survey"] };

test.each<[string, JudgementPreset, Raw, Partial<JudgeInput>, string]>([
  ["a choice, whatever the figures lack", choice, { ...up, actual: "集計中" }, {}, "chosen-by-person"],
  ["no rule that holds, and a rate", points, up, { points: d(4) }, "chosen-by-person"],
  ["no rule that holds, and no rate", points, { ...up, actual: "集計中" }, { points: d(4) }, "pending"],
  ["a rule that lacks its measure", points, up, {}, "chosen-by-person"],
  ["another time basis", surveys, up, { timeBasis: "annualFlow" }, "not-for-time-basis"],
  ["no time basis", surveys, up, {}, "not-for-time-basis"],
])("judge(preset, input) with %s says why there is no grade", (_, preset, raw, more, reason) => {
  const { band, evidence } = judge(preset, inputOf(raw, more));
  expect([band.id, evidence]).toMatchObject(["none", { unevaluable: { reason } }]);
});

test.each([
  [0, "none"],
  [1, "expand"],
  [3, "expand"],
  [4, "none"],
])("judge(1 to 3 points, %s) holds all limits of a condition together: %s", (sum, expected) => {
  expect(judge(points, inputOf(up, { points: d(sum) })).band.id).toBe(expected);
});

test.each<[JudgeInput["timeBasis"], JudgementPreset["timeBases"], string]>([
  ["survey", ["survey"], "expand"],
  ["annualFlow", ["survey", "annualFlow"], "expand"],
  [undefined, ["unstated"], "expand"],
])(
  "judge(preset, %s) for indicators of the time bases %j gives %s",
  (timeBasis, timeBases = [], expected) => {
    const preset = { ...points, timeBases };
    expect(judge(preset, inputOf(up, { points: d(1), timeBasis })).band.id).toBe(expected);
  },
);

test("judge(preset, input) needs every condition of a rule, and shows what it measured", () => {
  const both: JudgementPreset = {
    ...points,
    rules: [
      {
        band: "expand",
        when: [
          { of: "rate", above: "0.6" },
          { of: "points", atLeast: "1" },
        ],
      },
      {
        band: "improve",
        when: [
          { of: "rate", atLeast: "0.6" },
          { of: "points", atLeast: "2" },
        ],
      },
      {
        band: "continue",
        when: [
          { of: "rate", atLeast: "0.6" },
          { of: "points", below: "2" },
        ],
      },
    ],
  };
  const input = inputOf(up, { points: d(1) });
  const { band, evidence } = judge(both, input);
  expect(band.id).toBe("continue");
  expect(evidence).toEqual({
    rule: both.rules[2],
    measured: [
      { kind: "rate", of: "rate", rate: input.rate },
      { kind: "figure", of: "points", value: d(1) },
    ],
  });
});
