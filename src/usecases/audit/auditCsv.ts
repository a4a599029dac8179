import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { csvText, type CsvCell } from "../../core/text/csv.ts";
import { missingWords } from "../../core/text/missingWords.ts";
import type { Locale } from "../../core/text/words.ts";
import { authorise } from "../authorise.ts";
import { listAudit } from "./listAudit.ts";
import type { AuditFieldName, AuditItem, AuditQuery, AuditSubject } from "./views.ts";

const columns = {
  ja: [
    "番号",
    "日時",
    "利用者ID",
    "人",
    "代理",
    "操作",
    "対象",
    "シート",
    "担当",
    "計画",
    "年度",
    "欄",
    "指標",
    "前",
    "後",
  ],
  en: [
    "id",
    "at",
    "user_id",
    "person",
    "deputy_for",
    "action",
    "subject",
    "sheet",
    "department",
    "plan",
    "fiscal_year",
    "field",
    "indicator",
    "from",
    "to",
  ],
} as const satisfies Record<Locale, readonly string[]>;

/** How many entries are read at once. */
const batch = 500;

/** The record of changes as CSV, one line for each value that was changed, the newest first; in parts, so that a long
 * record is never held as a whole. The first part begins with the mark of UTF-8 that Excel needs. */
export async function* auditCsv(
  context: Pick<Context, "databases">,
  actor: Actor,
  query: AuditQuery,
  locale: Locale,
): AsyncGenerator<string> {
  authorise(actor, "viewAudit");
  yield csvText([columns[locale]]);
  for (let before: number | null = null; ;) {
    const page: Awaited<ReturnType<typeof listAudit>> = await listAudit(context, actor, {
      ...query,
      before,
      size: batch,
    });
    // Only the first part has the mark.
    yield csvText(page.entries.flatMap((entry) => linesOf(entry, locale))).slice(1);
    if (page.next === null) return;
    before = page.next;
  }
}

function linesOf(entry: AuditItem, locale: Locale): CsvCell[][] {
  const head: CsvCell[] = [
    entry.id,
    japanTime(entry.at),
    entry.userId,
    entry.userName,
    entry.deputyFor,
    entry.action,
    entry.subject,
    ...subjectCells(entry.about),
  ];
  if (entry.changes.length === 0) return [[...head, null, null, null, null]];
  return entry.changes.map(({ field, from, to }) => {
    const value = (text: string | null) => (field.kind === "status" ? stateText(text, locale) : text);
    return [...head, ...fieldCells(field), value(from), value(to)];
  });
}

/** Sheet, department, plan and fiscal year. */
function subjectCells(about: AuditSubject): CsvCell[] {
  switch (about.kind) {
    case "submission":
      return [
        `${about.sheetNo === null ? "" : String(about.sheetNo).padStart(2, "0")} ${about.title}`.trim(),
        about.department,
        about.planTitle,
        about.fiscalYear,
      ];
    case "review":
      return [null, null, about.planTitle, about.fiscalYear];
    case "plan":
      return [null, null, about.planTitle, null];
    default:
      return [null, null, null, null];
  }
}

const fieldCells = (field: AuditFieldName): CsvCell[] =>
  field.kind === "other"
    ? [field.path.join("."), null]
    : [field.fiscalYear === null ? field.kind : `${field.kind} ${field.fiscalYear}`, field.of];

/** The word of a state of no figure; a state of a figure as it is. */
function stateText(text: string | null, locale: Locale): string | null {
  return text !== null && text in missingWords
    ? missingWords[text as keyof typeof missingWords][locale]
    : text;
}

/** `2022-05-14 10:30:00`, in Japan, whatever the time zone of the machine is. */
function japanTime(iso: string): string {
  const moment = new Date(Date.parse(iso) + 9 * 3_600_000).toISOString();
  return `${moment.slice(0, 10)} ${moment.slice(11, 19)}`;
}
