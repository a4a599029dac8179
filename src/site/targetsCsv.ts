import type { PublishedMunicipality } from "../core/publication/documents.ts";
import type { PublishedPlanIndicator, PublishedPlanValue } from "../core/publication/planDocument.ts";
import { csvText, type CsvCell } from "../core/text/csv.ts";
import type { Locale } from "../core/text/words.ts";
import { readingCells } from "./indicatorsCsv.ts";

/** Columns of the open data of a plan, one line for each baseline and target. */
const columns = {
  ja: [
    "団体コード",
    "団体名",
    "計画",
    "版",
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
    "比較",
    "時点",
    "出典",
    "累計",
    "共通の系列",
    "注",
  ],
  en: [
    "municipality_code",
    "municipality",
    "plan",
    "version",
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
    "operator",
    "as_of",
    "source",
    "accumulated",
    "shared_with",
    "note",
  ],
} as const satisfies Record<Locale, readonly string[]>;

const kindWords = {
  ja: { baseline: "基準値", annual: "年次目標", mid: "中間目標", final: "目標値" },
  en: { baseline: "baseline", annual: "annual_target", mid: "mid_target", final: "target" },
} as const;

/** All baselines and targets of the indicators as CSV: plain decimals beside what was printed. */
export function targetsCsv(
  plan: {
    readonly municipality: PublishedMunicipality;
    readonly plan: { readonly title: string };
    readonly version: number;
  },
  indicators: readonly PublishedPlanIndicator[],
  language: Locale,
): string {
  const lines = indicators.flatMap((indicator) =>
    indicator.series.flatMap(({ label, unit, baselines, targets }) => {
      const line = (kind: keyof (typeof kindWords)["ja"], value: PublishedPlanValue): CsvCell[] => [
        plan.municipality.code,
        plan.municipality.name,
        plan.plan.title,
        plan.version,
        indicator.id,
        indicator.name,
        label,
        unit,
        indicator.department,
        kindWords[language][kind],
        value.fiscalYear,
        ...readingCells(value.cell),
        value.operator,
        value.period,
        value.source,
        value.accumulated ? 1 : 0,
        value.sharedWith,
        value.cell.note ?? null,
      ];
      return [
        ...baselines.map((value) => line("baseline", value)),
        ...targets.map((value) => line(value.term ?? "final", value)),
      ];
    }),
  );
  return csvText([columns[language], ...lines]);
}
