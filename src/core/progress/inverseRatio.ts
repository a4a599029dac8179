import { noRate, rate, whole } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";
import type { Pair } from "./simpleRatio.ts";

/** Target as a share of the actual, t ÷ a, for indicators that are to fall, with t > 0.
 * An actual of zero cannot be divided by; it is better than any target and counts as 100%. */
export function inverseRatio({ target, actual }: Pair): Rate | NoRate {
  const figures = { target, actual };
  if (target.eq(0)) return noRate("target-zero", { figures });
  if (target.lt(0) || actual.lt(0)) return noRate("negative-figure", { figures });
  if (actual.eq(0)) return rate(whole, whole, "inverse-ratio", figures);
  return rate(target, actual, "inverse-ratio", figures);
}
