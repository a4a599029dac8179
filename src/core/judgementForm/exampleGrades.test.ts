import { expect, test } from "vitest";
import type { JudgementPreset } from "../progress/judgement/preset.ts";
import { findJudgementPreset } from "../progress/judgement/presets.ts";
import { exampleGrades } from "./exampleGrades.ts";
import { readPresetFile, writePresetFile } from "./presetFile.ts";

const shipped = (id: string) => findJudgementPreset(id) as JudgementPreset;

test.each([
  ["default5", {}, "-0.2▲ 0▲ 0.399▲ 0.4△ 0.5995△ 0.6◇ 1◎ 2.2◎ ?－"],
  ["pace3", {}, "-0.2▲ 0▲ 0.399▲ 0.4▲ 0.5995▲ 0.6○ 1◎ 2.2◎ ?－"],
  ["sabc_", {}, "-0.2▲ 0△ 0.399○ 0.4○ 0.5995○ 0.6○ 1○ 2.2◎ ?－"],
  ["abc_survey", {}, "-0.2▲ 0△ 0.399△ 0.4△ 0.5995△ 0.6△ 1○ 2.2○ ?－"],
  // From 50 to 60 points: 20% of the way back are 2 points, within the error.
  ["abc_survey", { survey: true }, "-0.2△ 0△ 0.399△ 0.4△ 0.5995△ 0.6△ 1○ 2.2○ ?－"],
  ["aioi_points", {}, "-1▲ 0△ 3△ 4○ 10○ 11◎ 20◎ ?－"],
  ["grantFuture5", {}, ""],
])("exampleGrades(%s, %j)", (id, options, expected) => {
  const grades = exampleGrades(shipped(id), options);
  expect(grades.map(({ value, band }) => `${value ?? "?"}${band.symbol}`).join(" ")).toBe(expected);
});

test("writePresetFile and readPresetFile: a preset comes back as it was, also behind a byte order mark", () => {
  const preset = shipped("abc_survey");
  expect(readPresetFile(`\uFEFF${writePresetFile(preset)}`)).toEqual(preset);
});

const file = (change: object) =>
  JSON.stringify({ ...JSON.parse(writePresetFile(shipped("pace3"))), ...change });
test.each([
  ["nothing", " ", "貼り付けるか"],
  ["no JSON", "{", "JSONとして読めません"],
  ["another file", "{}", "「format」"],
  ["a later format", file({ formatVersion: 2 }), "「formatVersion」"],
  ["more than is known", file({ more: 1 }), "「format」"],
  [
    "a rule for an unknown band",
    file({ preset: { ...shipped("pace3"), rules: [{ band: "z", when: [] }] } }),
    "「preset」",
  ],
  [
    "a limit as a float",
    file({
      preset: { ...shipped("pace3"), rules: [{ band: "steady", when: [{ of: "pace", above: 0.6 }] }] },
    }),
    "「preset.rules.0.when.0.above」",
  ],
])("readPresetFile refuses %s", (_, text, expected) => {
  expect(() => readPresetFile(text)).toThrow(expected);
});
