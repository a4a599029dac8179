import { d } from "../core/decimal.ts";
import type { PublishedCell } from "../core/publication/cell.ts";
import type { IndicatorDocument } from "../core/publication/documents.ts";
import { csvText, type CsvCell } from "../core/text/csv.ts";
import type { Locale } from "../core/text/words.ts";

/** Columns of the open data, one line for each value. Names of data (indicator, unit …) stay Japanese. */
const columns = {
  ja: [
    "団体コード",
    "団体名",
    "計画",
    "検証年度",
    "指標ID",
    "指標名",
    "系列",
    "単位",
    "担当",
    "区分",
    "年度",
    "値",
    "限定",
    "原表記",
    "値がない理由",
    "状態",
    "注",
    "判定",
    "進捗率",
    "時点",
    "市の判定",
    "市の判定の理由",
  ],
  en: [
    "municipality_code",
    "municipality",
    "plan",
    "review_fiscal_year",
    "indicator_id",
    "indicator",
    "series",
    "unit",
    "department",
    "kind",
    "fiscal_year",
    "value",
    "qualifier",
    "as_printed",
    "missing_reason",
    "status",
    "note",
    "judgement",
    "progress_rate",
    "as_of",
    "own_judgement",
    "own_judgement_reason",
  ],
} as const satisfies Record<Locale, readonly string[]>;

type ValueKind = "baseline" | "actual" | "cost" | "target" | "part";

const kindWords = {
  ja: {
    baseline: "基準値",
    actual: "実績値",
    cost: "事業費（千円）",
    target: "目標値",
    part: "計算に使う数",
  },
  en: { baseline: "baseline", actual: "actual", cost: "cost_thousand_yen", target: "target", part: "part" },
} as const satisfies Record<Locale, Record<ValueKind, string>>;

/** All values of the indicators as CSV. Values are plain decimals; what was printed stands beside them. */
export function indicatorsCsv(documents: readonly IndicatorDocument[], language: Locale): string {
  return csvText([columns[language], ...documents.flatMap((document) => linesOf(document, language))]);
}

function linesOf(document: IndicatorDocument, language: Locale): CsvCell[][] {
  const { bands } = document;
  const ofSeries = document.series.flatMap((series) => {
    const { rate, band } = series.progress;
    const line = (kind: ValueKind, fiscalYear: number | null, cell: PublishedCell): CsvCell[] => [
      ...valueCells(document, series, language, { kind, fiscalYear, cell }),
      // A judgement belongs to the year under review, not to the other values.
      ...(kind === "actual" && fiscalYear === document.fiscalYear
        ? [
            bands.find(({ id }) => id === band)?.word[language] ?? band,
            rate.kind === "rate" ? d(rate.value) : null,
          ]
        : [null, null]),
      cell.asOf ?? null,
      ...(kind === "actual" && fiscalYear === document.fiscalYear && series.ownGrade
        ? [
            bands.find(({ id }) => id === series.ownGrade?.band)?.word[language] ?? series.ownGrade.band,
            series.ownGrade.reason,
          ]
        : [null, null]),
    ];
    return [
      line("baseline", series.baseline.fiscalYear, series.baseline.cell),
      ...series.actuals.map(({ fiscalYear, cell }) => line("actual", fiscalYear, cell)),
      ...series.costs.map(({ fiscalYear, cell }) => line("cost", fiscalYear, cell)),
      line("target", series.target.fiscalYear, series.target.cell),
    ];
  });
  // A part of another indicator stands among the values of that one.
  const own = (document.parts ?? []).filter(({ indicatorId }) => indicatorId === document.id);
  const ofParts = own.flatMap((part) =>
    part.actuals.map(({ fiscalYear, cell }): CsvCell[] => [
      ...valueCells(document, part, language, { kind: "part", fiscalYear, cell }),
      null,
      null,
      cell.asOf ?? null,
      null,
      null,
    ]),
  );
  return [...ofSeries, ...ofParts];
}

/** What every line says: whose value it is, of which year, and the value itself. */
function valueCells(
  document: IndicatorDocument,
  { label, unit }: { readonly label: string | null; readonly unit: string | null },
  language: Locale,
  value: { readonly kind: ValueKind; readonly fiscalYear: number | null; readonly cell: PublishedCell },
): CsvCell[] {
  const { municipality, plan } = document;
  return [
    municipality.code,
    municipality.name,
    plan.title,
    document.fiscalYear,
    document.id,
    document.name,
    label,
    unit,
    document.department,
    kindWords[language][value.kind],
    value.fiscalYear,
    ...readingCells(value.cell),
    value.cell.status ?? null,
    value.cell.note ?? null,
  ];
}

/** Value, qualifier, printed text and the reason of a missing value, as the columns of open data. */
export function readingCells({ reading }: PublishedCell): CsvCell[] {
  const value = reading.kind === "number" ? d(reading.value) : null;
  const qualifier = reading.kind === "number" ? (reading.qualifier ?? null) : null;
  return [value, qualifier, reading.raw, reading.kind === "missing" ? reading.reason : null];
}
