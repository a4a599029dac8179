import { todayInJapan } from "../../core/calendar/days.ts";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { redactionMark } from "../../core/audit/auditEntry.ts";
import { missingWords } from "../../core/text/missingWords.ts";
import type { Locale } from "../../core/text/words.ts";
import type { AuditFieldName, AuditItem, AuditSubject } from "../../usecases/audit/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { yearLabel } from "../present/year.ts";

interface Speech {
  readonly locale: Locale;
  readonly words: Pick<Dictionary, "audit" | "view" | "states" | "entry">;
}

/** An entry of the record as sentences. */
export function presentEntry(entry: AuditItem, speech: Speech) {
  const { locale, words } = speech;
  return {
    id: entry.id,
    at: fullMoment(entry.at, locale),
    who: valueText(entry.userName, speech),
    deputy: entry.deputyFor && fill(words.audit.deputy, { name: entry.deputyFor }),
    action: actionText(entry.action, words),
    about: { ...aboutText(entry.about, speech), subject: entry.subject },
    changes: entry.changes.map(({ field, from, to }) => ({
      label: fieldText(field, speech),
      from: from === null ? null : valueText(from, speech, field),
      to: to === null ? null : valueText(to, speech, field),
    })),
    mayRedact: entry.action !== "redactAudit",
  };
}
export type EntryPage = ReturnType<typeof presentEntry>;

/** What was done, in words; the bare name of an action that nobody has named yet. */
export function actionText(action: string, words: Pick<Dictionary, "audit" | "view">): string {
  const view: Readonly<Record<string, string>> = words.view;
  const audit: Readonly<Record<string, string>> = words.audit;
  return view[`act_${action}`] ?? audit[`did_${action}`] ?? action;
}

/** `令和4年5月14日 10:30`: auditors compare days, so that the day is always there. */
export function fullMoment(iso: string, locale: Locale): string {
  const moment = new Date(iso);
  const time = new Date(moment.getTime() + 9 * 3_600_000).toISOString().slice(11, 16);
  return `${formatDate(todayInJapan(moment), locale, "full")} ${time}`;
}

function aboutText(about: AuditSubject, { locale, words }: Speech): { text: string; href: string | null } {
  const m = words.audit;
  const year = (fiscalYear: number) => yearLabel(fiscalYear, locale).full;
  switch (about.kind) {
    case "submission": {
      const number = String(about.sheetNo ?? 0).padStart(2, "0");
      const { title, department } = about;
      const text = fill(m.submission, { number, title, department, year: year(about.fiscalYear) });
      return { text, href: `/staff/submissions/${about.id}` };
    }
    case "review":
      return {
        text: fill(m.ofYear, { plan: about.planTitle, year: year(about.fiscalYear) }),
        href: `/staff/plans/${about.planId}/${about.fiscalYear}`,
      };
    case "plan":
      return {
        text:
          about.version === null
            ? about.planTitle
            : fill(m.planVersion, { plan: about.planTitle, n: about.version }),
        href: `/staff/plans/${about.planId}`,
      };
    case "user":
      return { text: about.name, href: null };
    case "entry":
      return { text: fill(m.entry, { n: about.entryId }), href: null };
    case "other":
      return { text: about.text, href: null };
  }
}

/** What a field is called. */
export function fieldText(field: AuditFieldName, { locale, words }: Speech): string {
  const named: Readonly<Record<string, string>> = words.audit;
  if (field.kind === "other") {
    // Which place a value has in a list says nothing.
    const parts = field.path.filter((part) => !/^\d+$/.test(part));
    return parts.map((part) => named[`key_${part}`] ?? part).join(" › ");
  }
  const kind = named[`field_${field.kind}`] ?? field.kind;
  return field.fiscalYear === null
    ? fill(words.audit.field_of, { kind, of: field.of })
    : fill(words.audit.field_ofYear, { kind, of: field.of, year: yearLabel(field.fiscalYear, locale).full });
}

function valueText(text: string, { locale, words }: Speech, field?: AuditFieldName): string {
  if (text === redactionMark) return words.audit.redacted;
  const last = field?.kind === "other" ? field.path.at(-1) : undefined;
  if (last === "state" || last === "stage") return (words.states as Record<string, string>)[text] ?? text;
  if (field?.kind !== "status") return text;
  if (text in missingWords) return missingWords[text as keyof typeof missingWords][locale];
  return (words.entry as Record<string, string>)[text] ?? text;
}
