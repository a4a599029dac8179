import { d, type Decimal } from "../decimal.ts";
import { forecastRules, isCount, type FigureKind } from "./rules.ts";

/** A value of a year. Years may be missing between two points. */
export interface YearValue {
  readonly fiscalYear: number;
  readonly value: Decimal;
}

/** The slope of a year (Theil–Sen): the median of the slopes between every two points. One odd year moves it less
 * than it moves a least-squares line.
 * @param points at least two, in the order of years, no year twice */
export function medianSlope(points: readonly YearValue[]): Decimal {
  return median(pairs(points).map(([a, b]) => b.value.minus(a.value).div(b.fiscalYear - a.fiscalYear)));
}

/** Why the points show no trend that goes on, or undefined where they do: they move one way, lie close to a straight
 * line, and a count changes by more than chance. */
export function brokenRule(
  points: readonly YearValue[],
  slope: Decimal,
  kind: FigureKind,
): "noDirection" | "uneven" | "withinChance" | undefined {
  const signs = pairs(points).map(([a, b]) => b.value.cmp(a.value));
  const oneWay = Math.abs(signs.reduce<number>((sum, sign) => sum + sign, 0));
  if (slope.eq(0) || oneWay * 100 < signs.length * forecastRules.sameWay) return "noDirection";

  const change = slope.times(spanOf(points)).abs();
  const height = median(points.map(({ fiscalYear, value }) => value.minus(slope.times(fiscalYear))));
  const distance = mean(
    points.map(({ fiscalYear, value }) => value.minus(slope.times(fiscalYear)).minus(height).abs()),
  );
  if (distance.times(100).gt(change.times(forecastRules.offTheLine))) return "uneven";

  const level = mean(points.map(({ value }) => value.abs()));
  if (isCount(kind) && change.pow(2).lte(level.times(forecastRules.chance ** 2))) return "withinChance";
  return undefined;
}

function pairs(points: readonly YearValue[]): [YearValue, YearValue][] {
  return points.flatMap((a, index) => points.slice(index + 1).map((b): [YearValue, YearValue] => [a, b]));
}

const spanOf = (points: readonly YearValue[]) =>
  (points.at(-1)?.fiscalYear ?? 0) - (points[0]?.fiscalYear ?? 0);

const mean = (values: readonly Decimal[]) =>
  values.reduce((sum, value) => sum.plus(value), d(0)).div(values.length);

function median(values: readonly Decimal[]): Decimal {
  const ordered = values.toSorted((a, b) => a.cmp(b));
  const upper = ordered[Math.floor(ordered.length / 2)] ?? d(0);
  const lower = ordered[Math.ceil(ordered.length / 2) - 1] ?? upper;
  return lower.plus(upper).div(2);
}
