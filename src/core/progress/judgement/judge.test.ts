import { expect, test } from "vitest";
import { d } from "../../decimal.ts";
import type { Reading } from "../../indicator/reading.ts";
import { parseReading } from "../../text/parseReading.ts";
import { bandRule } from "../explanation/bandRule.ts";
import type { RateMethod } from "../rate.ts";
import type { RateInput } from "../rateInput.ts";
import { rateOf } from "../rateOf.ts";
import { judge } from "./judge.ts";
import type { JudgeInput } from "./judge.ts";
import { judgementPreset } from "./preset.ts";
import type { JudgementPreset } from "./preset.ts";
import { findJudgementPreset, judgementPresets } from "./presets.ts";

const read = (raw: string): Reading => parseReading(raw) as Reading;
const preset = (id: string) => findJudgementPreset(id)!;

test.each(judgementPresets.map((shipped) => [shipped.id, shipped] as const))(
  "judgementPresets: %s is valid, plain JSON and says when it gives each band",
  (_, shipped) => {
    expect(judgementPreset.parse(JSON.parse(JSON.stringify(shipped)))).toEqual(shipped);
    for (const { id } of [...shipped.bands, shipped.unevaluable]) {
      expect(bandRule(shipped, id).ja).not.toBe("");
      expect(bandRule(shipped, id).en).not.toMatch(/[ぁ-ん]/);
    }
  },
);

test.each([
  ["an unknown band", { rules: [{ band: "z", when: [] }] }],
  ["a float as limit", { rules: [{ band: "reached", when: [{ of: "rate", atLeast: 0.8 }] }] }],
  ["two bands of one id", { bands: [...preset("default5").bands, preset("default5").bands[0]] }],
  ["rules for a choice", { basis: "choice" }],
  ["no rules", { rules: [] }],
])("judgementPreset refuses %s", (_, change) => {
  expect(judgementPreset.safeParse({ ...preset("default5"), ...change }).success).toBe(false);
});

test.each([
  ["default5", "100", "reached"],
  ["default5", "80", "onTrack"],
  ["default5", "79.999", "mostlyOnTrack"],
  ["default5", "60", "mostlyOnTrack"],
  ["default5", "59.95", "slightlyBehind"],
  ["default5", "40", "slightlyBehind"],
  ["default5", "-150", "behind"],
  ["default5", "集計中", "none"],
  ["fuji4", "100", "over100"],
  ["fuji4", "80", "over80"],
  ["fuji4", "50", "over50"],
  ["fuji4", "49.9", "under50"],
  ["fuji4", "19.9", "under20"],
  ["fuji4", "-", "other"],
  ["sano7", "50", "2"],
  ["sano7", "49", "1"],
  ["grantFuture5", "100", "none"],
])("judge(%s, 0 → 100, actual %s) gives %s", (id, actual, expected) => {
  const cells = { baseline: read("0"), target: read("100"), actual: read(actual) };
  const input: JudgeInput = { ...cells, rate: rateOf("baseline-relative", cells), direction: "increase" };
  expect(judge(preset(id), input).band.id).toBe(expected);
});

test.each<[string, [string, string, string], Partial<JudgeInput>, string]>([
  ["pace3", ["0", "100", "20"], { yearIndex: 1, years: 5 }, "steady"],
  ["pace3", ["0", "100", "12"], { yearIndex: 1, years: 5 }, "mostly"],
  ["pace3", ["0", "100", "11.9"], { yearIndex: 1, years: 5 }, "needsWork"],
  ["pace3", ["0", "100", "20"], {}, "none"],
  ["nationalABFN", ["0", "100", "19"], { yearIndex: 1, years: 5 }, "B"],
  ["nationalABFN", ["0", "100", "…"], { yearIndex: 1, years: 5 }, "N"],
  ["nationalABFN", ["-", "-", "-"], { direction: "milestone" }, "F"],
  ["sabc_", ["100", "120", "120"], {}, "A"],
  ["sabc_", ["100", "120", "90"], {}, "B"],
  ["sabc_", ["100", "80", "90"], { direction: "decrease" }, "none"],
  ["sabc_", ["0", "5", "0"], {}, "none"],
  ["abc_survey", ["61.0", "70.0", "58.0"], { timeBasis: "survey" }, "c"],
  ["abc_survey", ["61.0", "70.0", "64.0"], { timeBasis: "survey", yearIndex: 1, years: 5 }, "a"],
  ["abc_survey", ["61.0", "70.0", "58.5"], { timeBasis: "annualFlow" }, "c"],
  ["abc_survey", ["27", "20", "26"], { direction: "decrease", yearIndex: 4, years: 5 }, "b"],
  ["grant4", ["100", "200", "200"], {}, "1"],
  ["grant4", ["100", "200", "170"], {}, "2"],
  ["grant4", ["100", "200", "169.9"], {}, "3"],
  ["grant4", ["100", "200", "100"], {}, "4"],
  ["grant4", ["27", "25", "30"], { direction: "decrease" }, "4"],
  ["aioi_points", ["0", "1", "1"], { points: d(11) }, "continue"],
  ["aioi_points", ["0", "1", "1"], { points: d(-1) }, "reduce"],
  ["aioi_points", ["0", "1", "1"], {}, "none"],
])("judge(%s, %j, %j) gives %s", (id, [baseline, target, actual], more, expected) => {
  const cells = { baseline: read(baseline), target: read(target), actual: read(actual) };
  const input: JudgeInput = {
    ...cells,
    rate: rateOf("baseline-relative", cells),
    direction: "increase",
    ...more,
  };
  expect(judge(preset(id), input).band.id).toBe(expected);
});

test.each([
  ["default5", "mostlyOnTrack", "進捗率 60%以上80%未満", "progress rate at least 60% and below 80%"],
  ["sano7", "7", "達成率 100%以上", "attainment rate at least 100%"],
  ["sabc_", "B", "基準値からの変化 −10%以上0%以下", "change from the baseline at least −10% and at most 0%"],
  ["nationalABFN", "F", "段階で示す指標", "milestones"],
  ["grantFuture5", "improve", "担当者が選ぶ", "chosen by a person"],
])("bandRule(%s, %s)", (id, band, ja, en) => {
  expect(bandRule(preset(id), band)).toEqual({ ja, en });
});

test.each<[string, Partial<JudgeInput>, string]>([
  ["a pace along the city's path", { expected: d(50), yearIndex: 1, years: 5 }, "mostly"],
  ["a pace without a year", {}, "none"],
  ["a pace before the plan", { yearIndex: 0, years: 5 }, "none"],
])("judge(pace3, 0 → 100, actual 30) by %s gives %s", (_, more, expected) => {
  const cells = { baseline: read("0"), target: read("100"), actual: read("30") };
  const input: JudgeInput = {
    ...cells,
    rate: rateOf("baseline-relative", cells),
    direction: "increase",
    ...more,
  };
  expect(judge(preset("pace3"), input).band.id).toBe(expected);
});

test("judge(pace3) takes a rate that is a pace already as it is", () => {
  const cells = { baseline: read("0"), target: read("100"), actual: read("12"), yearIndex: 1, years: 5 };
  const rate = rateOf("pace", cells);
  expect(judge(preset("pace3"), { ...cells, rate, direction: "increase" }).band.id).toBe("mostly");
});

test("judge(pace3) makes no pace of a rate against the year's own target", () => {
  const cells = { baseline: read("0"), yearTarget: read("20"), actual: read("20"), yearIndex: 1, years: 5 };
  const rate = rateOf("annual-attainment", cells);
  const { evidence } = judge(preset("pace3"), { ...cells, rate, direction: "increase" });
  expect(evidence).toMatchObject({ unevaluable: { reason: "pace-not-for-method" } });
});

const annualPreset: JudgementPreset = {
  ...preset("default5"),
  basis: "annual",
  rules: [
    { band: "reached", when: [{ of: "annual", above: "1" }] },
    { band: "behind", when: [{ of: "annual", atMost: "1" }] },
  ],
};
test.each<[string, RateMethod, string | undefined, string]>([
  ["the method's own rate", "annual-attainment", undefined, "reached"],
  ["another rate beside it", "baseline-relative", "10", "behind"],
  ["none", "baseline-relative", undefined, "none"],
])("judge(a preset on the year's target) by %s", (_, method, beside, expected) => {
  const cells = { baseline: read("0"), target: read("100"), yearTarget: read("20"), actual: read("30") };
  const annual = beside ? rateOf("simple-ratio", { target: read("10"), actual: read(beside) }) : undefined;
  const input: JudgeInput = { ...cells, rate: rateOf(method, cells), direction: "increase", annual };
  expect(judge(annualPreset, input).band.id).toBe(expected);
});

test.each<[string, string, string, JudgeInput["direction"], Partial<JudgeInput>, string]>([
  ["grant4", "direction-unstated", "5", "unstated", {}, "none"],
  ["grant4", "wrong-direction-for-method", "5", "range", {}, "none"],
  ["grant4", "no-actual", "-", "increase", {}, "none"],
  ["grant4", "no-baseline", "5", "increase", { baseline: undefined }, "none"],
  ["grant4", "no-target", "5", "increase", { target: undefined }, "none"],
  ["sabc_", "baseline-zero", "0", "increase", { baseline: read("0") }, "none"],
  ["sabc_", "wrong-direction-for-method", "5", "decrease", {}, "none"],
  ["aioi_points", "chosen-by-person", "5", "increase", {}, "none"],
  ["grantFuture5", "chosen-by-person", "5", "increase", {}, "none"],
])("judge(%s) says %s", (id, reason, actual, direction, more, expected) => {
  const cells = { baseline: read("1"), target: read("10"), actual: read(actual) };
  const rate = rateOf("simple-ratio", cells);
  const { band, evidence } = judge(preset(id), { ...cells, rate, direction, ...more });
  expect(evidence).toMatchObject({ unevaluable: { reason } });
  expect(band.id).toBe(expected);
});

test.each<[string, string, readonly string[], string]>([
  ["reaches it", "0", ["60", "40"], "1"],
  ["does not", "0", ["60", "39"], "2"],
])(
  "judge(grant4) holds the sum of the years against a target over all of them: it %s",
  (_, baseline, years, expected) => {
    const cells = {
      baseline: read(baseline),
      target: read("100"),
      actual: read(years.at(-1) ?? ""),
      accumulatedTarget: true,
      increments: years.map(read),
    };
    const rate = rateOf("baseline-relative", cells);
    expect(judge(preset("grant4"), { ...cells, rate, direction: "increase" }).band.id).toBe(expected);
  },
);

test.each<[string, RateMethod, RateInput, string]>([
  ["no rate", "cumulative", {}, "no-target"],
  ["a rate without a sum", "simple-ratio", { target: read("10"), actual: read("5") }, "missing-year"],
])("judge(grant4) of a target over all years and %s says so", (_, method, input, reason) => {
  const rate = rateOf(method, input);
  const cells = { baseline: read("1"), target: read("10"), actual: read("5"), accumulatedTarget: true };
  const { evidence } = judge(preset("grant4"), { ...cells, rate, direction: "increase" });
  expect(evidence).toMatchObject({ unevaluable: { reason } });
});

test("judge falls back on the preset's own band where no rule holds", () => {
  const gap = judgementPreset.parse({
    ...preset("default5"),
    rules: [{ band: "reached", when: [{ of: "rate", atLeast: "1" }] }],
  });
  const cells = { baseline: read("0"), target: read("10"), actual: read("5") };
  const rate = rateOf("baseline-relative", cells);
  const { band, evidence } = judge(gap, { ...cells, rate, direction: "increase" });
  expect([band.id, evidence]).toMatchObject(["none", { unevaluable: { reason: "chosen-by-person" } }]);
});

const outside = { unevaluable: { reason: "not-for-time-basis" } };
test.each<[string, Partial<JudgeInput>, string, object]>([
  ["a survey", { timeBasis: "survey" }, "mostlyOnTrack", { rule: { band: "mostlyOnTrack" } }],
  ["a yearly figure", { timeBasis: "annualFlow" }, "none", outside],
  ["an indicator that does not say", {}, "none", outside],
])("judge(a preset for surveys alone) of %s", (_, more, expected, because) => {
  const surveys: JudgementPreset = { ...preset("default5"), timeBases: ["survey"] };
  const cells = { baseline: read("0"), target: read("10"), actual: read("6") };
  const rate = rateOf("baseline-relative", cells);
  const { band, evidence } = judge(surveys, { ...cells, rate, direction: "increase", ...more });
  expect([band.id, evidence]).toMatchObject([expected, because]);
});
