import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { fiscalYearLabel } from "../core/calendar/fiscalYearLabel.ts";
import { d } from "../core/decimal.ts";
import { formatNumber } from "../core/text/formatNumber.ts";
import type { Locale } from "../core/text/words.ts";
import { chartPoints, type ChartPoint, type ChartSeries } from "./chartPoints.ts";
import { bandPlaces, bandWords, trendLabel, type BandPlace } from "./forecastBand.ts";
import { pointLabel, trendWords } from "./chartWords.ts";
import { niceScale } from "./niceScale.ts";
import { labelOffset, placeLabels, textWidth, type LabelSide, type Segment } from "./placeLabels.ts";
import { rememberLast } from "./rememberLast.ts";
import { escapeXml } from "./escapeXml.ts";

export interface IndicatorChartOptions {
  readonly language: Locale;
  /** Counts start at zero. Left out: everything but shares (%, ％) does. */
  readonly zeroBased?: boolean;
}

export const chartSize = { width: 440, height: 270 } as const;

// 14 of 440 units stay above 11 px on a screen of 390 px.
const fontSize = 14;
const ink = {
  actual: "#0017c1",
  quiet: "#4d4d4d",
  grid: "#cccccc",
  paper: "#ffffff",
  band: "#d0d8f5",
} as const;

// Plot only needs something that makes elements; it is never read back.
const { document } = parseHTML("<!doctype html><html><body></body></html>");
const remembered = rememberLast<string>(512);

/** Line chart of one series: baseline as a ring, actuals as dots with a line that breaks where nothing was
 * measured, target hollow at the end of a dashed path, provisional values hollow, the forecast as a dotted line
 * within its band. The text of the chart says the trend in words.
 * @returns an `<svg>` without style or script, or undefined where no value can be drawn */
export function indicatorChart(series: ChartSeries, options: IndicatorChartOptions): string | undefined {
  const points = chartPoints(series);
  if (!points.some(({ role }) => role !== "target")) return undefined;
  const key = JSON.stringify([points, series.unit, series.forecast, options]);
  return remembered(key, () => drawChart(points, series, options));
}

/** The chart's message in words, as it stands above the chart; empty where there is no chart. */
export function chartSentence(series: ChartSeries, language: Locale): string {
  const { forecast } = series;
  const words = trendWords(chartPoints(series), series.unit, language);
  if (forecast?.kind !== "forecast") return words;
  return `${words}${language === "ja" ? "" : " "}${forecast.summary[language]}`;
}

function drawChart(
  points: readonly ChartPoint[],
  series: ChartSeries,
  options: IndicatorChartOptions,
): string {
  const { language } = options;
  const { unit } = series;
  const band = bandPlaces(series);
  const scale = niceScale(
    [...points.map(({ value }) => value), ...band.flatMap(({ low, high }) => [low, high])],
    (options.zeroBased ?? !/[%％]/u.test(unit ?? "")) ? "count" : "share",
  );
  const tickText = (tick: number) =>
    formatNumber(d(tick.toFixed(scale.decimals)), { decimals: scale.decimals, negative: minus(language) });
  const widestTick = Math.max(...scale.ticks.map((tick) => textWidth(tickText(tick), fontSize)));
  const years = yearsOf([...points, ...band]);
  const margin = { left: Math.ceil(widestTick) + 12, right: 14, top: 34, bottom: 46 };
  const [firstYear = 0] = years;
  const lastYear = years.at(-1) ?? firstYear;
  const edge = (year: number) =>
    Math.max(
      24,
      ...points
        .filter(({ fiscalYear }) => fiscalYear === year)
        .map((point) => textWidth(pointLabel(point, language), fontSize) / 2 + 2),
    );
  const [start, end] = [margin.left + edge(firstYear), chartSize.width - margin.right - edge(lastYear)];
  const toX = (year: number) => start + ((year - firstYear) / (lastYear - firstYear || 1)) * (end - start);
  const toY = (value: number) =>
    chartSize.height -
    margin.bottom -
    ((value - scale.low) / (scale.high - scale.low)) * (chartSize.height - margin.top - margin.bottom);

  const baseline = points.find(({ role }) => role === "baseline");
  const target = points.find(({ role }) => role === "target");
  const actuals = points.filter(({ role }) => role === "actual");
  const path: readonly [Place, Place] | undefined = target && [
    baseline ?? { fiscalYear: firstYear, value: target.value },
    target,
  ];
  const runs = unbroken(actuals);

  const at = ({ fiscalYear, value }: Place): readonly [number, number] => [toX(fiscalYear), toY(value)];
  const segments = [...(path ? [path] : []), ...runs, band].flatMap((run) =>
    run.slice(1).map((place, index): Segment => ({ from: at(run[index]!), to: at(place) })),
  );
  const labels = points.map((point) => {
    const [x, y] = at(point);
    return { x, y, text: pointLabel(point, language), place: point, fill: labelInk(point) };
  });
  const bandLabel = band.length > 0 ? [labelOfBand(band, path, language, at)] : [];
  const frame = {
    left: margin.left,
    top: 20,
    right: chartSize.width - 2,
    bottom: chartSize.height - margin.bottom,
  };
  const allLabels = [...labels, ...bandLabel];
  const sides = placeLabels(allLabels, segments, frame, fontSize);
  const everyYear = Math.ceil((years.length * 44) / (end - start));
  const shownYears = years.filter((year) => (lastYear - year) % everyYear === 0);
  const place = { x: "fiscalYear", y: "value" } as const;

  const element = Plot.plot({
    document: document as unknown as Document,
    ...chartSize,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    x: { type: "linear", domain: [firstYear, Math.max(lastYear, firstYear + 1)], range: [start, end] },
    y: { type: "linear", domain: [scale.low, scale.high] },
    marks: [
      Plot.gridY(scale.ticks, { stroke: ink.grid, strokeOpacity: 1 }),
      Plot.axisY(scale.ticks, { tickSize: 0, tickFormat: tickText, label: null, fontSize, fill: ink.quiet }),
      Plot.axisX(shownYears, {
        tickSize: 5,
        stroke: ink.quiet,
        label: null,
        fontSize,
        fill: ink.quiet,
        tickFormat: (year: number) =>
          language === "ja" ? `${fiscalYearLabel(year, "ja", "short")}\n${year}` : `${year}`,
        lineHeight: 1.25,
      }),
      Plot.areaY(band, { x: "fiscalYear", y1: "low", y2: "high", fill: ink.band }),
      Plot.ruleY([Math.max(scale.low, 0)], { stroke: ink.quiet }),
      ...(path
        ? [Plot.line(path, { ...place, stroke: ink.quiet, strokeDasharray: "5 4", strokeWidth: 1.5 })]
        : []),
      ...runs
        .filter((run) => run.length > 1)
        .map((run) => Plot.line(run, { ...place, stroke: ink.actual, strokeWidth: 2.5 })),
      Plot.line(band, {
        ...place,
        stroke: ink.actual,
        strokeDasharray: "1 4",
        strokeLinecap: "round",
        strokeWidth: 2.5,
      }),
      Plot.dot(baseline ? [baseline] : [], {
        ...place,
        r: 5,
        fill: ink.paper,
        stroke: ink.quiet,
        strokeWidth: 2.5,
      }),
      Plot.dot(target ? [target] : [], {
        ...place,
        r: 5,
        symbol: "diamond",
        fill: ink.paper,
        stroke: ink.quiet,
        strokeWidth: 2,
      }),
      Plot.dot(actuals, {
        ...place,
        r: 5.5,
        stroke: ink.actual,
        strokeWidth: 2.5,
        fill: (point: ChartPoint) => (point.isProvisional ? ink.paper : ink.actual),
      }),
      ...(Object.keys(labelOffset) as LabelSide[]).map((side) =>
        Plot.text(
          allLabels
            .filter((_, index) => sides[index] === side)
            .map(({ place: { fiscalYear, value }, text, fill }) => ({
              fiscalYear,
              value,
              label: text,
              fill,
            })),
          {
            ...place,
            text: "label",
            fontSize,
            dx: labelOffset[side].dx,
            dy: labelOffset[side].dy,
            textAnchor: labelOffset[side].anchor,
            fontWeight: 600,
            fill: "fill",
            stroke: ink.paper,
            strokeWidth: 4,
          },
        ),
      ),
    ],
  });
  const words = [trendWords(points, unit, language), bandWords(series.forecast, language)].filter(Boolean);
  return toPlainSvg(element.outerHTML, words.join(language === "ja" ? "" : " "), unit, margin.left);
}

const minus = (language: Locale) => (language === "ja" ? "△" : "-");

interface Place {
  readonly fiscalYear: number;
  readonly value: number;
}

const labelInk = ({ role }: ChartPoint) => (role === "actual" ? ink.actual : "#333333");

/** The words beside the forecast stand at its middle, where neither the last actual nor the target are near, on
 * the edge of the band that lies away from the path to the target. */
function labelOfBand(
  band: readonly BandPlace[],
  path: readonly [Place, Place] | undefined,
  language: Locale,
  at: (place: Place) => readonly [number, number],
) {
  const [first, last] = [band[0]!, band.at(-1)!];
  const fiscalYear = (first.fiscalYear + last.fiscalYear) / 2;
  const isUnder = path
    ? heightOf(path, fiscalYear) > (first.value + last.value) / 2
    : last.value > first.value;
  const value = isUnder ? (first.low + last.low) / 2 : (first.high + last.high) / 2;
  const place = { fiscalYear, value };
  const [x, y] = at(place);
  return { x, y, text: trendLabel[language], place, fill: ink.actual };
}

/** Where a straight path stands in a year. */
function heightOf([from, to]: readonly [Place, Place], fiscalYear: number): number {
  const share = (fiscalYear - from.fiscalYear) / (to.fiscalYear - from.fiscalYear || 1);
  return from.value + (to.value - from.value) * share;
}

/** Runs of actuals in years that follow each other; a year without a value ends the run. */
function unbroken(actuals: readonly ChartPoint[]): readonly (readonly ChartPoint[])[] {
  const runs: ChartPoint[][] = [];
  for (const point of actuals) {
    const run = runs.at(-1);
    if (run && point.fiscalYear === run.at(-1)!.fiscalYear + 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

function yearsOf(points: readonly Place[]): readonly number[] {
  const first = Math.min(...points.map(({ fiscalYear }) => fiscalYear));
  const last = Math.max(...points.map(({ fiscalYear }) => fiscalYear));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Takes out what a strict content policy refuses (Plot's style element) and the English names that Plot
 * gives to groups, and adds the words. The rules of the style element stand in chart.css. */
function toPlainSvg(svg: string, words: string, unit: string | null, axisX: number): string {
  const unitText = unit
    ? `<text lang="ja" x="${axisX}" y="13" text-anchor="start" font-size="${fontSize}" fill="${ink.quiet}">（${escapeXml(unit)}）</text>`
    : "";
  return svg
    .replace(/<style>[\s\S]*?<\/style>/u, "")
    .replace(/ aria-(?:label|hidden)="[^"]*"/gu, "")
    .replace(
      /^<svg [^>]*>/u,
      `<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" viewBox="0 0 ${chartSize.width} ${chartSize.height}" width="${chartSize.width}" height="${chartSize.height}" text-anchor="middle" font-family="'BIZ UDPGothic', 'Hiragino Sans', 'Noto Sans JP', Meiryo, sans-serif"><title>${escapeXml(words)}</title>${unitText}`,
    );
}
