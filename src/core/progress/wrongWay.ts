import type { Decimal } from "../decimal.ts";
import { noRate } from "./rate.ts";
import type { NoRate } from "./rate.ts";
import type { RateInput } from "./rateInput.ts";

type Way = { readonly target: Decimal; readonly baseline: Decimal };

/** No rate where the baseline is already past the target on the side that the plan wants: a formula from baseline to
 * target would then praise the fall. */
export function metAtBaseline({ direction }: RateInput, { target, baseline }: Way): NoRate | undefined {
  const isMet =
    direction === "increase" ? target.lt(baseline) : direction === "decrease" && target.gt(baseline);
  return isMet ? noRate("target-met-at-baseline", { figures: { baseline, target } }) : undefined;
}

/** No rate where the source does not say the direction and the target is below the baseline: a fall may be wanted,
 * or only be held back, and nobody may guess which. A target above the baseline is taken for a rise. */
export function directionUnstated(
  { direction }: RateInput,
  { target, baseline }: { readonly target: Decimal; readonly baseline: Decimal | undefined },
): NoRate | undefined {
  if (direction !== "unstated" || !baseline || target.gte(baseline)) return undefined;
  return noRate("direction-unstated", { figures: { baseline, target } });
}

/** No rate by a method that is not meant for the direction. */
export function notFor(direction: "increase" | "decrease", input: RateInput): NoRate | undefined {
  return input.direction === direction ? noRate("wrong-direction-for-method") : undefined;
}
