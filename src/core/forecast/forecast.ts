import { d, roundHalfUp, type Decimal } from "../decimal.ts";
import type { TimeBasis } from "../indicator/indicator.ts";
import { forecastErrors } from "./errorTable.ts";
import { figureKind } from "./figureKind.ts";
import type { ForecastError } from "./forecastError.ts";
import { forecastRules, isTotal, type FigureKind } from "./rules.ts";
import { brokenRule, medianSlope, type YearValue } from "./trend.ts";

/** A measured value that a forecast rests on. */
export interface ForecastPoint extends YearValue {
  /** 速報 and 見込 are used, and said. */
  readonly isProvisional?: boolean;
}

export interface ForecastQuestion {
  /** Baseline and actuals, in any order; of a year that stands twice the last one counts. */
  readonly points: readonly ForecastPoint[];
  /** The final year. */
  readonly until: number;
  readonly timeBasis: TimeBasis;
  readonly unit: string | null;
  /** Decimals to round to; as many as the points have unless given. */
  readonly decimals?: number | undefined;
  /** What no value can be below or above. */
  readonly bounds?: { readonly least?: Decimal; readonly most?: Decimal };
}

/** Where the trend leads in one year: half of all cases lie above `median`, 80% between `low` and `high`. */
export interface ForecastYear {
  readonly fiscalYear: number;
  readonly median: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
}

export interface Forecast {
  readonly kind: "forecast";
  readonly method: "halfSlope" | "fullSlope";
  /** Change of a year: the median of the slopes between every two points. */
  readonly slope: Decimal;
  readonly from: ForecastPoint;
  /** Every year after the last point up to the final year. */
  readonly years: readonly ForecastYear[];
  readonly points: number;
  readonly provisional: number;
  readonly figureKind: FigureKind;
  /** How the method did in the back-test with as many points and years. */
  readonly error: ForecastError;
}

/** - `notAhead`: the final year has its value
 * - `tooFewPoints`: fewer than three years are known
 * - `noDirection`, `uneven`, `withinChance`: no trend that goes on (see `brokenRule`)
 * - `fell`: a running total that falls
 * - `notBetter`: for such figures, so few points and so many years ahead, the back-test is no better than
 *   「直近の値のまま」 */
export type NoForecastReason =
  "notAhead" | "tooFewPoints" | "noDirection" | "uneven" | "withinChance" | "fell" | "notBetter";

export interface NoForecast {
  readonly kind: "noForecast";
  readonly reason: NoForecastReason;
}

/** Where the trend leads by the final year (傾向による見通し). From the last value it goes on with half of the
 * yearly slope, a running total with the whole; the slope is the median of the slopes between every two points.
 * The band holds 80% of the errors that the method had on statistics of all municipalities.
 * Given only where that back-test beats 「直近の値のまま」: docs/decisions/0014-forecast.md. */
export function forecastIndicator(question: ForecastQuestion): Forecast | NoForecast {
  const points = oneAYear(question.points);
  const last = points.at(-1);
  if (!last || points.length < forecastRules.fewestPoints) return none("tooFewPoints");
  const horizon = question.until - last.fiscalYear;
  if (horizon <= 0) return none("notAhead");

  const kind = figureKind({ ...question, values: points.map(({ value }) => value) });
  const slope = medianSlope(points);
  if (isTotal(kind)) {
    if (points.some(({ value }, index) => value.lt(points[index - 1]?.value ?? value))) return none("fell");
    if (slope.eq(0)) return none("noDirection");
  } else {
    const broken = brokenRule(points, slope, kind);
    if (broken) return none(broken);
  }

  const errors = errorsOf(kind, points.length);
  const error = errors.find((one) => one.horizon === horizon);
  if (!error) return none("notBetter");
  const step = slope.times(isTotal(kind) ? forecastRules.keeps.total : forecastRules.keeps.other).div(10);
  const round = rounding(question, points, isTotal(kind));
  return {
    kind: "forecast",
    method: isTotal(kind) ? "fullSlope" : "halfSlope",
    slope,
    from: last,
    years: errors
      .filter((one) => one.horizon <= horizon)
      .map((one) => {
        const median = last.value.plus(step.times(one.horizon));
        const half = slope.abs().times(one.halfWidth);
        return {
          fiscalYear: last.fiscalYear + one.horizon,
          median: round(median),
          low: round(median.minus(half)),
          high: round(median.plus(half)),
        };
      }),
    points: points.length,
    provisional: points.filter(({ isProvisional }) => isProvisional).length,
    figureKind: kind,
    error,
  };
}

const none = (reason: NoForecastReason): NoForecast => ({ kind: "noForecast", reason });

function oneAYear(points: readonly ForecastPoint[]): readonly ForecastPoint[] {
  return [...new Map(points.map((point) => [point.fiscalYear, point])).values()].toSorted(
    (a, b) => a.fiscalYear - b.fiscalYear,
  );
}

/** The errors for each number of years, by the trials with as many points; where those went less far, by the ones
 * with the next fewer. */
function errorsOf(kind: FigureKind, points: number): readonly ForecastError[] {
  const known = forecastErrors
    .filter((one) => one.kind === kind && one.points <= points)
    .toSorted((a, b) => a.points - b.points);
  return [...new Map(known.map((one) => [one.horizon, one])).values()].toSorted(
    (a, b) => a.horizon - b.horizon,
  );
}

function rounding(
  { bounds, decimals }: ForecastQuestion,
  points: readonly ForecastPoint[],
  neverFalls: boolean,
): (value: Decimal) => Decimal {
  const last = points.at(-1)?.value ?? d(0);
  const places =
    decimals ?? Math.max(...points.map(({ value }) => value.toFixed().split(".")[1]?.length ?? 0));
  return (value) => {
    let bounded = neverFalls && value.lt(last) ? last : value;
    if (bounds?.least && bounded.lt(bounds.least)) bounded = bounds.least;
    if (bounds?.most && bounded.gt(bounds.most)) bounded = bounds.most;
    return d(roundHalfUp(bounded, places));
  };
}
