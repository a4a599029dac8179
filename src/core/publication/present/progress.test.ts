import { expect, test } from "vitest";
import {
  indicatorOf,
  planIndicatorOf,
  planValueOf,
  seriesOf,
  versionOf,
} from "../../../../test/support/planParts.ts";
import type { Reading } from "../../indicator/reading.ts";
import { findJudgementPreset } from "../../progress/judgement/presets.ts";
import { parseReading } from "../../text/parseReading.ts";
import { presentProgress } from "./progress.ts";

const preset = findJudgementPreset("default5");
if (!preset) throw new Error("the preset default5 is missing");

const version = versionOf({ id: "v1", planId: "p" });
const series = seriesOf({ id: "s" });

function read(raw: string): Reading {
  const reading = parseReading(raw, { unit: "件", milestone: raw === "認定" });
  if (reading.kind === "unreadable") throw new Error(raw);
  return reading;
}

function progressOf(baseline: string, target: string, actual: string) {
  const adopted = planIndicatorOf({
    id: "i",
    indicator: indicatorOf({ id: "i", series: [series] }),
    baselines: [planValueOf({ seriesId: "s", fiscalYear: 2018, reading: read(baseline) })],
    targets: [planValueOf({ seriesId: "s", term: "final", reading: read(target) })],
  });
  return presentProgress(version, preset as NonNullable<typeof preset>, adopted, series, 2020, () =>
    read(actual),
  );
}

test.each([
  ["0件", "50件", "44件", "onTrack", "0.88", "目標まであと6件（目標50件、実績44件）"],
  ["0件", "50件", "50件", "reached", "1", "目標に届きました（目標50件、実績50件）"],
  [
    "48件",
    "50件",
    "17件",
    "behind",
    "-15.5",
    "目標まであと33件（目標50件、実績17件）。基準値より悪くなっています",
  ],
  [
    "－",
    "3件",
    "0件",
    "none",
    null,
    "目標まであと3件（目標3件、実績0件）。基準値がないため進捗率は出せません",
  ],
  [
    "3件",
    "3件以上",
    "0件",
    "none",
    null,
    "目標まであと3件（目標3件以上、実績0件）。基準値と目標値が同じため進捗率は出せません",
  ],
  ["0件", "50件", "集計中", "none", null, "実績値がありません（集計中）"],
  ["0件", "認定", "1件", "none", null, "数で比べられません（目標「認定」、実績「1件」）"],
])("presentProgress(%s → %s, actual %s)", (baseline, target, actual, band, rate, summary) => {
  const progress = progressOf(baseline, target, actual);
  expect(progress.band).toBe(band);
  expect(progress.rate.kind === "rate" ? progress.rate.value : null).toBe(rate);
  expect(progress.summary.ja).toBe(summary);
  expect(new Set(progress.explanation.map(({ ja }) => ja)).size).toBe(progress.explanation.length);
});

test("a rate on its way to the target says how far the period has gone by", () => {
  const { explanation } = progressOf("40件", "44件", "42件");
  expect(explanation.at(-1)?.ja).toBe("参考：計画5年のうち1年目の目安は20.0%、目安に対する進度は250.0%");
  expect(progressOf("0件", "50件", "50件").explanation.at(-1)?.ja).not.toContain("参考");
});
