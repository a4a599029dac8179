import type { NumberReading } from "../../indicator/reading.ts";
import { printedDecimals } from "../../text/printedDecimals.ts";

/** Whether two figures are the same as far as the coarser of the two is printed: 42% and 42.4%. */
export function roundsToSame(a: NumberReading, b: NumberReading): boolean {
  const places = Math.min(printedDecimals(a), printedDecimals(b));
  return (
    a.value.round(places, 1).eq(b.value.round(places, 1)) ||
    a.value.round(places, 0).eq(b.value.round(places, 0))
  );
}
