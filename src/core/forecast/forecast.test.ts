import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { d } from "../decimal.ts";
import type { TimeBasis } from "../indicator/indicator.ts";
import { forecastErrors } from "./errorTable.ts";
import { forecastIndicator, type ForecastQuestion } from "./forecast.ts";

interface Facts {
  values: Record<number, string>;
  until: number;
  unit?: string | null;
  timeBasis?: TimeBasis;
  bounds?: ForecastQuestion["bounds"];
}

function ask({ values, until, unit = "人", timeBasis = "annualFlow", bounds = {} }: Facts) {
  const points = Object.entries(values).map(([year, value]) => ({
    fiscalYear: Number(year),
    value: d(value),
  }));
  return forecastIndicator({ points, until, unit, timeBasis, bounds });
}

/** The forecast in one line: method, then `year median[low,high]`; or the reason why there is none. */
function line(facts: Facts): string {
  const result = ask(facts);
  if (result.kind === "noForecast") return result.reason;
  const years = result.years.map(
    ({ fiscalYear, median, low, high }) =>
      `${fiscalYear} ${median.toFixed()}[${low.toFixed()},${high.toFixed()}]`,
  );
  return `${result.method}: ${years.join(" ")}`;
}

const falling = { 2018: "1200", 2019: "1100", 2020: "1000" };
const steady = { 2017: "1030", 2018: "1000", 2019: "970", 2020: "940", 2021: "910", 2022: "880" };

describe("forecastIndicator(question): where the trend leads", () => {
  test.each<[string, Facts, RegExp]>([
    ["half of the slope from the last value", { values: falling, until: 2021 }, /^halfSlope: 2021 950\[/u],
    [
      "every year up to the final one",
      { values: falling, until: 2023 },
      /2021 950\[.*2022 900\[.*2023 850\[/u,
    ],
    [
      "years between may be missing",
      { values: { 2014: "1300", 2018: "1100", 2020: "1000" }, until: 2021 },
      /2021 975\[/u,
    ],
    [
      "the whole slope of a running total",
      { values: { 2018: "400", 2019: "800", 2020: "1200" }, until: 2021, timeBasis: "planCumulative" },
      /^fullSlope: 2021 1600\[/u,
    ],
    [
      "shares with their decimals",
      { values: { 2017: "40.0", 2018: "41.2", 2019: "42.4", 2020: "43.6" }, until: 2021, unit: "%" },
      /2021 44.2\[/u,
    ],
    ["six points", { values: steady, until: 2024 }, /2023 865\[.*2024 850\[/u],
  ])("%s", (_, facts, expected) => expect(line(facts)).toMatch(expected));

  test("the band is the slope times the back-tested width", () => {
    const error = forecastErrors.find(
      ({ kind, points, horizon }) => kind === "count" && points === 3 && horizon === 1,
    );
    const result = ask({ values: { 2018: "10000", 2019: "9000", 2020: "8000" }, until: 2021 });
    const [year] = result.kind === "forecast" ? result.years : [];
    expect(year?.high.minus(year.median).toFixed()).toBe(
      d(error?.halfWidth ?? 0)
        .times(1000)
        .round()
        .toFixed(),
    );
    expect(year?.median.minus(year.low).toFixed()).toBe(year?.high.minus(year.median).toFixed());
  });
});

describe("forecastIndicator(question): no forecast", () => {
  test.each<[string, Facts, string]>([
    ["no points", { values: {}, until: 2024 }, "tooFewPoints"],
    ["two points", { values: { 2018: "1000", 2020: "900" }, until: 2024 }, "tooFewPoints"],
    ["the final year has its value", { values: falling, until: 2020 }, "notAhead"],
    ["up and down", { values: { 2018: "1000", 2019: "900", 2020: "950" }, until: 2022 }, "noDirection"],
    ["nothing changes", { values: { 2018: "50", 2019: "50", 2020: "50" }, until: 2022 }, "noDirection"],
    [
      "a year without change",
      { values: { 2018: "1000", 2019: "900", 2020: "900" }, until: 2022 },
      "noDirection",
    ],
    ["by leaps", { values: { 2018: "1000", 2019: "990", 2020: "700" }, until: 2022 }, "uneven"],
    [
      "a count that hardly changes",
      { values: { 2018: "1000", 2019: "995", 2020: "990" }, until: 2022 },
      "withinChance",
    ],
    [
      "a total that falls",
      { values: { 2018: "10", 2019: "30", 2020: "20" }, until: 2022, timeBasis: "runningCumulative" },
      "fell",
    ],
    [
      "a total that stands",
      { values: { 2018: "10", 2019: "10", 2020: "10" }, until: 2022, timeBasis: "runningCumulative" },
      "noDirection",
    ],
    [
      "three small counts: the back-test is no better",
      { values: { 2018: "100", 2019: "70", 2020: "40" }, until: 2021 },
      "notBetter",
    ],
    [
      "three shares",
      { values: { 2018: "40.1", 2019: "42.1", 2020: "44.1" }, until: 2021, unit: "%" },
      "notBetter",
    ],
    ["money, however many years", { values: steady, until: 2023, unit: "千円" }, "notBetter"],
    ["farther ahead than tried", { values: falling, until: 2027 }, "notBetter"],
  ])("%s", (_, facts, reason) => expect(line(facts)).toBe(reason));
});

describe("forecastIndicator(question): limits", () => {
  test("not below nothing", () =>
    expect(
      line({ values: { 2018: "1500", 2019: "1000", 2020: "500" }, until: 2023, bounds: { least: d(0) } }),
    ).toMatch(/2022 0\[0,.*2023 0\[0,/u));

  test("not above the whole", () =>
    expect(
      line({
        values: { 2017: "91.0", 2018: "94.0", 2019: "97.0", 2020: "100.0" },
        until: 2021,
        unit: "%",
        bounds: { most: d(100) },
      }),
    ).toMatch(/2021 100\[.*,100\]/u));

  test("a running total never falls, and its band holds the median", () => {
    const increments = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(increments, fc.integer({ min: 1, max: 5 }), (steps, horizon) => {
        let sum = 0;
        const values = Object.fromEntries(steps.map((step, index) => [2010 + index, String((sum += step))]));
        const result = ask({ values, until: 2009 + steps.length + horizon, timeBasis: "planCumulative" });
        if (result.kind === "noForecast") return;
        expect(result.years).toHaveLength(horizon);
        for (const { low, median, high } of result.years)
          expect([low.gte(sum), median.gte(low), high.gte(median)]).toEqual([true, true, true]);
      }),
    );
  });

  test("the order of the points does not matter; of a year twice the last counts", () => {
    const points = [
      { fiscalYear: 2020, value: d(1000), isProvisional: true },
      { fiscalYear: 2018, value: d(1) },
      { fiscalYear: 2019, value: d(1100) },
      { fiscalYear: 2018, value: d(1200) },
    ];
    const result = forecastIndicator({ points, until: 2021, unit: "人", timeBasis: "annualFlow" });
    expect(result).toMatchObject({
      kind: "forecast",
      points: 3,
      provisional: 1,
      years: [{ median: d(950) }],
    });
  });
});

test("forecastErrors: every row beats the last value, and the years ahead have no gap", () => {
  for (const { kind, points, horizon, medianError, lastValueError, better } of forecastErrors) {
    expect(Number(medianError)).toBeLessThan(Number(lastValueError));
    expect(Number(better)).toBeGreaterThan(0.5);
    const known = forecastErrors.filter((one) => one.kind === kind && one.points === points);
    expect(known.map((one) => one.horizon)).toContain(Math.max(1, horizon - 1));
  }
});
