import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import { noRate, rate } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";

export type Accumulation = {
  /** The figure of each year from the first year of the plan on; undefined where it is missing. */
  readonly increments: readonly (Decimal | undefined)[];
  readonly target: Decimal;
  /** The city's own choice, printed with the result; a missing year is not zero by itself. */
  readonly treatMissingAsZero?: boolean;
};

/** Sum of the years so far as a share of the target over the whole plan (累計), Σa ÷ T. It starts from 0. */
export function cumulativeRate({
  increments,
  target,
  treatMissingAsZero = false,
}: Accumulation): Rate | NoRate {
  const known = increments.filter((increment) => increment !== undefined);
  const sum = known.reduce((total, increment) => total.plus(increment), d(0));
  const missingYears = increments.length - known.length;
  const figures = { sum, target, ...(missingYears > 0 && { missingYears: d(missingYears) }) };
  if (known.length === 0) return noRate("no-actual", { part: "actual" });
  if (missingYears > 0 && !treatMissingAsZero) return noRate("missing-year", { figures });
  if (target.eq(0)) return noRate("target-zero", { figures });
  return rate(sum, target, "cumulative", figures, missingYears > 0 ? { notes: ["missing-as-zero"] } : {});
}
