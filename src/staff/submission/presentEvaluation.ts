import type { Locale } from "../../core/text/words.ts";
import type { ChoiceView, EvaluationPartView, FieldView, GradeView } from "../../usecases/cycle/views.ts";
import type { FieldPage } from "./present.ts";

type ToField = (field: FieldView) => FieldPage;

/** A part of the evaluation in the words of its page. */
export function presentPart(
  { part, name, isRequired, limit, field, note, choices, last }: EvaluationPartView,
  locale: Locale,
  toField: ToField,
) {
  return {
    part,
    name: name[locale],
    isRequired,
    limit,
    field: toField(field),
    note: note && toField(note),
    choices: presentChoices(choices, locale),
    chosen: chosenWord(choices, field.value, locale),
    last,
  };
}
export type PartPage = ReturnType<typeof presentPart>;

/** The city's own grade of a row in the words of its page. */
export function presentGrade(
  { field, reason, choices, name, limit, needsReason }: GradeView,
  locale: Locale,
  toField: ToField,
) {
  return {
    field: toField(field),
    reason: toField(reason),
    choices: presentChoices(choices, locale),
    chosen: chosenWord(choices, field.value, locale),
    name: name[locale],
    limit,
    needsReason: needsReason?.[locale] ?? null,
  };
}
export type GradePage = ReturnType<typeof presentGrade>;

const presentChoices = (choices: readonly ChoiceView[], locale: Locale) =>
  choices.map(({ value, words }) => ({ value, label: words[locale] }));

function chosenWord(choices: readonly ChoiceView[], value: string, locale: Locale): string | null {
  return choices.find((choice) => choice.value === value)?.words[locale] ?? null;
}
