import { expect, test } from "vitest";
import { d } from "../../decimal.ts";
import type { Reading } from "../../indicator/reading.ts";
import { parseReading } from "../../text/parseReading.ts";
import { bandRule } from "../explanation/bandRule.ts";
import { rateOf } from "../rateOf.ts";
import { judge } from "./judge.ts";
import type { JudgeInput } from "./judge.ts";
import { judgementPreset } from "./preset.ts";
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
