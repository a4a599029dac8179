import type { Decimal } from "../decimal.ts";
import { noRate, rate } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";

export type Span = { readonly baseline: Decimal; readonly target: Decimal; readonly actual: Decimal };

/** Share of the way from baseline to target that has been covered (基準比進捗率), (a − b) ÷ (t − b).
 * Works unchanged for decreases and negative values; below zero when worse than the baseline. Not capped.
 * @example progressRate({ baseline: d(27), target: d(25), actual: d(26) }) // => rate 0.5 */
export function progressRate({ baseline, target, actual }: Span): Rate | NoRate {
  const figures = { baseline, target, actual };
  if (target.eq(baseline)) return noRate("baseline-equals-target", { figures }); // ask for direction "maintain"
  return rate(actual.minus(baseline), target.minus(baseline), "baseline-relative", figures);
}
