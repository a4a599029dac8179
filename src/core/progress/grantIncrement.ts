import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import { noRate, rate } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";

export type GrantIncrements = {
  /** Level before the project began (事業開始前). */
  readonly start: Decimal;
  /** Planned increase of each year, first year first. */
  readonly planned: readonly Decimal[];
  /** Increase of each year so far; undefined where it is missing. */
  readonly actual: readonly (Decimal | undefined)[];
};

/** A grant KPI (交付金) counts increases, not levels: level reached, sum of increases,
 * and the sum as a share of what was planned to date and in all. */
export function grantIncrement({ start, planned, actual }: GrantIncrements) {
  const known = actual.filter((increment) => increment !== undefined);
  const sum = total(known);
  const complete = known.length === actual.length && known.length > 0;
  const against = (plan: readonly Decimal[]): Rate | NoRate => {
    const figures = { sum, planned: total(plan) };
    if (!complete) return known.length === 0 ? noRate("no-actual") : noRate("missing-year", { figures });
    if (figures.planned.eq(0)) return noRate("target-zero", { figures });
    return rate(sum, figures.planned, "grant-increment", figures);
  };
  return {
    level: start.plus(sum),
    cumulative: sum,
    toDate: against(planned.slice(0, actual.length)),
    final: against(planned),
  };
}

function total(increments: readonly Decimal[]): Decimal {
  return increments.reduce((sum, increment) => sum.plus(increment), d(0));
}
