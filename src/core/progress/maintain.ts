import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import { noRate, rate, whole } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";

/** On which side of the target a value is good, for an indicator that is to be kept. */
export type BetterSide = "higher" | "lower" | "both";

export type Keeping = {
  readonly target: Decimal;
  readonly actual: Decimal;
  readonly better?: BetterSide;
  /** How far off still counts as kept, in the indicator's unit. */
  readonly tolerance?: Decimal;
};

/** 100% when a level that is to be kept was kept (維持); no rate otherwise, with the shortfall.
 * Halfway to standing still means nothing; a city that wants a number chooses another method. */
export function maintain({ target, actual, better = "both", tolerance = d(0) }: Keeping): Rate | NoRate {
  const short = shortfall({ target, actual, better });
  const figures = { target, actual, tolerance, shortfall: short };
  if (short.gt(tolerance)) return noRate("not-maintained", { figures });
  return rate(whole, whole, "maintain", figures);
}

/** How far the actual is on the bad side of the target, in the indicator's unit; zero on the good side. */
export function shortfall({ target, actual, better = "both" }: Omit<Keeping, "tolerance">): Decimal {
  const under = target.minus(actual);
  const short = { higher: under, lower: under.times(-1), both: under.abs() }[better];
  return short.gt(0) ? short : d(0);
}
