import { formatDate } from "../../core/calendar/formatDate.ts";
import {
  monthsOfYear,
  partOfMonth,
  type MonthSpan,
  type PartOfMonth,
} from "../../core/calendar/monthsOfYear.ts";
import { reviewTitle } from "../../core/cycle/reviewTitle.ts";
import type { Locale } from "../../core/text/words.ts";
import { eventName } from "../../usecases/calendar/eventName.ts";
import type { CalendarEvent, CalendarView } from "../../usecases/calendar/viewCalendar.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { dayText, standingLooks } from "../phases/presentPhases.ts";
import type { TagLook } from "../ui/Tag.tsx";

interface Speech {
  readonly locale: Locale;
  readonly words: Pick<Dictionary, "calendar" | "phases" | "phaseStates">;
}

/** A calendar as its page shows it: month by month, and the phases over the year at a glance. */
export function presentCalendar({ fiscalYear, today, events }: CalendarView, speech: Speech) {
  const months = monthsOfYear(fiscalYear);
  return {
    months: months.map((span) => presentMonth(span, events, today, speech)),
    heads: months.map((span) => monthName(span, speech)),
    overview: overviewOf(events, months, speech),
    isUsual: events.some((event) => event.kind === "phase" && event.isUsual),
  };
}
export type PresentedCalendar = ReturnType<typeof presentCalendar>;

const monthName = ({ month, first }: MonthSpan, { locale, words }: Speech) =>
  locale === "ja"
    ? fill(words.calendar.month, { month })
    : (formatDate(first, "en", "monthDay").split(" ")[1] ?? "").slice(0, 3);

function presentMonth(span: MonthSpan, events: readonly CalendarEvent[], today: string, speech: Speech) {
  const { locale, words } = speech;
  const placed = events.map((event) => ({ event, part: partOfMonth(event.on, event.until, span) }));
  const rows = placed
    .filter(({ part }) => part === "within" || part === "begins" || part === "ends")
    .map(({ event, part }) => ({
      at: part === "ends" ? event.until : event.on,
      line: lineOf(event, part, speech),
    }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return {
    id: span.first.slice(0, 7),
    title: fill(words.calendar.monthYear, {
      month: locale === "ja" ? span.month : monthName(span, speech),
      year: span.first.slice(0, 4),
    }),
    short: monthName(span, speech),
    isNow: today >= span.first && today <= span.last,
    rows: rows.map(({ line }) => line),
    goesOn: placed.filter(({ part }) => part === "goesOn").map(({ event }) => eventName(event, locale)),
  };
}

function lineOf(event: CalendarEvent, part: PartOfMonth, speech: Speech) {
  const { locale, words } = speech;
  const name = event.kind === "due" ? words.calendar.due : eventName(event, locale);
  const isEnd = part === "ends";
  const days =
    event.on === event.until
      ? dayText(event.on, locale)
      : fill(words.phases.period, { from: dayText(event.on, locale), to: dayText(event.until, locale) });
  return {
    key: `${event.id} ${part}`,
    days: isEnd ? fill(words.phases.until, { to: dayText(event.until, locale) }) : days,
    name: isEnd ? fill(words.calendar.ends, { name }) : name,
    review: event.review && {
      plan: event.review.planTitle,
      title: reviewTitle(event.review, locale),
    },
    details: detailsOf(event, speech),
    tag: tagOf(event, speech),
  };
}

function detailsOf(event: CalendarEvent, { locale, words }: Speech): readonly string[] {
  switch (event.kind) {
    case "phase":
      return event.concerns ? [fill(words.phases.concerns, { who: event.concerns })] : [];
    case "due": {
      const { departments, sheets, open, own } = event;
      const counts = fill(words.calendar.dueCounts, { departments, sheets, open });
      return own > 0 ? [counts, fill(words.calendar.dueOwn, { n: own })] : [counts];
    }
    case "meeting":
      return event.place ? [event.place] : [];
    case "legal":
      return [event.source[locale]];
  }
}

function tagOf(event: CalendarEvent, { words }: Speech): { look: TagLook; word: string } | null {
  switch (event.kind) {
    case "phase":
      if (event.isUsual) return { look: "plain", word: words.calendar.usual };
      return { look: standingLooks[event.standing], word: words.phaseStates[event.standing] };
    case "meeting":
      return {
        look: event.state === "planned" ? "plain" : "done",
        word: words.calendar[`meeting_${event.state}`],
      };
    case "legal":
      return { look: "plain", word: words.calendar.legal };
    default:
      return null;
  }
}

/** The phases of each review over the twelve months. */
function overviewOf(
  events: readonly CalendarEvent[],
  months: readonly MonthSpan[],
  { locale, words }: Speech,
) {
  const phases = events.filter((event) => event.kind === "phase");
  const groups = Map.groupBy(phases, ({ review }) => review?.reviewId ?? "");
  return [...groups].map(([id, group]) => {
    const review = group[0]?.review;
    return {
      id: id || "usual",
      plan: review?.planTitle ?? null,
      title: review ? reviewTitle(review, locale) : words.calendar.usual,
      rows: group.map((event) => ({
        id: event.id,
        name: event.name,
        cells: months.map((span) => cellText(event, partOfMonth(event.on, event.until, span), words)),
      })),
    };
  });
}

const shortDay = (date: string) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;

function cellText({ on, until }: CalendarEvent, part: PartOfMonth, words: Speech["words"]): string {
  switch (part) {
    case "within":
      return on === until ? shortDay(on) : `${shortDay(on)}〜${shortDay(until)}`;
    case "begins":
      return `${shortDay(on)}〜`;
    case "ends":
      return `〜${shortDay(until)}`;
    case "goesOn":
      return words.calendar.all;
    case "outside":
      return "";
  }
}
