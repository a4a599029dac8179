import { expect, test } from "vitest";
import { d } from "../../decimal.ts";
import type { Reading } from "../../indicator/reading.ts";
import { parseReading } from "../../text/parseReading.ts";
import { judge } from "../judgement/judge.ts";
import { findJudgementPreset, judgementPresets } from "../judgement/presets.ts";
import { noRate, noRateReasons } from "../rate.ts";
import type { RateMethod } from "../rate.ts";
import { rateOf } from "../rateOf.ts";
import type { RateInput } from "../rateInput.ts";
import { explain } from "./explain.ts";
import type { ExplainOptions } from "./explain.ts";
import { explanationJson } from "./explanation.ts";

const read = (raw: string): Reading => parseReading(raw, { milestone: true }) as Reading;
/** A target such as 3日以上, which the plan's own figures bound. */
const atLeast = (value: number): Reading => ({
  kind: "number",
  value: d(value),
  qualifier: "atLeast",
  raw: "",
});
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

test.each(noRateReasons)("explain(noRate(%s)) is two sentences in each language", (reason) => {
  const { lines } = explain(noRate(reason, { part: "actual", missing: "nil" }));
  expect(lines.map(({ kind }) => kind)).toEqual(["reason", "remedy"]);
  for (const { ja, en } of lines) {
    expect(ja).toMatch(/。$/);
    expect(en).toMatch(/^[A-Z][^ぁ-んァ-ン一-龠]*\.$/);
  }
});

test("explain(noRate, { achieved }) says that a target without a way to it is still missed", () => {
  const result = rateOf("baseline-relative", { ...cells("3", "3", "0"), target: atLeast(3) });
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
    expect.objectContaining({
      kind: "rule",
      ja: "進捗率 59.95%（40%以上60%未満） → △やや遅れ（判定基準「標準5段階」default5 第1版）",
      en: "progress rate 59.95% (at least 40% and below 60%) → △ Slightly behind (judged by “Standard, five grades”, default5, version 1)",
    }),
    expect.objectContaining({ kind: "rounding" }),
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
    "進度 277.8%（100%以上） → ◎着実に進んでいる（判定基準「進度3段階（多摩市方式）」pace3 第1版）",
    "率は小数第2位を四捨五入して示し、判定は丸める前の値で行います。",
  ]);
});

test("explain(judgement) is plain JSON for every preset, also where nothing can be judged", () => {
  for (const preset of judgementPresets) {
    const explanation = explain(
      judge(preset, { rate: noRate("pending", { part: "actual" }), direction: "increase" }),
    );
    expect(explanationJson.parse(JSON.parse(JSON.stringify(explanation)))).toEqual(explanation);
    expect(explanation.lines.at(-1)?.ja).toContain(preset.unevaluable.word.ja);
    expect(explanation.lines.at(-1)?.kind).toBe("rule");
  }
});

test.each<[string, RateMethod, RateInput, string, string]>([
  [
    "a level that is that of the baseline",
    "baseline-relative",
    { ...cells("90.5", "-", "91"), operator: "maintain", better: "higher" },
    "実績 91.0、目標 90.5、不足 0.0 ≦ 許容 0.0 = 100.0%",
    "目標の「現状維持」は、基準値の水準を保つこととして計算しています。",
  ],
  [
    "a level that was missed, for a city that wants a number",
    "maintain",
    { ...cells("98", "98.0", "96.8"), better: "higher", tolerance: d(1), innerMethod: "simple-ratio" },
    "実績 96.8、目標 98.0、不足 1.2 ＞ 許容 1.0 = 98.8%",
    "保つべき水準に届いていないため、市の定めにより目標との比で表しています。",
  ],
  [
    "a target over all years beside the baseline of one",
    "baseline-relative",
    { ...cells("-25", "100", "20"), accumulatedTarget: true, increments: [read("-10"), read("20")] },
    "10 ÷ 100 = 10.0%",
    "目標は計画期間の累計、基準値は1年の値なので、一本の線では比べません。累計は基準を0として数えます。",
  ],
  [
    "years that count as 0",
    "cumulative",
    { target: read("60"), increments: [read("12"), read("-")], treatMissingAsZero: true },
    "12 ÷ 60 = 20.0%",
    "値のない1年度分を、市の定めにより0として数えています。",
  ],
])("explain says what was compared: %s", (_, method, input, figures, note) => {
  const { lines } = explain(rateOf(method, input));
  expect(lines.filter(({ kind }) => kind === "figures").at(-1)?.ja).toBe(figures);
  expect(lines.filter(({ kind }) => kind === "note").map(({ ja }) => ja)).toEqual([note]);
});

test.each<[string, RateInput, string]>([
  [
    "from a baseline",
    { ...cells("40", "44", "42"), expected: d("41.5") },
    "(42.0 − 40.0) ÷ (41.5 − 40.0) = 133.3%",
  ],
  [
    "of a ratio",
    { ...cells("40", "44", "42"), innerMethod: "simple-ratio", expected: d(43) },
    "42 ÷ 43 = 97.7%",
  ],
  [
    "of a sum",
    { target: read("60"), innerMethod: "cumulative", increments: [read("12"), read("6")], expected: d(24) },
    "18 ÷ 24 = 75.0%",
  ],
])("explain(rateOf(pace)) along the city's own path, %s", (_, input, expected) => {
  const { lines } = explain(rateOf("pace", input));
  expect(lines.filter(({ kind }) => kind === "figures").at(-1)?.en).toBe(expected);
});

test("explain(pace of a negative rate) puts it into brackets", () => {
  const { lines } = explain(rateOf("pace", { ...cells("10", "20", "5"), yearIndex: 1, years: 5 }));
  expect(lines.filter(({ kind }) => kind === "figures").at(-1)?.ja).toBe("(−50.0%) ÷ (1 ÷ 5) = −250.0%");
});

test.each<[ExplainOptions, [string, string] | undefined]>([
  [{}, undefined],
  [{ target: null, targetVersion: null }, undefined],
  [
    { target: { term: "final", fiscalYear: 2024 } },
    ["使った目標：最終目標（令和6年度）", "Target used: final target (FY2024)"],
  ],
  [
    { target: { term: "mid", fiscalYear: 2022 }, targetVersion: { label: "改訂版", effectiveYear: 2022 } },
    [
      "使った目標：中間目標（令和4年度）、改訂版（令和4年度から適用）",
      "Target used: mid-term target (FY2022), 改訂版 (in force from FY2022)",
    ],
  ],
  [
    { target: { term: "annual", fiscalYear: null }, targetVersion: { label: null, effectiveYear: null } },
    [
      "使った目標：年次目標（年の記載なし）、当初の計画",
      "Target used: yearly target (year not stated), the plan as first adopted",
    ],
  ],
  [
    { target: { term: null, fiscalYear: 2024 } },
    ["使った目標：最終目標（令和6年度）", "Target used: final target (FY2024)"],
  ],
])("explain(rate, %j) names the target and its version", (options, expected) => {
  const { lines } = explain(rateOf("baseline-relative", cells("0", "10", "5")), options);
  const line = lines.find(({ kind }) => kind === "target");
  expect(line && [line.ja, line.en]).toEqual(expected);
});

test.each<[string, ExplainOptions, boolean]>([
  ["unknown", { baselineYear: null }, true],
  ["known", { baselineYear: 2018 }, false],
  ["not asked for", {}, false],
])("explain(rate) with a baseline year that is %s", (_, options, isSaid) => {
  const notes = (method: RateMethod) =>
    explain(rateOf(method, cells("0", "10", "5")), options).lines.filter(({ kind }) => kind === "note");
  expect(notes("baseline-relative").length).toBe(isSaid ? 1 : 0);
  expect(notes("simple-ratio")).toEqual([]);
});

test("explain(judgement) calls a value that has left its range a finding, in the words of the city's preset", () => {
  const input: RateInput = { ...cells("83", "-", "88"), range: { low: d(80), high: d(85) } };
  const rate = rateOf("range", input);
  const judgement = judge(findJudgementPreset("default5")!, { ...input, rate, direction: "range" });
  expect(explain(judgement).lines.at(-1)).toMatchObject({
    ja: "範囲から逸脱：－評価できない（判定基準「標準5段階」default5 第1版）",
    en: "Left the range: － Cannot be judged (judged by “Standard, five grades”, default5, version 1)",
  });
});

test.each([
  ["800.4", "進捗率 80.04%（80%以上100%未満）"],
  ["799.9", "進捗率 79.99%（60%以上80%未満）"],
  ["800", "進捗率 80.0%（80%以上100%未満）"],
  ["810", "進捗率 81.0%（80%以上100%未満）"],
])("explain(judgement) of %s in 1000 prints as many decimals as the limit needs", (actual, expected) => {
  const input = cells("0", "1000", actual);
  const rate = rateOf("baseline-relative", input);
  const { lines } = explain(
    judge(findJudgementPreset("default5")!, { ...input, rate, direction: "increase" }),
  );
  expect(lines[0]?.ja).toContain(expected);
});

test("explain(judgement) calls the rate as its own method does, not as the preset's", () => {
  const input = cells("0", "10", "5");
  const said = (method: RateMethod) =>
    explain(
      judge(findJudgementPreset("sano7")!, { ...input, rate: rateOf(method, input), direction: "increase" }),
    ).lines[0]?.en.split(" (")[0];
  expect([said("baseline-relative"), said("simple-ratio")]).toEqual([
    "progress rate 50.0%",
    "attainment rate 50.0%",
  ]);
});
