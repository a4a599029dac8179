import type { Locale } from "../../core/text/words.ts";
import type { PlanSummary } from "../../usecases/plan/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { yearLabel } from "../present/year.ts";

/** Plans in the words of a list. */
export function presentPlans(
  plans: readonly PlanSummary[],
  locale: Locale,
  words: Pick<Dictionary, "plans" | "states">,
) {
  return plans.map(({ id, title, period, years }) => ({
    id,
    title,
    period: period
      ? fill(words.plans.period, {
          start: yearLabel(period.start, locale).full,
          end: yearLabel(period.end, locale).full,
        })
      : words.plans.noPeriod,
    years: years.map(({ fiscalYear, state }) => ({
      fiscalYear,
      label: yearLabel(fiscalYear, locale),
      state,
      stateWord: state === "locked" ? words.states.reviewLocked : words.states[state],
    })),
  }));
}
export type PlanLine = ReturnType<typeof presentPlans>[number];
