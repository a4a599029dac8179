import { grantIncrement } from "./grantIncrement.ts";
import { noRate } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";
import type { RateInput } from "./rateInput.ts";
import { sureValue } from "./readingFigure.ts";

/** The rate of a grant KPI against what was planned up to this year (`toDate`) or in all (`final`). */
export function grantRate(
  { increments = [], plannedIncrements }: RateInput,
  against: "toDate" | "final",
): Rate | NoRate {
  if (!plannedIncrements) return noRate("no-planned-increments", { part: "target" });
  return grantIncrement({ planned: plannedIncrements, actual: increments.map(sureValue) })[against];
}
