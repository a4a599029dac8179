import type { Locale } from "../../core/text/words.ts";
import type { ChoiceView, FieldView, GrantView } from "../../usecases/cycle/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { presentGrantTables } from "../present/grant.ts";
import type { FieldPage } from "./present.ts";

/** A grant project in the entry form, in the words of its page. */
export function presentGrantEntry(
  { grant, increments, cost, effect, future }: GrantView,
  locale: Locale,
  words: Pick<Dictionary, "entry" | "grants">,
  toField: (field: FieldView) => FieldPage,
) {
  const choices = (all: readonly ChoiceView[]) =>
    all.map((choice) => ({ value: choice.value, label: choice.words[locale] }));
  const chosen = (all: readonly ChoiceView[], value: string) =>
    all.find((choice) => choice.value === value)?.words[locale] ?? null;
  return {
    ...presentGrantTables(grant, locale, words),
    increments: increments.map((field) => field && toField(field)),
    cost: toField(cost),
    effectField: toField(effect.field),
    effectReasonField: toField(effect.reason),
    effectChoices: choices(effect.choices),
    effectChosen: chosen(effect.choices, effect.field.value),
    needsReason: effect.needsReason?.[locale] ?? null,
    futureField: toField(future.field),
    futureChoices: choices(future.choices),
    futureChosen: chosen(future.choices, future.field.value),
  };
}
export type GrantPage = ReturnType<typeof presentGrantEntry>;

/** What the fields of grant projects are called where a list names what is wrong with them. */
export function grantLabels(
  grants: readonly GrantView[],
  words: Dictionary["grants"],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    grants.flatMap(({ grant, increments, cost, effect, future }) => [
      ...increments.flatMap((field, place) =>
        field ? [[field.name, `${grant.kpis[place]?.name ?? ""} ${words.increment}`] as const] : [],
      ),
      [cost.name, `${grant.title} ${words.cost}`] as const,
      [effect.field.name, `${grant.title} ${words.effect}`] as const,
      [effect.reason.name, `${grant.title} ${words.effect}`] as const,
      [future.field.name, `${grant.title} ${words.future}`] as const,
    ]),
  );
}
