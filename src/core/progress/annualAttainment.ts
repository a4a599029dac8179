import { rate } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";

/** The rate against the target of the year itself (当年度達成率), by another method.
 * Never to stand in one column with rates against the final target without a label.
 * @param inner the rate worked out with the year's target in place of the final one */
export function annualAttainment(inner: Rate | NoRate): Rate | NoRate {
  if (inner.kind === "noRate") return inner;
  return rate(inner.over, inner.under, "annual-attainment", inner.figures, { inner });
}
