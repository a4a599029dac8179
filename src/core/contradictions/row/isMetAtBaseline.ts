import { achieved } from "../../progress/achieved.ts";
import type { RowInput } from "./rowInput.ts";

/** A figure that is to move, and stood beyond its target already at the baseline. A baseline equal to the target is
 * no contradiction but a level to be kept; the rate says so itself. */
export function isMetAtBaseline(input: RowInput): boolean {
  const { direction, baseline, target } = input;
  if (direction !== "increase" && direction !== "decrease") return false;
  if (baseline?.kind === "number" && target?.kind === "number" && baseline.value.eq(target.value))
    return false;
  return achieved(target, baseline, direction, input) === true;
}
