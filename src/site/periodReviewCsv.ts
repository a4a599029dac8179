import { d } from "../core/decimal.ts";
import type { PublishedCell } from "../core/publication/cell.ts";
import type { PeriodReviewDocument, PeriodRow } from "../core/publication/periodReviewDocument.ts";
import { csvText, type CsvCell } from "../core/text/csv.ts";
import type { Locale } from "../core/text/words.ts";
import { readingCells } from "./indicatorsCsv.ts";

/** Columns of the open data of a review of several years, one line for each value. */
const columns = {
  ja: [
    "団体コード",
    "団体名",
    "計画",
    "評価",
    "最初の年度",
    "最後の年度",
    "指標ID",
    "指標名",
    "系列",
    "単位",
    "担当",
    "区分",
    "年度",
    "版",
    "値",
    "限定",
    "原表記",
    "値がない理由",
    "判定",
    "進捗率",
  ],
  en: [
    "municipality_code",
    "municipality",
    "plan",
    "review",
    "first_fiscal_year",
    "last_fiscal_year",
    "indicator_id",
    "indicator",
    "series",
    "unit",
    "department",
    "kind",
    "fiscal_year",
    "version",
    "value",
    "qualifier",
    "as_printed",
    "missing_reason",
    "judgement",
    "progress_rate",
  ],
} as const satisfies Record<Locale, readonly string[]>;

const words = {
  ja: {
    midTerm: "中間評価",
    finalReview: "最終評価",
    baseline: "基準値",
    actual: "実績値",
    mid: "中間目標",
    final: "目標値",
    former: "前の版の目標値",
  },
  en: {
    midTerm: "mid_term",
    finalReview: "final",
    baseline: "baseline",
    actual: "actual",
    mid: "mid_target",
    final: "target",
    former: "former_target",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** All values of a review of several years as CSV. The judgement stands with the last year, on which it rests. */
export function periodReviewCsv(review: PeriodReviewDocument, language: Locale): string {
  return csvText([columns[language], ...review.rows.flatMap((row) => linesOf(review, row, language))]);
}

type ValueKind = "baseline" | "actual" | "mid" | "final" | "former";

function linesOf(review: PeriodReviewDocument, row: PeriodRow, language: Locale): CsvCell[][] {
  const { municipality, plan, reviewKind, fromFiscalYear, fiscalYear, bands, version } = review;
  const { rate, band } = row.progress;
  const line = (kind: ValueKind, year: number | null, of: number | null, cell: PublishedCell): CsvCell[] => [
    municipality.code,
    municipality.name,
    plan.title,
    words[language][reviewKind === "midTerm" ? "midTerm" : "finalReview"],
    fromFiscalYear,
    fiscalYear,
    row.indicatorId,
    row.name,
    row.seriesLabel,
    row.unit,
    row.department,
    words[language][kind],
    year,
    of,
    ...readingCells(cell),
    ...(kind === "actual" && year === fiscalYear
      ? [
          bands.find(({ id }) => id === band)?.word[language] ?? band,
          rate.kind === "rate" ? d(rate.value) : null,
        ]
      : [null, null]),
  ];
  return [
    line("baseline", row.baseline.fiscalYear, null, row.baseline.cell),
    ...row.actuals.flatMap((cell, index) => {
      const year = review.years[index];
      return year ? [line("actual", year.fiscalYear, year.version, cell)] : [];
    }),
    ...(row.mid ? [line("mid", row.mid.fiscalYear, version, row.mid.cell)] : []),
    ...(row.final ? [line("final", row.final.fiscalYear, version, row.final.cell)] : []),
    ...row.formerTargets.map((target) => line("former", target.fiscalYear, target.version, target.cell)),
  ];
}
