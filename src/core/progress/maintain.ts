import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import { inverseRatio } from "./inverseRatio.ts";
import { noRate, rate, whole } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";
import { simpleRatio } from "./simpleRatio.ts";

/** On which side of the target a value is good, for an indicator that is to be kept. */
export type BetterSide = "higher" | "lower" | "both";

export type Keeping = {
  readonly target: Decimal;
  readonly actual: Decimal;
  readonly better?: BetterSide | undefined;
  /** How far off still counts as kept, in the indicator's unit. */
  readonly tolerance?: Decimal | undefined;
  /** The city wants a number also where the level was missed. */
  readonly ratioWhenMissed?: boolean;
};

/** 100% when a level that is to be kept was kept (維持); no rate otherwise, with the shortfall: halfway to standing
 * still means nothing. For a city that wants a number all the same it is a ÷ t below the level and t ÷ a above,
 * so that a level that was missed stays under 100%. */
export function maintain({
  target,
  actual,
  better,
  tolerance = d(0),
  ratioWhenMissed = false,
}: Keeping): Rate | NoRate {
  const short = shortfall({ target, actual, better });
  const figures = { target, actual, tolerance, shortfall: short };
  if (short.lte(tolerance)) return rate(whole, whole, "maintain", figures);
  const missed = noRate("not-maintained", { figures });
  if (!ratioWhenMissed) return missed;
  const inner = actual.lt(target) ? simpleRatio({ target, actual }) : inverseRatio({ target, actual });
  if (inner.kind === "noRate") return missed;
  return rate(inner.over, inner.under, "maintain", figures, { inner, notes: ["ratio-when-missed"] });
}

/** How far the actual is on the bad side of the target, in the indicator's unit; zero on the good side. */
export function shortfall({
  target,
  actual,
  better = "both",
}: Omit<Keeping, "tolerance" | "ratioWhenMissed">): Decimal {
  const under = target.minus(actual);
  const short = { higher: under, lower: under.times(-1), both: under.abs() }[better];
  return short.gt(0) ? short : d(0);
}
