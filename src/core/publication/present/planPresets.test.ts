import { expect, test } from "vitest";
import { findJudgementPreset } from "../../progress/judgement/presets.ts";
import type { JudgementPreset } from "../../progress/judgement/preset.ts";
import { planPresets, presetFor } from "./planPresets.ts";
import { countBands, presentBands } from "./presentBands.ts";

const shipped = (id: string) => findJudgementPreset(id) as JudgementPreset;
const presets = planPresets(
  shipped("default5"),
  new Map([
    ["sano7", shipped("sano7")],
    ["default5", shipped("default5")],
  ]),
);

test.each([
  [null, "default5", "reached"],
  ["default5", "default5", "reached"],
  ["sano7", "sano7", "sano7@1/7"],
])("presetFor(presets, an indicator with %s) is %s", (judgementPresetId, id, firstBand) => {
  const preset = presetFor(presets, { judgementPresetId });
  expect([preset.id, preset.bands[0]?.id, preset.rules[0]?.band]).toEqual([id, firstBand, firstBand]);
});

test("presentBands(presets) prints the scale of the plan first, and names those of single indicators", () => {
  const bands = presentBands(presets);
  expect(bands.slice(0, 7).map(({ id, scale }) => [id, scale?.ja])).toEqual([
    ["reached", undefined],
    ["onTrack", undefined],
    ["mostlyOnTrack", undefined],
    ["slightlyBehind", undefined],
    ["behind", undefined],
    ["none", undefined],
    ["sano7@1/7", "達成率7段階（佐野市方式）（第1版）"],
  ]);
  expect(bands).toHaveLength(6 + 8);
});

test("presentBands(presets) and countBands: states that a person sets stand in the legend; counted when set", () => {
  const notStarted = {
    id: "notStarted",
    state: "notStarted",
    symbol: "未",
    word: { ja: "未着手", en: "Not started" },
    tone: "none",
  } as const;
  const withStates = planPresets({ ...shipped("default5"), chosen: [notStarted] });
  expect(presentBands(withStates).at(-2)).toEqual({
    id: "notStarted",
    symbol: "未",
    word: notStarted.word,
    tone: "none",
    rule: { ja: "担当者が選ぶ", en: "chosen by a person" },
  });
  expect(countBands(withStates, ["reached"]).map(({ band }) => band)).not.toContain("notStarted");
  expect(countBands(withStates, ["notStarted"])).toContainEqual({ band: "notStarted", count: 1 });
});
