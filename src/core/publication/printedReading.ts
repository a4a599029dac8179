import type { NumberReading } from "../indicator/reading.ts";
import { readingFromJson } from "../indicator/readingJson.ts";
import { formatReading } from "../text/formatReading.ts";
import { toOwnUnit } from "../text/unit.ts";
import type { PublishedReading } from "./cell.ts";

/** A reading as the city's tables print it, however it was typed: `１２３４` in 件 prints as 1,234件. What was printed
 * in 万 or 億 is so again: 2,249億円. Words, stages and marks stand as they were written.
 * @param unit the unit that the table prints behind figures; null where its head or label names it */
export function printedReading(reading: PublishedReading, unit: string | null): string {
  if (reading.kind !== "number") return reading.raw.trim();
  const figure = readingFromJson(reading) as NumberReading;
  // 30,000千円 that was typed as 3,000万円 is 3万 of nothing.
  const isScaled = toOwnUnit(unit ?? "").exponent > 0;
  const scale = scales.find(
    ([sign, size]) => !isScaled && reading.raw.includes(sign) && figure.value.abs().gte(size),
  );
  if (!scale) return formatReading(figure, "ja", { unit });
  const value = figure.value.div(scale[1]);
  const decimals = value.toFixed().split(".")[1]?.length ?? 0;
  return formatReading({ ...figure, value }, "ja", { unit: scale[0] + (unit ?? ""), decimals });
}

/** Signs of scale, the largest first: 7億6千万円 prints as 7.6億円. */
const scales = [
  ["兆", 1_000_000_000_000],
  ["億", 100_000_000],
  ["万", 10_000],
] as const;
