import { d, type Decimal } from "../../decimal.ts";
import { forecastIndicator, type Forecast, type ForecastPoint } from "../../forecast/forecast.ts";
import type { Direction, PlanIndicator, PlanValue, Series } from "../../indicator/indicator.ts";
import type { Reading, ValueStatus } from "../../indicator/reading.ts";
import { isBound } from "../../progress/readingFigure.ts";
import { printedDecimals } from "../../text/printedDecimals.ts";
import type { PublishedForecast } from "../forecastDocument.ts";
import { forecastExplanation, forecastSummary, noForecastWords } from "./forecastWords.ts";

/** What the forecast of a series in a plan rests on. */
export interface ForecastFacts {
  readonly adopted: PlanIndicator;
  readonly series: Series;
  readonly baseline: PlanValue | undefined;
  readonly baselineYear: number | null;
  readonly actuals: readonly {
    readonly fiscalYear: number;
    readonly reading: Reading;
    readonly status?: ValueStatus | undefined;
  }[];
  readonly target: PlanValue | undefined;
  /** Last year of the plan, where the target names none. */
  readonly finalYear: number | null;
}

/** Where the trend of a series leads by the final year, in figures and words; or the words that say why not.
 * @returns undefined where the question makes no sense: stages and texts, no final year, the final year reached */
export function presentForecast(facts: ForecastFacts): PublishedForecast | undefined {
  const { adopted, series, target } = facts;
  const until = target?.fiscalYear ?? facts.finalYear;
  const points = pointsOf(facts);
  if (adopted.direction === "milestone" || until === null || points.length === 0) return undefined;

  const decimals = series.decimals ?? Math.max(...points.map(({ decimals: printed }) => printed));
  const result = forecastIndicator({
    points,
    until,
    timeBasis: adopted.indicator.timeBasis,
    unit: series.unit,
    decimals,
    bounds: boundsOf(series.unit, points),
  });
  if (result.kind === "noForecast")
    return result.reason === "notAhead"
      ? undefined
      : { kind: "noForecast", reason: result.reason, summary: noForecastWords[result.reason] };

  const figure = comparableTarget(target);
  const outlook = outlookOf(result, figure, adopted.direction);
  const context = { unit: series.unit, decimals, target: figure, outlook };
  return {
    kind: "forecast",
    from: { fiscalYear: result.from.fiscalYear, value: result.from.value.toFixed() },
    years: result.years.map(({ fiscalYear, median, low, high }) => ({
      fiscalYear,
      median: median.toFixed(),
      low: low.toFixed(),
      high: high.toFixed(),
    })),
    outlook,
    summary: forecastSummary(result, context),
    explanation: [...forecastExplanation(result, context)],
  };
}

interface PrintedPoint extends ForecastPoint {
  readonly decimals: number;
}

/** Baseline and actuals that are figures. A baseline of a total, or one that adds up years, counts something else
 * than the actuals; yearly parts of a total are no total. */
function pointsOf({ adopted, baseline, baselineYear, actuals }: ForecastFacts): readonly PrintedPoint[] {
  const { timeBasis, actualKind } = adopted.indicator;
  const addsUp = timeBasis === "planCumulative" || timeBasis === "runningCumulative";
  if (addsUp && actualKind === "annual") return [];
  const year = baseline?.fiscalYear ?? baselineYear;
  const isComparable =
    baseline && timeBasis !== "planCumulative" && !baseline.accumulated && baseline.period === null;
  const first = isComparable && year !== null ? [{ fiscalYear: year, reading: baseline.reading }] : [];
  return [...first, ...actuals].flatMap(({ fiscalYear, reading, ...more }) => {
    if (reading.kind !== "number" || isBound(reading)) return [];
    const status = "status" in more ? more.status : undefined;
    return [
      {
        fiscalYear,
        value: reading.value,
        decimals: printedDecimals(reading),
        isProvisional: status === "preliminary" || status === "estimated",
      },
    ];
  });
}

/** Nothing that was never negative is told negative; no share of at most 100% is told above it. */
function boundsOf(
  unit: string | null,
  points: readonly ForecastPoint[],
): { least?: Decimal; most?: Decimal } {
  const isShare = /^[%％]$/u.test(unit ?? "");
  return {
    ...(points.every(({ value }) => value.gte(0)) && { least: d(0) }),
    ...(isShare && points.every(({ value }) => value.lte(100)) && { most: d(100) }),
  };
}

/** The target as a figure of the same kind as the actuals. */
function comparableTarget(target: PlanValue | undefined): Decimal | undefined {
  if (!target || target.accumulated || target.sharedWithSeriesId !== null) return undefined;
  return target.reading.kind === "number" ? target.reading.value : undefined;
}

function outlookOf(
  { years }: Forecast,
  target: Decimal | undefined,
  direction: Direction | null,
): "reaches" | "open" | "misses" | null {
  const final = years.at(-1);
  if (!final || !target || (direction !== "increase" && direction !== "decrease")) return null;
  const [worst, best] = direction === "increase" ? [final.low, final.high] : [final.high, final.low];
  const reaches = (value: Decimal) => (direction === "increase" ? value.gte(target) : value.lte(target));
  return reaches(worst) ? "reaches" : reaches(best) ? "open" : "misses";
}
