import type { BandCount, PublishedBand } from "../../core/publication/cell.ts";
import type { ReviewDocument } from "../../core/publication/documents.ts";
import type { PeriodReviewDocument } from "../../core/publication/periodReviewDocument.ts";
import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import { shownCell } from "../../core/council/packetFigures.ts";
import { cell, figure, type Block } from "./block.ts";
import { packetWords as words } from "./packetWords.ts";

/** The review of a year on paper: counts, what moved, and every indicator with its grade. */
export function reviewBlocks(review: ReviewDocument): Block[] {
  const sheetOf = new Map(review.sheets.map((sheet) => [sheet.nodeId, sheet]));
  const moved = (change: "better" | "worse"): Block[] => {
    const changes = review.changes.filter((one) => one.change === change);
    if (changes.length === 0) return [];
    const head = [words.indicator, words.change, words.nextStep];
    const rows = changes.map((one) => [
      cell(nameOf(one)),
      cell(`${one.from} → ${one.to}`),
      cell(one.nextStep),
    ]);
    return [
      { kind: "label", text: words[change] },
      { kind: "table", head, rows, widths: [3, 3, 5] },
    ];
  };
  const rows = review.indicators.map((one) => [
    cell(sheetOf.has(one.nodeId) ? String(sheetOf.get(one.nodeId)?.sheetNo).padStart(2, "0") : ""),
    cell(nameOf(one)),
    cell(bandText(review.bands, one.band)),
    cell(one.summary.ja),
  ]);
  return [
    ...countBlocks(review),
    ...moved("better"),
    ...moved("worse"),
    { kind: "label", text: words.each },
    {
      kind: "table",
      head: [words.sheet, words.indicator, words.judgement, words.standing],
      rows,
      widths: [1.1, 4, 1.6, 4.5],
    },
    ...review.notes.map(({ ja }): Block => ({ kind: "note", text: ja })),
  ];
}

/** A review of several years on paper: counts, and every indicator through the years. */
export function periodBlocks(review: PeriodReviewDocument): Block[] {
  const years = review.years.map(({ fiscalYear }) => fiscalYearLabel(fiscalYear, "ja", "short"));
  return [
    ...countBlocks(review),
    { kind: "label", text: words.each },
    {
      kind: "table",
      head: [words.indicator, words.department, words.baseline, ...years, words.target, words.judgement],
      rows: review.rows.map((row) => {
        const target = row.against === "mid" && row.mid ? row.mid : row.final;
        return [
          cell(nameOf(row)),
          cell(row.department),
          figure(shownCell(row.baseline.cell, row.unit)),
          ...row.actuals.map((actual) => figure(shownCell(actual, row.unit))),
          figure(target ? shownCell(target.cell, row.unit) : ""),
          cell(bandText(review.bands, row.progress.band)),
        ];
      }),
      widths: [4, 1.6, 1.6, ...years.map(() => 1.5), 1.6, 1.6],
    },
  ];
}

function countBlocks({ bands, counts, goals }: Pick<ReviewDocument, "bands" | "counts" | "goals">): Block[] {
  const line = (name: string, of: readonly BandCount[]) => {
    const numbers = bands.map(({ id }) => of.find(({ band }) => band === id)?.count ?? 0);
    return [
      cell(name),
      ...numbers.map((number) => figure(String(number))),
      figure(String(numbers.reduce((sum, number) => sum + number, 0))),
    ];
  };
  return [
    { kind: "label", text: words.counts },
    {
      kind: "table",
      head: ["", ...bands.map(({ symbol, word }) => `${symbol} ${word.ja}`), words.sum],
      rows: [
        line(words.whole, counts),
        ...goals.map((goal) => line([goal.number, goal.title].filter(Boolean).join("　"), goal.counts)),
      ],
      widths: [5, ...bands.map(() => 1.4), 1.2],
    },
    {
      kind: "note",
      text: bands.map(({ symbol, word, rule }) => `${symbol} ${word.ja}：${rule.ja}`).join("\n"),
    },
  ];
}

/** ◎ 達成: the sign and the word of a grade. */
export function bandText(bands: readonly PublishedBand[], id: string): string {
  const band = bands.find((one) => one.id === id);
  return band ? `${band.symbol} ${band.word.ja}` : "";
}

export const nameOf = ({ name, seriesLabel }: { name: string; seriesLabel: string | null }) =>
  seriesLabel === null ? name : `${name}（${seriesLabel}）`;
