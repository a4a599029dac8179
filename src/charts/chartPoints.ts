import type { PublishedCell } from "../core/publication/cell.ts";
import type { IndicatorDocument } from "../core/publication/documents.ts";
import { readingFromJson } from "../core/indicator/readingJson.ts";
import type { NumberReading } from "../core/indicator/reading.ts";

/** A series of an indicator, as far as a chart needs it. */
export type ChartSeries = Pick<
  IndicatorDocument["series"][number],
  "label" | "unit" | "baseline" | "actuals" | "target" | "forecast"
>;

/** One measured or aimed-at value of a chart. `value` is for the place on the paper only; words and labels
 * print the exact `reading`. */
export interface ChartPoint {
  readonly role: "baseline" | "actual" | "target";
  readonly fiscalYear: number;
  readonly value: number;
  readonly reading: NumberReading;
  readonly isProvisional: boolean;
  readonly isRevised: boolean;
}

/** Every value of a series that can be drawn, in the order baseline, actuals, target. Stages, texts and
 * missing values, and those without a year, have no place on a scale and are left out. */
export function chartPoints(series: ChartSeries): readonly ChartPoint[] {
  return [
    toPoint("baseline", series.baseline.fiscalYear, series.baseline.cell),
    ...series.actuals.map(({ fiscalYear, cell }) => toPoint("actual", fiscalYear, cell)),
    toPoint("target", series.target.fiscalYear, series.target.cell),
  ].filter((point) => point !== undefined);
}

function toPoint(
  role: ChartPoint["role"],
  fiscalYear: number | null,
  { reading: json, status }: PublishedCell,
): ChartPoint | undefined {
  const reading = readingFromJson(json);
  if (reading.kind !== "number" || fiscalYear === null) return undefined;
  return {
    role,
    fiscalYear,
    value: reading.value.toNumber(),
    reading,
    isProvisional: status === "preliminary" || status === "estimated",
    isRevised: status === "revised",
  };
}
