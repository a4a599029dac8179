import type { Decimal } from "../decimal.ts";
import type { TimeBasis } from "../indicator/indicator.ts";
import { forecastRules, type FigureKind } from "./rules.ts";

/** Tells what a series counts by its time basis, its unit and its values: whole numbers that are neither money nor
 * shares are counts; shares, averages, balances and areas are measures.
 * @param values in the order of years */
export function figureKind({
  values,
  unit,
  timeBasis,
}: {
  readonly values: readonly Decimal[];
  readonly unit: string | null;
  readonly timeBasis: TimeBasis;
}): FigureKind {
  const isSmall = values.at(-1)?.lt(forecastRules.smallBelow) ?? true;
  if (timeBasis === "planCumulative" || timeBasis === "runningCumulative")
    return isSmall ? "smallTotal" : "total";
  if (/円/u.test(unit ?? "")) return "money";
  const areCounted = values.every((value) => value.gte(0) && value.eq(value.round(0)));
  if (!areCounted || /[%％‰]|ポイント/u.test(unit ?? "")) return "measure";
  return isSmall ? "smallCount" : "count";
}
