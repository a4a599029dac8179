import { describe, expect, test } from "vitest";
import { d } from "../../decimal.ts";
import type { Direction, PlanIndicator, PlanValue, Series, TimeBasis } from "../../indicator/indicator.ts";
import type { Qualifier, Reading } from "../../indicator/reading.ts";
import { publishedForecast } from "../forecastDocument.ts";
import { presentForecast, type ForecastFacts } from "./presentForecast.ts";

const reading = (raw: string, qualifier?: Qualifier): Reading => ({
  kind: "number",
  value: d(raw.replaceAll(/[^\d.-]/gu, "")),
  raw,
  ...(qualifier && { qualifier }),
});

const planValue = (fiscalYear: number | null, raw: string, more: Partial<PlanValue> = {}): PlanValue => ({
  seriesId: "s",
  fiscalYear,
  term: null,
  reading: reading(raw),
  operator: null,
  sharedWithSeriesId: null,
  period: null,
  source: null,
  note: null,
  accumulated: false,
  ...more,
});

interface Given {
  timeBasis?: TimeBasis;
  actualKind?: "annual" | "cumulative" | null;
  direction?: Direction | null;
  unit?: string | null;
  baseline?: PlanValue | undefined;
  baselineYear?: number | null;
  actuals?: ForecastFacts["actuals"];
  target?: PlanValue | undefined;
  finalYear?: number | null;
}

const yearly = (values: Record<number, string>): ForecastFacts["actuals"] =>
  Object.entries(values).map(([year, raw]) => ({ fiscalYear: Number(year), reading: reading(raw) }));

const falling = yearly({ 2019: "1,100人", 2020: "1,000人" });
const start = planValue(2018, "1,200人");

function present(given: Given = {}) {
  const { timeBasis = "annualFlow", actualKind = null, direction = "decrease", unit = "人" } = given;
  const adopted = { direction, indicator: { timeBasis, actualKind } } as PlanIndicator;
  const facts: ForecastFacts = {
    adopted,
    series: { id: "s", unit, decimals: null } as Series,
    baseline: start,
    baselineYear: null,
    actuals: falling,
    target: planValue(2022, "850人"),
    finalYear: 2024,
    ...given,
  };
  return presentForecast(facts);
}

const short = (given?: Given) => {
  const result = present(given);
  return result?.kind === "noForecast" ? result.reason : result?.kind;
};

describe("presentForecast(facts)", () => {
  test("figures, outlook and words, as the published document holds them", () => {
    const result = present();
    expect(publishedForecast.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
    expect(result).toMatchObject({
      kind: "forecast",
      from: { fiscalYear: 2020, value: "1000" },
      years: [
        { fiscalYear: 2021, median: "950" },
        { fiscalYear: 2022, median: "900" },
      ],
      outlook: "open",
    });
    if (result?.kind !== "forecast") return;
    expect(result.summary.ja).toMatch(
      /^このままの傾向なら令和4年度に900人（\d+～1,\d+人）。目標の850人に届くかどうかは、まだ分かりません。$/u,
    );
    expect(result.summary.en).toMatch(
      /^If the trend goes on: 900 in FY2022 \(\d+ to 1,\d+\)\. Whether it reaches the target of 850 is open\.$/u,
    );
    expect(result.explanation[0]?.ja).toContain("1,000－100.00×0.5×2＝900.0");
    expect(result.explanation[0]?.en).toContain("1,000 − 100.00 × 0.5 × 2 = 900.0");
    expect(result.explanation.map(({ ja }) => ja).join()).toMatch(/2年先.*直近の値のまま/u);
  });

  test.each<[string, Given, string | undefined]>([
    ["baseline and two years", {}, "forecast"],
    [
      "without its year the baseline does not count",
      { baseline: planValue(null, "1,200人") },
      "tooFewPoints",
    ],
    ["the plan's year does", { baseline: planValue(null, "1,200人"), baselineYear: 2018 }, "forecast"],
    [
      "nor does one of several years",
      { baseline: planValue(2018, "1,200人", { period: "平成26~30年" }) },
      "tooFewPoints",
    ],
    ["nor one of a plan's running total", { timeBasis: "planCumulative" }, "tooFewPoints"],
    ["nor a bound", { baseline: { ...start, reading: reading("1,200人以上", "atLeast") } }, "tooFewPoints"],
    [
      "about is a figure",
      { baseline: { ...start, reading: reading("約1,200人", "approximately") } },
      "forecast",
    ],
    ["no year is final", { target: undefined, finalYear: null }, undefined],
    ["the plan's last year without a target", { target: undefined, finalYear: 2021 }, "forecast"],
    ["the final year is there", { target: planValue(2020, "1,000人") }, undefined],
    ["milestones have no trend", { direction: "milestone" }, undefined],
    [
      "nor have words",
      { baseline: undefined, actuals: [{ fiscalYear: 2020, reading: { kind: "text", raw: "着手" } }] },
      undefined,
    ],
    ["nor yearly parts of a total", { timeBasis: "runningCumulative", actualKind: "annual" }, undefined],
  ])("%s", (_, given, expected) => expect(short(given)).toBe(expected));

  test.each<[string, Given, string | null]>([
    ["falls below what it should", { target: planValue(2022, "1,200人") }, "reaches"],
    ["cannot fall so far", { target: planValue(2022, "500人") }, "misses"],
    ["should rise", { direction: "increase", target: planValue(2022, "1,200人") }, "misses"],
    ["nobody says which way", { direction: null }, null],
    [
      "the target is of several years together",
      { target: planValue(2022, "850人", { accumulated: true }) },
      null,
    ],
  ])("outlook: %s", (_, given, outlook) =>
    expect(present(given)).toMatchObject({ kind: "forecast", outlook }),
  );

  test("what was never negative is not told negative", () => {
    const result = present({
      baseline: planValue(2017, "1,500人"),
      actuals: yearly({ 2018: "1,000人", 2019: "500人" }),
      target: planValue(2022, "0人"),
    });
    expect(result).toMatchObject({ years: [{}, { median: "0", low: "0" }, { median: "0", low: "0" }] });
  });

  test("a provisional value is used and said", () => {
    const actuals = falling.map((actual) => ({ ...actual, status: "preliminary" as const }));
    const result = present({ actuals });
    expect(result?.kind === "forecast" && result.explanation.map(({ ja }) => ja)).toContain(
      "速報値・見込値を2つ使っています。",
    );
  });

  test("why there is none is said in both languages", () => {
    const result = present({ actuals: yearly({ 2019: "1,300人", 2020: "1,000人" }) });
    expect(result).toEqual({
      kind: "noForecast",
      reason: "noDirection",
      summary: {
        ja: "増減の向きが定まらないため、この先の見通しは示しません。",
        en: "No forecast: the values go no steady way.",
      },
    });
  });
});
