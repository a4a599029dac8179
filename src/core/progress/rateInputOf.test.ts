import { expect, test } from "vitest";
import { figure, read, valueOf } from "../../../test/support/rateCells.ts";
import type { PlanIndicator, PlanValue, RateOptions } from "../indicator/indicator.ts";
import { chooseTarget, chooseYearTarget } from "./chooseTarget.ts";
import { rateInputOf } from "./rateInputOf.ts";
import { rateOf } from "./rateOf.ts";

const cell = (raw: string, more: Partial<PlanValue> = {}): PlanValue => ({
  seriesId: "s",
  fiscalYear: 2024,
  term: "final",
  reading: read(raw),
  operator: null,
  sharedWithSeriesId: null,
  period: null,
  source: null,
  note: null,
  accumulated: false,
  ...more,
});

const final = cell("50");
const mid = cell("30", { term: "mid", fiscalYear: 2022 });
const first = cell("10", { term: "annual", fiscalYear: 2020 });
const second = cell("20", { term: "annual", fiscalYear: 2021 });
const undated = cell("5", { term: "annual", fiscalYear: null });
const noFinal = cell("-");
const toBeSet = cell("-", { operator: "toBeSet" });
const kept = cell("-", { operator: "maintain" });
const baselineLike = cell("50", { term: null });
const lastYears = cell("50", { term: null, fiscalYear: 2019 });

test.each<[string, readonly PlanValue[], PlanValue | undefined]>([
  ["none", [], undefined],
  ["the final one", [first, mid, final], final],
  ["one without a term", [first, baselineLike], baselineLike],
  ["one without a term before a later one of a year", [lastYears, second], lastYears],
  ["a final one that keeps the level", [mid, kept], kept],
  ["the latest other one where the final one has no figure", [mid, noFinal, second], mid],
  ["the latest other one where the final one is to be set", [second, toBeSet, first], second],
  ["the latest where there is no final one", [second, first], second],
  ["the latest in whichever order they stand", [first, second, mid, noFinal], mid],
  ["a dated one before one without a year", [first, undated], first],
  ["the final one where no other has a figure", [cell("-", { term: "mid" }), toBeSet], toBeSet],
])("chooseTarget(targets) is %s", (_, targets, expected) => {
  expect(chooseTarget(targets)).toBe(expected);
});

test.each([
  [2020, first],
  [2022, mid],
  [2023, undefined],
  [2024, undefined],
])("chooseYearTarget(targets, %s)", (year, expected) => {
  expect(chooseYearTarget([first, second, mid, noFinal], year)).toBe(expected);
});

function adopted(
  more: Partial<Omit<PlanIndicator, "indicator">> = {},
  indicator: Partial<PlanIndicator["indicator"]> = {},
): PlanIndicator {
  return {
    id: "p",
    indicator: {
      id: "i",
      name: "",
      timeBasis: "annualFlow",
      definition: null,
      formula: null,
      source: null,
      publicationLag: null,
      actualKind: null,
      ownerId: null,
      contributorIds: [],
      series: [],
      ...indicator,
    },
    role: "kpi",
    direction: "increase",
    rateMethod: "baseline-relative",
    rateOptions: {},
    judgementPresetId: null,
    marks: [],
    changeReason: null,
    baselines: [cell("999", { seriesId: "other" }), cell("0", { term: null, fiscalYear: 2018 })],
    targets: [cell("999", { seriesId: "other" }), first, mid, final],
    ...more,
  };
}

const period = { start: 2020, end: 2024 };
const actuals: Readonly<Record<number, string>> = { 2019: "500", 2020: "6", 2021: "9", 2022: "15" };
const measured = (fiscalYear: number, plan: typeof period | null = period) => ({
  fiscalYear,
  period: plan,
  actualOf: (year: number) => (actuals[year] === undefined ? undefined : read(actuals[year])),
});

const given = (rateOptions: RateOptions): Partial<PlanIndicator> => ({ rateOptions });
const noBaseline = { baselines: [] };

test.each<
  [string, PlanIndicator["rateMethod"], Partial<PlanIndicator>, Partial<PlanIndicator["indicator"]>, string]
>([
  ["against the final target", "baseline-relative", {}, {}, "0.3"],
  ["against the year's target", "annual-attainment", {}, {}, "0.5"],
  ["of the share of the plan that has passed", "pace", {}, {}, "0.5"],
  ["along the city's path", "pace", given({ path: { 2021: "12", 2022: "20" } }), {}, "0.75"],
  ["summed over the years", "cumulative", {}, {}, "0.6"],
  ["of a sum that is typed in as such", "cumulative", {}, { actualKind: "cumulative" }, "0.3"],
  ["of a sum since the plan began", "cumulative", {}, { timeBasis: "planCumulative" }, "0.3"],
  [
    "of yearly figures of a sum",
    "cumulative",
    {},
    { timeBasis: "planCumulative", actualKind: "annual" },
    "0.6",
  ],
  [
    "of a target over all years",
    "baseline-relative",
    { targets: [cell("60", { accumulated: true })] },
    {},
    "0.5",
  ],
  [
    "of a year's target over all years so far",
    "annual-attainment",
    { targets: [cell("60", { fiscalYear: 2022, term: "mid", accumulated: true })] },
    {},
    "0.5",
  ],
  ["of an inner method", "pace", { ...noBaseline, ...given({ innerMethod: "simple-ratio" }) }, {}, "0.5"],
  ["of an inner method that has one itself", "pace", given({ innerMethod: "pace" }), {}, "0.5"],
  ["of an inner method of the year", "pace", given({ innerMethod: "annual-attainment" }), {}, "0.5"],
  [
    "of a grant KPI, its years in order",
    "annual-attainment",
    given({
      innerMethod: "grant-increment",
      plannedIncrements: { 2022: "20", 2020: "10", 2021: "10", 2023: "9" },
    }),
    {},
    "0.75",
  ],
  ["of a level with a tolerance", "maintain", given({ tolerance: "35" }), {}, "1"],
  ["of a level on one side", "maintain", { ...given({ better: "lower" }) }, {}, "1"],
  ["of a range", "range", given({ range: { low: "30", high: "40" } }), {}, "0.5"],
  ["of a target to be set later", "baseline-relative", { targets: [toBeSet] }, {}, "target-to-be-set target"],
  ["without any target", "baseline-relative", { targets: [] }, {}, "no-target target notEntered"],
  ["that has no direction", "baseline-relative", { direction: "monitor" }, {}, "no-target-by-design"],
])("rateInputOf(indicator, series, year) gives the rate %s", (_, method, plan, indicator, expected) => {
  expect(valueOf(rateOf(method, rateInputOf(adopted(plan, indicator), "s", measured(2022))))).toBe(expected);
});

test("rateInputOf gives weights of stages and the treatment of missing years on", () => {
  const { stageWeights, treatMissingAsZero } = rateInputOf(
    adopted(given({ stageWeights: { 着手: "50" }, treatMissingAsZero: true })),
    "s",
    measured(2022),
  );
  expect([stageWeights, treatMissingAsZero]).toEqual([{ 着手: "50" }, true]);
});

test("rateInputOf says which target was used", () => {
  expect(rateInputOf(adopted(), "s", measured(2022)).targetUsed).toBe(final);
});

test("rateInputOf without a period has no years and no increments", () => {
  const input = rateInputOf(adopted(), "s", measured(2022, null));
  expect(input).toMatchObject({ actual: figure(15) });
  expect([input.increments, input.yearIndex, input.years]).toEqual([undefined, undefined, undefined]);
});

test("rateInputOf before the plan began counts no year", () => {
  const input = rateInputOf(adopted(), "s", measured(2019));
  expect([input.increments, input.yearIndex, input.years]).toEqual([[], 0, 5]);
});
