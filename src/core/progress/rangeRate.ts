import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import { noRate, rate, whole } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";

export type Range = { readonly low: Decimal; readonly high: Decimal };

/** Share of the way from the baseline to a range that has been covered (範囲), 1 − dist(a) ÷ dist(b);
 * 100% inside, limits included. No rate when the value has left a range in which it began. */
export function rangeRate({
  baseline,
  actual,
  low,
  high,
}: Range & { baseline: Decimal; actual: Decimal }): Rate | NoRate {
  const figures = { baseline, low, high, actual };
  const left = distance(actual, { low, high });
  if (left.eq(0)) return rate(whole, whole, "range", figures);
  const way = distance(baseline, { low, high });
  if (way.eq(0)) return noRate("baseline-inside-range", { figures });
  return rate(way.minus(left), way, "range", figures);
}

/** How far a value is outside the range; zero inside. */
export function distance(value: Decimal, { low, high }: Range): Decimal {
  if (value.lt(low)) return low.minus(value);
  return value.gt(high) ? value.minus(high) : d(0);
}
