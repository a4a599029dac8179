import { noRate, rate } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";
import type { Pair } from "./simpleRatio.ts";

/** 2 − a ÷ t, for indicators that are to fall, with t > 0: as far below 100% as the actual is above the target. */
export function reflectedRatio({ target, actual }: Pair): Rate | NoRate {
  const figures = { target, actual };
  if (target.eq(0)) return noRate("target-zero", { figures });
  if (target.lt(0) || actual.lt(0)) return noRate("negative-figure", { figures });
  return rate(target.times(2).minus(actual), target, "reflected-ratio", figures);
}
