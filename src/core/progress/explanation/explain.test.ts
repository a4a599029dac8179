import { expect, test } from "vitest";
import { d } from "../../decimal.ts";
import type { Reading } from "../../indicator/reading.ts";
import { parseReading } from "../../text/parseReading.ts";
import { judge } from "../judgement/judge.ts";
import { findJudgementPreset, judgementPresets } from "../judgement/presets.ts";
import { noRate } from "../rate.ts";
import type { NoRateReason, RateMethod } from "../rate.ts";
import { rateOf } from "../rateOf.ts";
import type { RateInput } from "../rateOf.ts";
import { explain } from "./explain.ts";
import { explanationJson } from "./explanation.ts";

const read = (raw: string): Reading => parseReading(raw, { milestone: true }) as Reading;
const cells = (baseline: string, target: string, actual: string) => ({
  baseline: read(baseline),
  target: read(target),
  actual: read(actual),
});

test.each<[RateMethod, RateInput, string]>([
  ["baseline-relative", cells("48", "50", "17"), "(17 − 48) ÷ (50 − 48) = −1550.0%"],
  ["baseline-relative", cells("40.4", "44.0", "42.4"), "(42.4 − 40.4) ÷ (44.0 − 40.4) = 55.6%"],
  ["baseline-relative", cells("△120", "0", "△45"), "(−45 − (−120)) ÷ (0 − (−120)) = 62.5%"],
  [
    "baseline-relative",
    cells("11,106", "12,000", "10,896"),
    "(10,896 − 11,106) ÷ (12,000 − 11,106) = −23.5%",
  ],
  ["simple-ratio", cells("0", "5,000", "4,600"), "4,600 ÷ 5,000 = 92.0%"],
  ["inverse-ratio", cells("0", "25", "26"), "25 ÷ 26 = 96.2%"],
  ["reflected-ratio", cells("0", "25", "26"), "2 − 26 ÷ 25 = 96.0%"],
  ["cumulative", { target: read("60"), increments: [read("12"), read("27")] }, "39 ÷ 60 = 65.0%"],
  [
    "maintain",
    { ...cells("98.0", "98.0", "97.2"), better: "higher", tolerance: d(1) },
    "実績 97.2、目標 98.0、不足 0.8 ≦ 許容 1.0 = 100.0%",
  ],
  ["range", { ...cells("92", "-", "88.5"), range: { low: d(80), high: d(85) } }, "1 − 3.5 ÷ 7.0 = 50.0%"],
  ["range", { ...cells("92", "-", "84"), range: { low: d(80), high: d(85) } }, "80 ≦ 84 ≦ 85 = 100.0%"],
  ["milestone", { actual: read("着手"), stageWeights: { 着手: 75 } }, "着手 = 75.0%"],
  ["pace", { ...cells("4000", "5000", "4600"), yearIndex: 3, years: 5 }, "60.0% ÷ (3 ÷ 5) = 100.0%"],
  ["annual-attainment", { ...cells("0", "10", "3"), yearTarget: read("2") }, "(3 − 0) ÷ (2 − 0) = 150.0%"],
  [
    "grant-increment",
    { baseline: read("57000"), plannedIncrements: [d(4000), d(8000)], increments: [read("8100")] },
    "8,100 ÷ 12,000 = 67.5%",
  ],
])("explain(rateOf(%s)) puts the figures in", (method, input, expected) => {
  const { lines } = explain(rateOf(method, input));
  expect(lines.filter(({ kind }) => kind === "figures").at(-1)?.ja).toBe(expected);
  expect(lines.some(({ kind }) => kind === "formula")).toBe(true);
});

test("explain(rate, { decimals }) prints as the indicator is printed, never fewer than the figures have", () => {
  const figures = (decimals: number) =>
    explain(rateOf("simple-ratio", cells("0", "50", "17")), { decimals }).lines[1]?.ja;
  expect(figures(1)).toBe("17.0 ÷ 50.0 = 34.0%");
  expect(explain(rateOf("simple-ratio", cells("0", "50", "17.5")), { decimals: 0 }).lines[1]?.ja).toContain(
    "17.5",
  );
});

const reasons: Record<NoRateReason, true> = {
  "no-baseline": true,
  "no-target": true,
  "no-actual": true,
  pending: true,
  text: true,
  "only-a-bound": true,
  "baseline-equals-target": true,
  "target-zero": true,
  "negative-figure": true,
  "wrong-direction-for-method": true,
  "no-target-by-design": true,
  "not-maintained": true,
  "no-range": true,
  "baseline-inside-range": true,
  "stage-not-weighted": true,
  "missing-year": true,
  "no-yearly-target": true,
  "outside-plan-period": true,
  "baseline-zero": true,
  "chosen-by-person": true,
};
test.each(Object.keys(reasons) as NoRateReason[])(
  "explain(noRate(%s)) is two sentences in each language",
  (reason) => {
    const { lines } = explain(noRate(reason, { part: "actual", missing: "nil" }));
    expect(lines.map(({ kind }) => kind)).toEqual(["reason", "remedy"]);
    for (const { ja, en } of lines) {
      expect(ja).toMatch(/。$/);
      expect(en).toMatch(/^[A-Z][^ぁ-んァ-ン一-龠]*\.$/);
    }
  },
);

test("explain(noRate, { achieved }) says that a target without a way to it is still missed", () => {
  const result = rateOf("baseline-relative", cells("3", "3日以上", "0"));
  expect(explain(result, { achieved: false }).lines).toMatchObject([
    { kind: "reason", ja: "基準値と目標値がどちらも3で、進む道のりがないため、進捗率を計算できません。" },
    { kind: "remedy" },
    { kind: "achievement", ja: "目標には達していません。", en: "The target has not been reached." },
  ]);
});

test("explain(judgement) shows a value on the right side of its limit, however close", () => {
  const input = cells("0", "1000", "599.5");
  const rate = rateOf("baseline-relative", input);
  const { lines } = explain(
    judge(findJudgementPreset("default5")!, { ...input, rate, direction: "increase" }),
  );
  expect(lines).toEqual([
    {
      kind: "rule",
      ja: "進捗率 59.95%（40%以上60%未満） → △やや遅れ（判定基準「標準5段階」第1版）",
      en: "progress rate 59.95% (at least 40% and below 60%) → △ Slightly behind (judged by “Standard, five grades”, version 1)",
    },
  ]);
});

test("explain(judgement) by pace shows the share of the plan that has passed", () => {
  const input = cells("40.4", "44.0", "42.4");
  const rate = rateOf("baseline-relative", input);
  const judgement = judge(findJudgementPreset("pace3")!, {
    ...input,
    rate,
    direction: "increase",
    yearIndex: 1,
    years: 5,
  });
  expect(explain(judgement).lines.map(({ ja }) => ja)).toEqual([
    "進度 = 進捗率 ÷ 計画期間の経過割合",
    "55.6% ÷ (1 ÷ 5) = 277.8%",
    "進度 277.8%（100%以上） → ◎着実に進んでいる（判定基準「進度3段階（多摩市方式）」第1版）",
  ]);
});

test("explain(judgement) is plain JSON for every preset, also where nothing can be judged", () => {
  for (const preset of judgementPresets) {
    const explanation = explain(
      judge(preset, { rate: noRate("pending", { part: "actual" }), direction: "increase" }),
    );
    expect(explanationJson.parse(JSON.parse(JSON.stringify(explanation)))).toEqual(explanation);
    expect(explanation.lines.at(-1)?.ja).toContain(preset.unevaluable.word.ja);
  }
});
