import { fiscalYearLabel } from "../calendar/fiscalYearLabel.ts";
import type { BandCount, PublishedBand, PublishedCell, PublishedProgress } from "../publication/cell.ts";
import type { IndicatorDocument, ReviewDocument, SheetDocument } from "../publication/documents.ts";
import type { PeriodReviewDocument } from "../publication/periodReviewDocument.ts";
import { printedReading } from "../publication/printedReading.ts";
import { missingWords } from "../text/missingWords.ts";
import type { PacketDocument } from "./packet.ts";

/** One figure as it was shown. */
export interface PacketFigure {
  /** Names the figure within its document: the id of the series, or what else is counted. */
  readonly key: string;
  readonly nodeId: string | null;
  readonly indicatorId: string | null;
  readonly name: string;
  /** 「実績 17件（R2）」, 「目標 50件（R6）」 and 「▲遅れ」 with wide blanks between them. */
  readonly text: string;
}

/** The figures of a frozen document, each in words that stay true when the document is not at hand. */
export function packetFigures(document: PacketDocument): PacketFigure[] {
  switch (document.kind) {
    case "sheet":
      return sheetFigures(document);
    case "indicator":
      return indicatorFigures(document);
    case "review":
      return countFigures(document);
    case "periodReview":
      return [...countFigures(document), ...periodFigures(document)];
    case "city":
      return document.figures.map(({ label, value, unit, asOf, source }, at) => ({
        key: String(at),
        nodeId: null,
        indicatorId: null,
        name: label.ja,
        text: `${grouped(value)}${unit}（${asOf}、${source}）`,
      }));
    case "opinions":
      return [];
  }
}

/** The counts of a review as a whole and of each goal. */
function countFigures(document: ReviewDocument | PeriodReviewDocument): PacketFigure[] {
  const { bands, judgementTitle, counts, goals } = document;
  const whole = { key: "counts", nodeId: null, indicatorId: null, name: judgementTitle.ja };
  return [
    { ...whole, text: countText(counts, bands) },
    ...goals.map(({ nodeId, number, title, counts: ofGoal }) => ({
      key: nodeId,
      nodeId,
      indicatorId: null,
      name: [number, title].filter(Boolean).join(" "),
      text: countText(ofGoal, bands),
    })),
  ];
}

function periodFigures({ rows, fiscalYear, bands }: PeriodReviewDocument): PacketFigure[] {
  return rows.map((row) => {
    const target = row.against === "mid" && row.mid ? row.mid : row.final;
    return {
      key: row.seriesId,
      nodeId: row.node.id,
      indicatorId: row.indicatorId,
      name: nameOf(row.name, row.seriesLabel),
      text: figureText({
        actual: row.actuals.at(-1),
        fiscalYear,
        target: target?.cell,
        targetYear: target?.fiscalYear ?? null,
        unit: row.unit,
        progress: row.progress,
        bands,
      }),
    };
  });
}

function sheetFigures(sheet: SheetDocument): PacketFigure[] {
  return sheet.rows.map((row) => ({
    key: row.seriesId,
    nodeId: sheet.nodeId,
    indicatorId: row.indicatorId,
    name: nameOf(row.name, row.seriesLabel),
    text: figureText({
      actual: row.actuals[sheet.actualYears.indexOf(sheet.fiscalYear)],
      fiscalYear: sheet.fiscalYear,
      target: row.target,
      targetYear: sheet.targetYear,
      unit: row.unit,
      progress: row.progress,
      bands: sheet.bands,
    }),
  }));
}

function indicatorFigures(indicator: IndicatorDocument): PacketFigure[] {
  const home = indicator.placements.find(({ isRepeat }) => !isRepeat);
  return indicator.series.map((series) => ({
    key: series.id,
    nodeId: home?.nodeId ?? null,
    indicatorId: indicator.id,
    name: nameOf(indicator.name, series.label),
    text: figureText({
      actual: series.actuals.find(({ fiscalYear }) => fiscalYear === indicator.fiscalYear)?.cell,
      fiscalYear: indicator.fiscalYear,
      target: series.target.cell,
      targetYear: series.target.fiscalYear,
      unit: series.unit,
      progress: series.progress,
      bands: indicator.bands,
    }),
  }));
}

function figureText(shown: {
  actual: PublishedCell | undefined;
  fiscalYear: number;
  /** Undefined where the plan sets none. */
  target: PublishedCell | undefined;
  targetYear: number | null;
  unit: string | null;
  progress: PublishedProgress;
  bands: readonly PublishedBand[];
}): string {
  const year = (fiscalYear: number | null) =>
    fiscalYear === null ? "" : `（${fiscalYearLabel(fiscalYear, "ja", "short")}）`;
  const band = shown.bands.find(({ id }) => id === shown.progress.band);
  return [
    `実績 ${shown.actual ? shownCell(shown.actual, shown.unit) : missingWords.notEntered.ja}${year(shown.fiscalYear)}`,
    shown.target ? `目標 ${shownCell(shown.target, shown.unit)}${year(shown.targetYear)}` : "",
    band ? band.symbol + band.word.ja : "",
  ]
    .filter(Boolean)
    .join("　");
}

/** A cell in one line: what its place prints, or why there is nothing. */
export function shownCell({ reading, printed, status }: PublishedCell, unit: string | null): string {
  const words = { final: "", preliminary: "（速報）", revised: "（訂正）", estimated: "（見込）" };
  const text =
    printed ??
    (reading.kind === "missing" && reading.raw === ""
      ? missingWords[reading.reason].ja
      : printedReading(reading, unit));
  return text + words[status ?? "final"];
}

/** 「◎達成 12」, 「○順調 18」 … with wide blanks between them. */
export function countText(counts: readonly BandCount[], bands: readonly PublishedBand[]): string {
  return bands
    .map(({ id, symbol, word }) => {
      const count = counts.find(({ band }) => band === id)?.count ?? 0;
      return `${symbol}${word.ja} ${count}`;
    })
    .join("　");
}

const nameOf = (name: string, label: string | null) => (label === null ? name : `${name}（${label}）`);
/** 34096 as offices print it: 34,096. */
const grouped = (value: string) => value.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
