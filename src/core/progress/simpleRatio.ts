import type { Decimal } from "../decimal.ts";
import { noRate, rate } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";

export type Pair = { readonly target: Decimal; readonly actual: Decimal };

/** Actual as a share of the target (単純達成率), a ÷ t. For indicators that are to grow, with t > 0 and a ≥ 0;
 * it flatters those that start from a high base. */
export function simpleRatio({ target, actual }: Pair): Rate | NoRate {
  const figures = { target, actual };
  if (target.eq(0)) return noRate("target-zero", { figures });
  if (target.lt(0) || actual.lt(0)) return noRate("negative-figure", { figures });
  return rate(actual, target, "simple-ratio", figures);
}
