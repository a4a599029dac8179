import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { fiscalYearLabel } from "../core/calendar/fiscalYearLabel.ts";
import { d } from "../core/decimal.ts";
import { formatNumber } from "../core/text/formatNumber.ts";
import type { Locale } from "../core/text/words.ts";
import { chartPoints, type ChartPoint, type ChartSeries } from "./chartPoints.ts";
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
const ink = { actual: "#0017c1", quiet: "#4d4d4d", grid: "#cccccc", paper: "#ffffff" } as const;

// Plot only needs something that makes elements; it is never read back.
const { document } = parseHTML("<!doctype html><html><body></body></html>");
const remembered = rememberLast<string>(512);

/** Line chart of one series: baseline as a ring, actuals as dots with a line that breaks where nothing was
 * measured, target hollow at the end of a dashed path, provisional values hollow. The text of the chart says
 * the trend in words.
 * @returns an `<svg>` without style or script, or undefined where no value can be drawn */
export function indicatorChart(series: ChartSeries, options: IndicatorChartOptions): string | undefined {
  const points = chartPoints(series);
  if (!points.some(({ role }) => role !== "target")) return undefined;
  const key = JSON.stringify([points, series.unit, options]);
  return remembered(key, () => drawChart(points, series.unit, options));
}

/** The chart's message in words, as it stands above the chart; empty where there is no chart. */
export function chartSentence(series: ChartSeries, language: Locale): string {
  return trendWords(chartPoints(series), series.unit, language);
}

function drawChart(
  points: readonly ChartPoint[],
  unit: string | null,
  options: IndicatorChartOptions,
): string {
  const { language } = options;
  const scale = niceScale(
    points.map(({ value }) => value),
    (options.zeroBased ?? !/[%％]/u.test(unit ?? "")) ? "count" : "share",
  );
  const tickText = (tick: number) =>
    formatNumber(d(tick.toFixed(scale.decimals)), { decimals: scale.decimals, negative: minus(language) });
  const widestTick = Math.max(...scale.ticks.map((tick) => textWidth(tickText(tick), fontSize)));
  const years = yearsOf(points);
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
  const path = target && [baseline ?? { fiscalYear: firstYear, value: target.value }, target];
  const runs = unbroken(actuals);

  const at = ({ fiscalYear, value }: Place): readonly [number, number] => [toX(fiscalYear), toY(value)];
  const segments = [...(path ? [path] : []), ...runs].flatMap((run) =>
    run.slice(1).map((place, index): Segment => ({ from: at(run[index]!), to: at(place) })),
  );
  const labels = points.map((point) => {
    const [x, y] = at(point);
    return { x, y, text: pointLabel(point, language), point };
  });
  const frame = {
    left: margin.left,
    top: 20,
    right: chartSize.width - 2,
    bottom: chartSize.height - margin.bottom,
  };
  const sides = placeLabels(labels, segments, frame, fontSize);
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
      Plot.ruleY([Math.max(scale.low, 0)], { stroke: ink.quiet }),
      ...(path
        ? [Plot.line(path, { ...place, stroke: ink.quiet, strokeDasharray: "5 4", strokeWidth: 1.5 })]
        : []),
      ...runs
        .filter((run) => run.length > 1)
        .map((run) => Plot.line(run, { ...place, stroke: ink.actual, strokeWidth: 2.5 })),
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
          labels
            .filter((_, index) => sides[index] === side)
            .map(({ point, text }) => ({ ...point, label: text })),
          {
            ...place,
            text: "label",
            fontSize,
            dx: labelOffset[side].dx,
            dy: labelOffset[side].dy,
            textAnchor: labelOffset[side].anchor,
            fontWeight: 600,
            fill: (point: ChartPoint) => (point.role === "actual" ? ink.actual : "#333333"),
            stroke: ink.paper,
            strokeWidth: 4,
          },
        ),
      ),
    ],
  });
  const words = trendWords(points, unit, language);
  return toPlainSvg(element.outerHTML, words, unit, margin.left);
}

const minus = (language: Locale) => (language === "ja" ? "△" : "-");

interface Place {
  readonly fiscalYear: number;
  readonly value: number;
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

function yearsOf(points: readonly ChartPoint[]): readonly number[] {
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
