import { readingFromJson } from "../../core/indicator/readingJson.ts";
import type { ChangedText, ChangedValue, PlanChange, TextMark } from "../../core/plan/planChange.ts";
import { formatReading } from "../../core/text/formatReading.ts";
import type { Locale } from "../../core/text/words.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { yearLabel } from "../present/year.ts";

const subjects = ["section", "node", "programme", "indicator"] as const;

/** What one side of a comparison shows: pieces of text, those that only it has marked. */
export type Side = readonly { readonly text: string; readonly isOwn: boolean }[];

/** Changes between two versions, by what they are about, each with both sides. */
export function presentCompare(changes: readonly PlanChange[], locale: Locale, words: Dictionary["compare"]) {
  return subjects
    .map((subject) => ({
      subject,
      title: words[subject],
      changes: changes
        .filter((change) => change.subject === subject)
        .map((change) => present(change, locale, words)),
    }))
    .filter((group) => group.changes.length > 0);
}
export type CompareGroup = ReturnType<typeof presentCompare>[number];

function present(change: PlanChange, locale: Locale, words: Dictionary["compare"]) {
  const { before, after, kinds } = change;
  const shown = after ?? before;
  const isWhole = before === null || after === null;
  const places =
    before && after
      ? [
          { field: words.number, before: before.number, after: after.number },
          { field: words.under, before: before.under ?? words.top, after: after.under ?? words.top },
        ].filter((row) => row.before !== row.after)
      : [];
  return {
    id: change.id,
    title: [shown?.number, shown?.title].filter(Boolean).join(" "),
    kinds: kinds.map((kind) => words[`kind_${kind}`]),
    isGone: after === null,
    isWhole,
    reason: change.reason,
    rows: [
      ...places.map((row) => ({ field: row.field, before: whole(row.before), after: whole(row.after) })),
      ...change.texts.map(({ field, marks }) => ({
        field: words[`field_${field}` satisfies `field_${ChangedText["field"]}`],
        before: sideOf(marks, "removed"),
        after: sideOf(marks, "added"),
      })),
      ...change.values.map((value) => ({
        field: valueName(value, locale, words),
        before: whole(valueText(value, value.before, locale)),
        after: whole(valueText(value, value.after, locale)),
      })),
    ],
  };
}

const whole = (text: string): Side => (text === "" ? [] : [{ text, isOwn: true }]);

const sideOf = (marks: readonly TextMark[], own: "added" | "removed"): Side =>
  marks
    .filter(({ kind }) => kind === "same" || kind === own)
    .map(({ kind, text }) => ({ text, isOwn: kind === own }));

function valueName(
  { what, series, term, fiscalYear }: ChangedValue,
  locale: Locale,
  words: Dictionary["compare"],
): string {
  const name = what === "baseline" ? words.baseline : words[term ?? "final"];
  return [name, fiscalYear === null ? "" : yearLabel(fiscalYear, locale).full, series]
    .filter(Boolean)
    .join(" ");
}

const valueText = ({ unit }: ChangedValue, reading: ChangedValue["before"], locale: Locale): string =>
  reading === null
    ? ""
    : formatReading(readingFromJson(reading), locale, { unit: reading.kind === "number" ? unit : null });
