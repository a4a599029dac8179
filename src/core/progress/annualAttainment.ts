import type { NumberReading } from "../indicator/reading.ts";
import { noRate } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";

/** The rate against the target of the year itself (当年度達成率), by another method.
 * Never to stand in one column with rates against the final target without a label.
 * @param attain works the rate out for a target */
export function annualAttainment(
  yearTarget: NumberReading | undefined,
  attain: (target: NumberReading) => Rate | NoRate,
): Rate | NoRate {
  if (!yearTarget) return noRate("no-yearly-target");
  const inner = attain(yearTarget);
  return inner.kind === "rate" ? { ...inner, method: "annual-attainment", inner } : inner;
}
