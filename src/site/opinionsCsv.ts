import type { OpinionsDocument, PublishedOpinion } from "../core/publication/opinionsDocument.ts";
import { csvText, type CsvCell } from "../core/text/csv.ts";
import type { Locale } from "../core/text/words.ts";

const columns = {
  ja: [
    "団体コード",
    "団体名",
    "計画",
    "検証年度",
    "番号",
    "種別",
    "発言者の区分",
    "立場",
    "日付",
    "会議",
    "対象",
    "示された数値",
    "判定",
    "意見",
    "回答した所属",
    "回答の区分",
    "回答",
    "変わったところ",
    "変わる年度",
    "その後の対応",
    "その後の説明",
  ],
  en: [
    "municipality_code",
    "municipality",
    "plan",
    "review_fiscal_year",
    "number",
    "kind",
    "source",
    "role",
    "date",
    "meeting",
    "subject",
    "figures_shown",
    "judgement",
    "opinion",
    "department",
    "answer_category",
    "answer",
    "change",
    "change_fiscal_year",
    "follow_up",
    "follow_up_text",
  ],
} as const satisfies Record<Locale, readonly string[]>;

/** The opinions on a year with their answers as CSV, one line for each answer; then what came of earlier ones. */
export function opinionsCsv(document: OpinionsDocument, language: Locale): string {
  return csvText([
    columns[language],
    ...document.opinions.flatMap((one) =>
      linesOf(document, one, document.fiscalYear, language, [null, null]),
    ),
    ...document.followUps.flatMap((one) =>
      linesOf(document, one, one.fiscalYear, language, [one.followUp.state[language], one.followUp.text]),
    ),
  ]);
}

function linesOf(
  { municipality, plan }: OpinionsDocument,
  opinion: PublishedOpinion,
  fiscalYear: number,
  language: Locale,
  after: readonly CsvCell[],
): CsvCell[][] {
  const { meeting, shown } = opinion;
  const head: CsvCell[] = [
    municipality.code,
    municipality.name,
    plan.title,
    fiscalYear,
    opinion.number,
    opinion.kind[language],
    opinion.source[language],
    opinion.role,
    opinion.givenOn,
    meeting && `${meeting.body} ${meeting.number}`,
    opinion.subject.label,
    shown.text || null,
    shown.grade,
    opinion.text,
  ];
  if (opinion.responses.length === 0) return [[...head, null, null, null, null, null, ...after]];
  return opinion.responses.map(({ department, category, text, change }) => [
    ...head,
    department,
    category[language],
    text,
    change?.words || null,
    change?.fiscalYear ?? null,
    ...after,
  ]);
}
