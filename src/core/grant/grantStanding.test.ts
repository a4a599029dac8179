import { describe, expect, test } from "vitest";
import cases from "../../../test/fixtures/indicator_cases.json" with { type: "json" };
import type { Reading } from "../indicator/reading.ts";
import { formatPercent } from "../text/formatPercent.ts";
import { parseReading } from "../text/parseReading.ts";
import { kpiEffect, projectEffect } from "./grantEffect.ts";
import type { GrantKpi } from "./grantProject.ts";
import { grantStanding, linkedIncrement } from "./grantStanding.ts";

const read = (text: string): Reading => {
  const reading = parseReading(text, { unit: "人" });
  if (reading.kind === "unreadable") throw new Error(text);
  return reading;
};
const kpiOf = (start: string, planned: readonly string[]): GrantKpi => ({
  id: "k1",
  name: "利用者数",
  unit: "人",
  start: read(start),
  planned: planned.map(read),
  seriesId: null,
});
/** A project from 2020 with one KPI, as it stands after the years of its actuals. */
const standingOf = (start: string, planned: readonly string[], actual: readonly string[]) =>
  grantStanding(
    kpiOf(start, planned),
    { fromFiscalYear: 2020, years: planned.length },
    2019 + actual.length,
    (year) => read(actual[year - 2020] ?? ""),
  );
const shown = ({ toDate, final }: ReturnType<typeof standingOf>) =>
  [toDate, final].map((one) => (one.kind === "rate" ? formatPercent(one.value) : one.reason));
const effectOf = (start: string, planned: readonly string[], actual: readonly string[]) =>
  kpiEffect(standingOf(start, planned, actual), 2019 + actual.length).band.id;

test("grantStanding(kpi, …): case E24, levels and sums of increments", () => {
  const e24 = cases.find(({ id }) => id === "E24");
  if (!e24) throw new Error("no case E24");
  const { start, plannedIncrements = [], actualIncrements = [] } = e24.input;
  const standing = standingOf(String(start), plannedIncrements.map(String), actualIncrements.map(String));
  const { expected } = e24;
  expect(standing.years[1]?.actualLevel?.toFixed()).toBe(String(expected.level));
  expect(standing.actualTotal?.toFixed()).toBe(String(expected.cumulativeIncrement));
  expect(shown(standing)).toEqual([`${expected.attainToDatePct}%`, `${expected.attainFinalPct}%`]);
  expect(standing.years.map(({ plannedLevel }) => plannedLevel?.toFixed())).toEqual([
    "61000",
    "65000",
    "69000",
  ]);
  expect(standing.years.map(({ actualLevel }) => actualLevel?.toFixed())).toEqual([
    "60500",
    "65100",
    undefined,
  ]);
  expect(standing.plannedTotal?.toFixed()).toBe("12000");
});

describe("grantStanding(kpi, …) counts nothing missing as zero", () => {
  test.each<[string, string, string[], string[], (string | undefined)[], string[]]>([
    ["zero is a figure", "100", ["10", "10"], ["0", "5"], ["100", "105"], ["25.0%", "25.0%"]],
    ["a decrease", "27", ["-1", "-1"], ["-1.5"], ["25.5", undefined], ["150.0%", "75.0%"]],
    ["decimals stay exact", "0.1", ["0.1", "0.1"], ["0.1", "0.2"], ["0.2", "0.4"], ["150.0%", "150.0%"]],
    ["a gap", "100", ["10", "10"], ["－", "5"], [undefined, undefined], ["missing-year", "missing-year"]],
    ["not known yet", "100", ["10", "10"], ["集計中"], [undefined, undefined], ["no-actual", "no-actual"]],
    ["no start: rates alone", "－", ["10", "10"], ["5"], [undefined, undefined], ["50.0%", "25.0%"]],
    ["about so many are no sum", "100", ["10"], ["5以上"], [undefined], ["no-actual"]],
    ["a plan of nothing", "100", ["0"], ["5"], ["105"], ["target-zero", "target-zero"]],
    [
      "a plan with a gap",
      "100",
      ["10", "未定"],
      ["5"],
      ["105", undefined],
      ["50.0%", "no-planned-increments"],
    ],
  ])("%s", (_, start, planned, actual, levels, rates) => {
    const standing = standingOf(start, planned, actual);
    expect(standing.years.map(({ actualLevel }) => actualLevel?.toFixed())).toEqual(levels);
    expect(shown(standing)).toEqual(rates.length === 1 ? [rates[0], rates[0]] : rates);
  });
});

describe("linkedIncrement(kpi, project, year, levelOf)", () => {
  test.each<[string, number, string[], string]>([
    ["the first year counts from the start", 2020, ["60,500"], "3500"],
    ["a later year from the year before", 2021, ["60,500", "65,100"], "4600"],
    ["a fall is negative", 2021, ["60,500", "60,000"], "-500"],
    ["no figure", 2021, ["60,500", "集計中"], "pending"],
    ["no figure of the year before", 2021, ["－", "65,100"], "nil"],
  ])("%s", (_, year, levels, expected) => {
    const reading = linkedIncrement(kpiOf("57,000", []), { fromFiscalYear: 2020 }, year, (one) =>
      read(levels[one - 2020] ?? ""),
    );
    expect(
      reading.kind === "number" ? reading.value.toFixed() : reading.kind === "missing" && reading.reason,
    ).toBe(expected);
  });
});

describe("kpiEffect(standing, year) by the four steps, against what was planned up to the year", () => {
  test.each<[string, string, string[], string[], string]>([
    ["E24 is above its plan to date", "57,000", ["4,000", "4,000", "4,000"], ["3,500", "4,600"], "1"],
    ["exactly the plan", "0", ["10", "10"], ["10"], "1"],
    ["seven tenths", "0", ["10", "10"], ["7"], "2"],
    ["just below seven tenths", "0", ["1000", "10"], ["699.9"], "3"],
    ["nothing gained", "0", ["10", "10"], ["0"], "4"],
    ["worse than before", "0", ["10", "10"], ["-1"], "4"],
    ["less was wanted, less it is", "27", ["-1", "-1"], ["-1"], "1"],
    ["less was wanted, more it is", "27", ["-1", "-1"], ["0.5"], "4"],
    ["no figure", "0", ["10", "10"], ["集計中"], "none"],
  ])("%s", (_, start, planned, actual, expected) => {
    expect(effectOf(start, planned, actual)).toBe(expected);
  });

  test("projectEffect(kpis) is that of the KPI furthest behind; what cannot be judged is left out", () => {
    const of = (actual: string) => kpiEffect(standingOf("0", ["10"], [actual]), 2020);
    expect(projectEffect([of("10"), of("7"), of("集計中")])?.id).toBe("2");
    expect(projectEffect([of("集計中")])).toBeUndefined();
    expect(projectEffect([])).toBeUndefined();
  });
});
