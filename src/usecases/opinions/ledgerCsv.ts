import { followUpWords, kindWords, sourceWords } from "../../core/council/opinionWords.ts";
import { csvText, type CsvCell } from "../../core/text/csv.ts";
import type { Locale } from "../../core/text/words.ts";
import type { OpinionItem, ResponseItem } from "./views.ts";

const columns = {
  ja: [
    "計画",
    "対象年度",
    "番号",
    "種別",
    "発言者の区分",
    "立場",
    "氏名",
    "日付",
    "会議",
    "対象",
    "目標",
    "示された数値",
    "判定",
    "意見",
    "状況",
    "回答する所属",
    "締切",
    "回答の状況",
    "回答の区分",
    "回答",
    "変わったところ",
    "変わる年度",
    "その後の年度",
    "その後の対応",
    "その後の説明",
  ],
  en: [
    "plan",
    "fiscal_year",
    "number",
    "kind",
    "source",
    "role",
    "name",
    "date",
    "meeting",
    "about",
    "goal",
    "figures_shown",
    "judgement",
    "opinion",
    "state",
    "department",
    "due",
    "answer_state",
    "answer_category",
    "answer",
    "change",
    "change_fiscal_year",
    "follow_up_fiscal_year",
    "follow_up",
    "follow_up_text",
  ],
} as const satisfies Record<Locale, readonly string[]>;

/** The ledger as CSV, one line for each answer, with the last that was said of what came of it. It holds what the
 * person who asks may see, names only for whom they are. */
export function ledgerCsv(items: readonly OpinionItem[], locale: Locale): string {
  return csvText([columns[locale], ...items.flatMap((item) => linesOf(item, locale))]);
}

function linesOf(item: OpinionItem, locale: Locale): CsvCell[][] {
  const { heading, meeting, shown } = item;
  const head: CsvCell[] = [
    heading.planTitle,
    heading.fiscalYear,
    item.number,
    kindWords[item.kind][locale],
    sourceWords[item.source][locale],
    item.role || null,
    item.speaker || null,
    item.givenOn,
    meeting && `${meeting.body} ${meeting.number}`,
    shown.label,
    item.goal?.label ?? null,
    shown.text || null,
    shown.grade,
    item.text,
    item.standing,
  ];
  if (item.responses.length === 0) return [[...head, ...Array.from({ length: 10 }, () => null)]];
  return item.responses.map((response) => [...head, ...answerCells(response, locale)]);
}

function answerCells(response: ResponseItem, locale: Locale): CsvCell[] {
  const { change } = response;
  const last = response.followUps.at(-1);
  return [
    response.department,
    response.dueOn,
    response.state,
    response.category?.[locale] ?? null,
    response.text || null,
    change ? [change.label, change.text].filter(Boolean).join(" ") : null,
    change?.fiscalYear ?? null,
    last?.fiscalYear ?? null,
    last ? followUpWords[last.state][locale] : null,
    last?.text ?? null,
  ];
}
