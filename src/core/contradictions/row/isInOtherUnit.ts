import type { Reading } from "../../indicator/reading.ts";
import { parseReading } from "../../text/parseReading.ts";

/** Whether a figure was written with another unit than the indicator has. */
export function isInOtherUnit(reading: Reading | undefined, unit: string | null): boolean {
  if (reading?.kind !== "number" || unit === null) return false;
  const again = parseReading(reading.raw, { unit });
  return again.kind === "unreadable" && again.code === "unit-mismatch";
}
