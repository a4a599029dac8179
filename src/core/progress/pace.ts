import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import { noRate, rate } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";

/** Where in the plan a year lies: the first year is 1. */
export type PlanYear = { readonly yearIndex: number; readonly years: number };

/** Progress measured against the share of the plan that has passed (進度), p ÷ (k ÷ N): 100% is exactly on time.
 * No pace before the first year and after the last. */
export function pace(progress: Rate | NoRate, { yearIndex, years }: PlanYear): Rate | NoRate {
  if (progress.kind === "noRate") return progress;
  const figures = { ...progress.figures, yearIndex: d(yearIndex), years: d(years) };
  if (yearIndex < 1 || yearIndex > years) return noRate("outside-plan-period", { figures });
  const { over, under } = progress;
  return rate(over.times(years), under.times(yearIndex), "pace", figures, { inner: progress });
}

/** The value that a straight path from baseline to target has in year k of N. */
export function expectedValue(
  { baseline, target }: { baseline: Decimal; target: Decimal },
  { yearIndex, years }: PlanYear,
): Decimal {
  return baseline.plus(target.minus(baseline).times(yearIndex).div(years));
}
