import { fiscalYearLabel } from "../core/calendar/fiscalYearLabel.ts";
import { d } from "../core/decimal.ts";
import type { PublishedForecast } from "../core/publication/forecastDocument.ts";
import { formatNumber } from "../core/text/formatNumber.ts";
import type { Locale } from "../core/text/words.ts";
import type { ChartSeries } from "./chartPoints.ts";

/** A place of the forecast on the paper. It begins at the last actual, where the band has no width. */
export interface BandPlace {
  readonly fiscalYear: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What stands beside the line that carries the trend on. */
export const trendLabel = { ja: "このままの傾向", en: "if the trend goes on" } as const;

/** The forecast of a series as places, from the last actual to the final year; empty where there is none. */
export function bandPlaces({ forecast }: Pick<ChartSeries, "forecast">): readonly BandPlace[] {
  if (forecast?.kind !== "forecast") return [];
  const { fiscalYear, value } = forecast.from;
  return [
    { fiscalYear, value: Number(value), low: Number(value), high: Number(value) },
    ...forecast.years.map((year) => ({
      fiscalYear: year.fiscalYear,
      value: Number(year.median),
      low: Number(year.low),
      high: Number(year.high),
    })),
  ];
}

/** Every year of the forecast with its band, for those who cannot see the chart. */
export function bandWords(forecast: PublishedForecast | undefined, language: Locale): string {
  if (forecast?.kind !== "forecast") return "";
  const negative = language === "ja" ? "△" : "-";
  const print = (value: string) => formatNumber(d(value), { negative });
  const years = forecast.years.map(({ fiscalYear, median, low, high }) => {
    const year = fiscalYearLabel(fiscalYear, language, "full");
    return language === "ja"
      ? `${year} ${print(median)}（${print(low)}～${print(high)}）`
      : `${year} ${print(median)} (${print(low)} to ${print(high)})`;
  });
  return language === "ja"
    ? `${trendLabel.ja}：${years.join("、")}。`
    : `${trendLabel.en.replace("if", "If")}: ${years.join(", ")}.`;
}
