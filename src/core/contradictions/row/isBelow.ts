import type { Reading } from "../../indicator/reading.ts";

/** Whether one figure lies below another; false where either is no figure. */
export function isBelow(left: Reading | undefined, right: Reading | undefined): boolean {
  return left?.kind === "number" && right?.kind === "number" && left.value.lt(right.value);
}
