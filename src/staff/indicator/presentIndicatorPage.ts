import { chartSentence, indicatorChart } from "../../charts/indicatorChart.ts";
import { readingFromJson } from "../../core/indicator/readingJson.ts";
import type { ReadingJson } from "../../core/indicator/readingSchema.ts";
import { formatReading } from "../../core/text/formatReading.ts";
import type { Locale } from "../../core/text/words.ts";
import { sampleLoader } from "../../usecases/seed/sampleLoader.ts";
import type { IndicatorView } from "../../usecases/indicator/viewIndicator.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { bandLook } from "../present/band.ts";
import { cellText, type CellText } from "../present/cell.ts";
import { momentText } from "../present/moment.ts";
import { yearLabel } from "../present/year.ts";

/** An indicator in the words of its page. */
export function presentIndicatorPage(
  { indicator, years, formula, marks, log, changes, doubts }: IndicatorView,
  locale: Locale,
  words: Pick<Dictionary, "indicator">,
  entry: Dictionary["entry"],
  now: Date,
) {
  const m = words.indicator;
  const parts = indicator.parts ?? [];
  const seriesOf = new Map(
    [...indicator.series, ...parts.map((part) => ({ ...part, id: part.seriesId }))].map((series) => [
      series.id,
      series,
    ]),
  );
  const plain = (json: ReadingJson | null) =>
    json === null ? m.notStated : formatReading(readingFromJson(json), locale);
  return {
    planId: indicator.plan.id,
    planTitle: indicator.plan.title,
    name: indicator.name,
    department: indicator.department,
    fiscalYear: indicator.fiscalYear,
    years: years.map((fiscalYear) => ({ fiscalYear, label: yearLabel(fiscalYear, locale).full })),
    series: indicator.series.map((series) => presentSeries(indicator, series, locale, m, entry)),
    derivations: indicator.series.flatMap(({ label, derivation }) =>
      derivation ? [{ label, formula: derivation[locale] }] : [],
    ),
    partYears: (parts[0]?.actuals ?? []).map(({ fiscalYear }) => yearLabel(fiscalYear, locale).full),
    parts: parts.map(({ seriesId, indicatorId, indicatorName, label, unit, actuals }) => ({
      key: seriesId,
      name:
        indicatorId === indicator.id
          ? (label ?? indicatorName)
          : [indicatorName, label && `（${label}）`].filter(Boolean).join(""),
      cells: actuals.map(({ cell }) => cellText(cell, unit, locale, entry)),
    })),
    placements: indicator.placements.map((placement) => ({
      nodeId: placement.nodeId,
      title: [placement.sheetNo === null ? "" : String(placement.sheetNo).padStart(2, "0"), placement.title]
        .join(" ")
        .trim(),
      href:
        placement.sheetNo !== null && years.includes(indicator.fiscalYear)
          ? `/staff/plans/${indicator.plan.id}/${indicator.fiscalYear}/sheets/${placement.sheetNo}`
          : null,
      name: placement.name,
      isRepeat: placement.isRepeat,
      otherwise: placement.printedOtherwise.map((line) => line[locale]),
    })),
    facts: {
      definition: indicator.definition,
      formula,
      source: indicator.source,
      owner: indicator.department || null,
      timeBasis: indicator.timeBasis[locale],
      direction: indicator.direction[locale],
      marks: marks.join("、") || null,
      judgement: indicator.judgementTitle[locale],
    },
    doubts,
    log: log.map((value) => ({
      key: `${value.seriesId}-${value.fiscalYear}-${value.revision}`,
      at: momentText(value.at, locale, now),
      by: value.by === sampleLoader.userId ? sampleLoader.name : value.by,
      year: yearLabel(value.fiscalYear, locale).full,
      series: seriesOf.get(value.seriesId)?.label ?? null,
      value: formatReading(value.reading, locale, { unit: seriesOf.get(value.seriesId)?.unit ?? null }),
      revision: value.revision,
      note: value.note,
    })),
    changes: changes.map((change) => ({
      at: momentText(change.at, locale, now),
      by: change.by,
      values: change.values.map(({ before, after }) => `${plain(before)} → ${plain(after)}`),
      isUndone: change.isUndone,
    })),
  };
}

export type IndicatorPage = ReturnType<typeof presentIndicatorPage>;

type Series = IndicatorView["indicator"]["series"][number];

function presentSeries(
  { bands }: IndicatorView["indicator"],
  series: Series,
  locale: Locale,
  m: Dictionary["indicator"],
  entry: Dictionary["entry"],
) {
  const band = bands.find(({ id }) => id === series.progress.band);
  const line = (kind: string, { fiscalYear, cell }: Pick<Series["target"], "fiscalYear" | "cell">) => ({
    key: `${kind}-${fiscalYear}`,
    kind,
    year: yearLabel(fiscalYear, locale).full,
    cell: cellText(cell, series.unit, locale, entry),
  });
  const lines: { key: string; kind: string; year: string; cell: CellText }[] = [
    line(m.baseline, series.baseline),
    ...series.actuals.map((actual) => line(m.actual, actual)),
    line(m.target, series.target),
  ];
  return {
    id: series.id,
    label: series.label,
    band: band ? bandLook(band, locale) : null,
    summary: series.progress.summary[locale],
    explanation: series.progress.explanation.map((words) => words[locale]),
    // The chart is drawn by the program from figures alone; labels in it are escaped there.
    chart: indicatorChart(series, { language: locale }) ?? null,
    sentence: chartSentence(series, locale),
    forecast: series.forecast && {
      summary: series.forecast.summary[locale],
      explanation:
        series.forecast.kind === "forecast" ? series.forecast.explanation.map((words) => words[locale]) : [],
    },
    lines,
  };
}
