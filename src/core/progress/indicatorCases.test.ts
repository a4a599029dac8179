import { expect, test } from "vitest";
import cases from "../../../test/fixtures/indicator_cases.json" with { type: "json" };
import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import type { Reading } from "../indicator/reading.ts";
import { formatPercent } from "../text/formatPercent.ts";
import { achieved } from "./achieved.ts";
import { grantIncrement } from "./grantIncrement.ts";
import { inverseRatio } from "./inverseRatio.ts";
import { judge } from "./judgement/judge.ts";
import { findJudgementPreset } from "./judgement/presets.ts";
import { shortfall } from "./maintain.ts";
import type { BetterSide } from "./maintain.ts";
import { expectedValue } from "./pace.ts";
import type { NoRate, Rate, RateMethod } from "./rate.ts";
import { rateOf } from "./rateOf.ts";
import type { RateInput } from "./rateInput.ts";
import { reflectedRatio } from "./reflectedRatio.ts";
import { simpleRatio } from "./simpleRatio.ts";

type Figure = number | string;
type Case = { id: string; input: Record<string, unknown>; expected: Record<string, unknown> };

const figure = (value: unknown): Decimal => d(value as Figure);
const reading = (value: unknown): Reading => ({ kind: "number", value: figure(value), raw: String(value) });
const percent = (result: Rate | NoRate): string | null =>
  result.kind === "rate" ? formatPercent(result.value).replace("%", "").replace("−", "-") : null;

/** The readings of a case under the names that rateOf uses. */
function inputOf({ input }: Case): RateInput {
  const parts = ["baseline", "target", "actual"] as const;
  const known = parts.filter((part) => input[part] !== undefined && input[part] !== null);
  return {
    ...Object.fromEntries(known.map((part) => [part, reading(input[part])])),
    ...(input.status === "pending" && {
      actual: { kind: "missing", reason: "pending", raw: "集計中" } as const,
    }),
    ...(input.k !== undefined && { yearIndex: Number(input.k) }),
    ...(input.N !== undefined && { years: Number(input.N) }),
  };
}

const grade = (preset: string, input: Parameters<typeof judge>[1]) =>
  judge(findJudgementPreset(preset)!, input).band;
const byMethod = (method: RateMethod, row: Case, more: RateInput = {}) =>
  rateOf(method, { ...inputOf(row), ...more });

/** What each case must give, worked out again by the functions under test; the keys are those of the fixture. */
const worked: Record<string, (row: Case) => Record<string, unknown>> = {
  simple_ratio: (row) => ({ ratePct: percent(byMethod("simple-ratio", row)) }),
  baseline_relative: (row) => {
    const result = byMethod("baseline-relative", row);
    return {
      ratePct: percent(result),
      simpleRatioPct: percent(byMethod("simple-ratio", row)),
      exactEquals60: result.kind === "rate" && result.value.eq("0.6"),
      ge60: result.kind === "rate" && result.value.gte("0.6"),
      ge80: result.kind === "rate" && result.value.gte("0.8"),
      error: result.kind === "noRate" ? result.reason.toUpperCase().replaceAll("-", "_") : undefined,
      judgement: (() => {
        const { word, symbol } = grade("default5", { rate: result, direction: "increase" });
        return word.ja === "評価できない" && symbol === "－" ? "評価不能(−)" : word.ja;
      })(),
    };
  },
  pace: (row) => {
    const { baseline, target, k, N } = row.input;
    const year = { yearIndex: Number(k), years: Number(N) };
    const progress = byMethod("baseline-relative", row);
    return {
      ratePct: percent(progress),
      elapsedPct: formatPercent(d(year.yearIndex).div(year.years)).replace("%", ""),
      expected: expectedValue({ baseline: figure(baseline), target: figure(target) }, year)
        .round(10)
        .toFixed(),
      paceRatioPct: percent(byMethod("pace", row)),
      class_: grade("nationalABFN", { rate: progress, direction: "increase", ...year }).id,
    };
  },
  lower_is_better_simple: ({ input }) => {
    const pair = { target: figure(input.target), actual: figure(input.actual) };
    return { inverseRatioPct: percent(inverseRatio(pair)), reflectedRatioPct: percent(reflectedRatio(pair)) };
  },
  cumulative_sum: (row) => {
    const increments = (row.input.increments as Figure[]).map(reading);
    const result = byMethod("cumulative", row, { increments });
    const paced = byMethod("pace", row, {
      increments,
      innerMethod: "cumulative",
      yearIndex: increments.length,
    });
    return {
      cumulative: result.figures.sum?.toNumber(),
      ratePct: percent(result),
      paceRatioPct: percent(paced),
    };
  },
  maintain: (row) => {
    const better = row.input.better as BetterSide;
    const tolerance = figure(row.input.tolerance);
    const pair = { target: figure(row.input.target), actual: figure(row.input.actual) };
    return {
      achieved: achieved(reading(row.input.target), reading(row.input.actual), "maintain", {
        better,
        tolerance,
      }),
      ratePct: percent(byMethod("maintain", row, { better, tolerance })),
      shortfall: shortfall({ ...pair, better }).toFixed(1),
      ratioPct: percent(simpleRatio(pair)),
    };
  },
  range: (row) => {
    const range = { low: figure(row.input.low), high: figure(row.input.high) };
    return {
      achieved: achieved(undefined, reading(row.input.actual), "range", { range }),
      ratePct: percent(byMethod("range", row, { range })),
    };
  },
  milestone: ({ input }) => ({
    ratePct: percent(
      rateOf("milestone", {
        actual: { kind: "stage", stages: [String(input.current)], raw: String(input.current) },
        stageWeights: input.stages as Record<string, number>,
      }),
    ),
  }),
  tama_pace: (row) => {
    const year = { yearIndex: Number(row.input.k), years: Number(row.input.N) };
    const zero = d(0);
    return {
      yearTarget: expectedValue({ baseline: zero, target: figure(row.input.target) }, year).toNumber(),
      attainPct: percent(byMethod("pace", row, { innerMethod: "simple-ratio" })),
      judge: grade("pace3", { rate: byMethod("simple-ratio", row), direction: "increase", ...year }).word.ja,
    };
  },
  grant_increment: ({ input }) => {
    const result = grantIncrement({
      start: figure(input.start),
      planned: (input.plannedIncrements as Figure[]).map(figure),
      actual: (input.actualIncrements as Figure[]).map(figure),
    });
    return {
      level: result.level?.toNumber(),
      cumulativeIncrement: result.cumulative.toNumber(),
      attainToDatePct: percent(result.toDate),
      attainFinalPct: percent(result.final),
    };
  },
  nagayo: ({ input }) => ({
    grades: (input.actuals as Figure[]).map((actual) => {
      const readings = {
        baseline: reading(input.baseline),
        target: reading(input.target),
        actual: reading(actual),
      };
      return grade("sabc_", {
        ...readings,
        rate: rateOf("baseline-relative", readings),
        direction: "increase",
      }).id;
    }),
  }),
  survey_tolerance: (row) => {
    const readings = inputOf(row);
    const rate = rateOf("baseline-relative", readings);
    return {
      grade: grade("abc_survey", { ...readings, rate, direction: "increase", timeBasis: "survey" }).id,
    };
  },
  sano7: ({ input }) => ({
    points: (input.rates as Figure[]).map((rate) => {
      const result = simpleRatio({ target: d(100), actual: figure(rate) });
      return grade("sano7", { rate: result, direction: "increase" }).points;
    }),
  }),
};

// Not results of ours: what floats or a plain ratio of negative figures would wrongly give.
const remarks = ["jsFloat", "displayCap", "naiveSimplePct"];

test.each(cases.map((row) => [row.id, row.desc, row as unknown as Case & { method: string }] as const))(
  "%s %s",
  (_, __, row) => {
    const expected = Object.fromEntries(
      Object.entries(row.expected).filter(([key]) => !remarks.includes(key)),
    );
    expect(worked[row.method]!(row)).toMatchObject(expected);
    expect(Object.keys(expected).length).toBeGreaterThan(0);
  },
);
