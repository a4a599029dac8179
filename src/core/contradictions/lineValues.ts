import type { NumberReading, Reading } from "../indicator/reading.ts";
import { totalKind } from "../cycle/totalSoFar.ts";
import type { Line, YearValue } from "./line.ts";

/** The figure of a reading; a bound (約30, 95%以上) is none. */
export function exactFigure(reading: Reading | undefined): NumberReading | undefined {
  return reading?.kind === "number" && reading.qualifier === undefined ? reading : undefined;
}

/** The baseline with its year, where both are known. */
export function baselineValue({ baseline, baselineYear }: Line): YearValue | undefined {
  const reading = exactFigure(baseline?.reading);
  return reading && baselineYear !== null ? { fiscalYear: baselineYear, reading } : undefined;
}

/** The actuals that are figures, oldest first. */
export function actualValues({ actuals }: Line): YearValue[] {
  return actuals.flatMap(({ fiscalYear, reading }) => {
    const figure = exactFigure(reading);
    return figure ? [{ fiscalYear, reading: figure }] : [];
  });
}

/** Baseline and actuals, oldest first. An actual of the baseline's own year takes its place. Where officers type the
 * year's own figure of a total, the baseline is another thing and left out. */
export function knownValues(line: Line): YearValue[] {
  const actuals = actualValues(line);
  if (totalKind(line.adopted) === "annual") return actuals;
  const baseline = baselineValue(line);
  if (!baseline || actuals.some(({ fiscalYear }) => fiscalYear === baseline.fiscalYear)) return actuals;
  return [baseline, ...actuals].toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}

/** Whether each value counts everything up to its year. A name may say so where the plan does not. */
export function isTotal({ adopted, indicator, series, name }: Line): boolean {
  const kind = totalKind(adopted);
  if (kind) return kind === "cumulative";
  return indicator.timeBasis === "unstated" && /累計|累積/.test(`${name}${series.printedUnit ?? ""}`);
}
