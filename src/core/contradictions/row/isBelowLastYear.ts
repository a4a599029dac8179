import { isBelow } from "./isBelow.ts";
import type { RowInput } from "./rowInput.ts";

/** A total below that of the year before. */
export function isBelowLastYear({ timeBasis, actual, previous }: RowInput): boolean {
  return (timeBasis === "runningCumulative" || timeBasis === "planCumulative") && isBelow(actual, previous);
}
