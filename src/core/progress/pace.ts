import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import { noRate, rate } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";

/** Where in the plan a year lies: the first year is 1. */
export type PlanYear = { readonly yearIndex: number; readonly years: number };

/** What may be expected of a year: its share of the plan, or the value that the city's own path has then. */
export type Expectation = {
  readonly yearIndex?: number | undefined;
  readonly years?: number | undefined;
  /** Value of the year on the city's path (年次の目安), in the indicator's unit; it comes before the share. */
  readonly expected?: Decimal | undefined;
};

/** Progress measured against what may be expected by now (進度): p ÷ (k ÷ N) along a straight path, or p ÷ e with
 * e the progress at the value of the city's own path. 100% is exactly on time.
 * No pace before the first year and after the last, nor where nothing is expected yet. A level that is to be kept
 * is expected whole in every year: its pace is its rate. */
export function pace(progress: Rate | NoRate, { yearIndex, years, expected }: Expectation): Rate | NoRate {
  if (progress.kind === "noRate" || progress.method === "pace" || progress.method === "maintain") {
    return progress;
  }
  if (progress.method === "annual-attainment") return noRate("pace-not-for-method");
  if (expected) return paceOnPath(progress, expected);
  if (yearIndex === undefined || years === undefined) return noRate("outside-plan-period");
  const [index, count] = [d(yearIndex), d(years)];
  const figures = { ...progress.figures, yearIndex: index, years: count };
  if (yearIndex < 1 || yearIndex > years) return noRate("outside-plan-period", { figures });
  const { over, under } = progress;
  return rate(over.times(count), under.times(index), "pace", figures, { inner: progress });
}

/** The value that a straight path from baseline to target has in year k of N. */
export function expectedValue(
  { baseline, target }: { baseline: Decimal; target: Decimal },
  { yearIndex, years }: PlanYear,
): Decimal {
  return baseline.plus(target.minus(baseline).times(yearIndex).div(years));
}

function paceOnPath(progress: Rate, expected: Decimal): Rate | NoRate {
  const start = startOf(progress);
  if (!start) return noRate("pace-not-for-method");
  const figures = { ...progress.figures, expected };
  // Both fractions have the whole way as their lower half, so it falls out of p ÷ e.
  const way = expected.minus(start);
  const towardsTarget = way.times(progress.under).gt(0);
  if (!towardsTarget) return noRate("nothing-expected-yet", { figures });
  return rate(progress.over, way, "pace", figures, { inner: progress });
}

/** The value at which the way of a method begins; undefined for methods without a way. */
function startOf({ method, figures }: Rate): Decimal | undefined {
  if (method === "baseline-relative") return figures.baseline;
  return method === "simple-ratio" || method === "cumulative" ? d(0) : undefined;
}
