import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import { noRate, rate } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";

export type GrantIncrements = {
  /** Level before the project began (事業開始前); undefined where it is not known. */
  readonly start?: Decimal | undefined;
  /** Planned increase of each year, first year first. */
  readonly planned: readonly Decimal[];
  /** Increase of each year so far; undefined where it is missing. */
  readonly actual: readonly (Decimal | undefined)[];
};

/** A grant KPI (交付金) counts increases, not levels: level reached, sum of increases,
 * and the sum as a share of what was planned to date and in all. The rates need no start. */
export function grantIncrement({ start, planned, actual }: GrantIncrements) {
  const known = actual.filter((increment) => increment !== undefined);
  const sum = total(known);
  const against = (plan: readonly Decimal[]): Rate | NoRate => {
    const figures = { sum, planned: total(plan) };
    if (known.length === 0) return noRate("no-actual", { part: "actual" });
    if (known.length < actual.length) return noRate("missing-year", { figures });
    if (figures.planned.eq(0)) return noRate("target-zero", { figures });
    return rate(sum, figures.planned, "grant-increment", figures);
  };
  return {
    level: start?.plus(sum),
    cumulative: sum,
    toDate: against(planned.slice(0, actual.length)),
    final: against(planned),
  };
}

function total(increments: readonly Decimal[]): Decimal {
  return increments.reduce((sum, increment) => sum.plus(increment), d(0));
}
