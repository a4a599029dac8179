import type { NumberReading } from "../../indicator/reading.ts";
import { parseReading } from "../../text/parseReading.ts";

/** Reads a figure in whatever known unit it has.
 * @returns undefined where it is no figure, or bounded (約30, 95%以上) */
export function readUnit(text: string): NumberReading | undefined {
  const reading = parseReading(text);
  return reading.kind === "number" && reading.qualifier === undefined ? reading : undefined;
}
