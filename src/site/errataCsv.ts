import type { ErrataDocument } from "../core/publication/erratumDocument.ts";
import { csvText } from "../core/text/csv.ts";
import type { Locale } from "../core/text/words.ts";

const columns = {
  ja: [
    "団体コード",
    "団体名",
    "計画",
    "検証年度",
    "番号",
    "訂正日",
    "シート",
    "箇所",
    "欄",
    "誤",
    "正",
    "理由",
  ],
  en: [
    "municipality_code",
    "municipality",
    "plan",
    "review_fiscal_year",
    "number",
    "corrected_on",
    "sheet",
    "place",
    "field",
    "wrong",
    "correct",
    "reason",
  ],
} as const satisfies Record<Locale, readonly string[]>;

/** The errata of a year as CSV. What is not repeated is empty. */
export function errataCsv(
  { municipality, plan, fiscalYear, errata }: ErrataDocument,
  language: Locale,
): string {
  return csvText([
    columns[language],
    ...errata.map(({ number, issuedOn, sheetNo, place, what, wrong, correct, reason }) => [
      municipality.code,
      municipality.name,
      plan.title,
      fiscalYear,
      number,
      issuedOn,
      sheetNo,
      place[language],
      what[language],
      wrong,
      correct,
      reason,
    ]),
  ]);
}
