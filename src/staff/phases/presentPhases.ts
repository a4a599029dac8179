import { formatDate } from "../../core/calendar/formatDate.ts";
import { isWeekend, weekday } from "../../core/calendar/weekday.ts";
import type { Phase } from "../../core/cycle/phase.ts";
import type { Locale } from "../../core/text/words.ts";
import type { PhasesView } from "../../usecases/phases/viewPhases.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";

/** A day with its weekday: 5月20日（金）. */
export function dayText(date: string, locale: Locale): string {
  const day = formatDate(date, locale, "monthDay");
  return locale === "ja" ? `${day}（${weekday(date, locale)}）` : `${weekday(date, locale)} ${day}`;
}

/** From when to when: 4月1日（金） 〜 4月10日（日）, or what is known of it. */
export function periodOf(
  { startsOn, endsOn }: Pick<Phase, "startsOn" | "endsOn">,
  locale: Locale,
  words: Dictionary["phases"],
): string {
  if (startsOn !== null && endsOn !== null)
    return fill(words.period, { from: dayText(startsOn, locale), to: dayText(endsOn, locale) });
  if (startsOn !== null) return fill(words.from, { from: dayText(startsOn, locale) });
  return endsOn === null ? words.noDates : fill(words.until, { to: dayText(endsOn, locale) });
}

/** Says which of the two days lie on a Saturday or Sunday: allowed, but worth a look. */
export function weekendHints(
  { startsOn, endsOn, isSkipped }: Pick<Phase, "startsOn" | "endsOn" | "isSkipped">,
  locale: Locale,
  words: Dictionary["phases"],
): readonly string[] {
  if (isSkipped) return [];
  return [...new Set([startsOn, endsOn])]
    .filter((day) => day !== null)
    .filter(isWeekend)
    .map((day) =>
      fill(words.weekend, { day: formatDate(day, locale, "monthDay"), weekday: weekday(day, locale) }),
    );
}

/** How the standing of a phase looks as a tag. */
export const standingLooks = {
  skipped: "plain",
  done: "done",
  late: "warning",
  underWay: "active",
  due: "active",
  ahead: "plain",
} as const;

/** The phases of a review in the words of their page. */
export function presentPhases(
  phases: PhasesView["phases"],
  locale: Locale,
  words: Pick<Dictionary, "phases" | "phaseKinds" | "phaseStates">,
) {
  return phases.map((phase) => ({
    ...phase,
    kindWord: words.phaseKinds[phase.kind],
    stateWord: words.phaseStates[phase.standing],
    look: standingLooks[phase.standing],
    period: periodOf(phase, locale, words.phases),
    weekends: weekendHints(phase, locale, words.phases),
    begun: phase.begunOn && fill(words.phases.begun, { day: dayText(phase.begunOn, locale) }),
    done: phase.doneOn && fill(words.phases.done, { day: dayText(phase.doneOn, locale) }),
  }));
}
export type PresentedPhase = ReturnType<typeof presentPhases>[number];
