import { achieved } from "../../progress/achieved.ts";
import { isBelow } from "./isBelow.ts";
import type { RowInput } from "./rowInput.ts";

/** A target on the wrong side of the baseline that has been reached all the same. */
export function isTargetWorse(input: RowInput): boolean {
  const { direction, baseline, target, actual } = input;
  if (direction !== "increase" && direction !== "decrease") return false;
  if (achieved(target, actual, direction, input) !== true) return false;
  return direction === "increase" ? isBelow(target, baseline) : isBelow(baseline, target);
}
