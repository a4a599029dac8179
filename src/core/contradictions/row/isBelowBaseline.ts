import { isBelow } from "./isBelow.ts";
import type { RowInput } from "./rowInput.ts";

/** A running total below its baseline. A total over the plan starts at zero, whatever the baseline was. */
export function isBelowBaseline({ timeBasis, actual, baseline }: RowInput): boolean {
  return timeBasis === "runningCumulative" && isBelow(actual, baseline);
}
