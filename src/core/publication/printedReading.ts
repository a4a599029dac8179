import { readingFromJson } from "../indicator/readingJson.ts";
import { formatReading } from "../text/formatReading.ts";
import type { PublishedReading } from "./cell.ts";

/** A reading as the city's tables print it, however it was typed: `１２３４` in 件 prints as 1,234件. Words, stages
 * and marks stand as they were written.
 * @param unit the unit that the table prints behind figures; null where its head or label names it */
export function printedReading(reading: PublishedReading, unit: string | null): string {
  return reading.kind === "number"
    ? formatReading(readingFromJson(reading), "ja", { unit })
    : reading.raw.trim();
}
