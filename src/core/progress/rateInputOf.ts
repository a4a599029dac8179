import { d } from "../decimal.ts";
import type { PlanIndicator, PlanValue } from "../indicator/indicator.ts";
import type { Reading } from "../indicator/reading.ts";
import { chooseTarget, chooseYearTarget } from "./chooseTarget.ts";
import type { RateInput } from "./rateInput.ts";

/** A year of a plan, and what was measured in its years. */
export type MeasuredYear = {
  readonly fiscalYear: number;
  /** First and last fiscal year of the plan; null for a plan without a period. */
  readonly period: { readonly start: number; readonly end: number } | null;
  readonly actualOf: (fiscalYear: number) => Reading | undefined;
};

/** What `rateOf` needs for one series of an indicator in one year, as the plan version adopted it, with the target
 * that was chosen. */
export function rateInputOf(
  adopted: PlanIndicator,
  seriesId: string,
  year: MeasuredYear,
): RateInput & { readonly targetUsed: PlanValue | undefined } {
  const { rateOptions: options, indicator } = adopted;
  const { fiscalYear, period, actualOf } = year;
  const targets = adopted.targets.filter((value) => value.seriesId === seriesId);
  const targetUsed = chooseTarget(targets);
  const yearTarget = chooseYearTarget(targets, fiscalYear);
  const expected = options.path?.[fiscalYear];
  const inner = options.innerMethod;
  const isSumSoFar =
    indicator.actualKind === "cumulative" ||
    (indicator.actualKind === null && indicator.timeBasis === "planCumulative");
  return {
    baseline: adopted.baselines.find((value) => value.seriesId === seriesId)?.reading,
    target: targetUsed?.reading,
    operator: targetUsed?.operator,
    accumulatedTarget: targetUsed?.accumulated,
    targetUsed,
    actual: actualOf(fiscalYear),
    direction: adopted.direction,
    yearTarget: yearTarget?.reading,
    accumulatedYearTarget: yearTarget?.accumulated,
    innerMethod: inner === "pace" || inner === "annual-attainment" ? undefined : inner,
    expected: expected === undefined ? undefined : d(expected),
    increments: isSumSoFar || !period ? undefined : yearsOf(period.start, fiscalYear).map(actualOf),
    plannedIncrements: options.plannedIncrements && inOrderOfYears(options.plannedIncrements).map(d),
    treatMissingAsZero: options.treatMissingAsZero,
    better: options.better,
    tolerance: options.tolerance === undefined ? undefined : d(options.tolerance),
    range: options.range && { low: d(options.range.low), high: d(options.range.high) },
    stageWeights: options.stageWeights,
    ...(period && yearOfPlan(period, fiscalYear)),
  };
}

function yearOfPlan({ start, end }: { start: number; end: number }, fiscalYear: number) {
  return { yearIndex: fiscalYear - start + 1, years: end - start + 1 };
}

function yearsOf(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

/** Keys that are whole numbers come in ascending order, however they were written. */
function inOrderOfYears(byYear: Readonly<Record<string, string>>): string[] {
  return Object.values(byYear);
}
