import type { Context } from "../../context.ts";
import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import { iCalendar, type CalendarEntry } from "../../core/calendar/iCalendar.ts";
import { reviewTitle } from "../../core/cycle/reviewTitle.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { safeFileName } from "../../core/text/safeFileName.ts";
import type { Locale } from "../../core/text/words.ts";
import type { PrintedFile } from "../documents/printSheets.ts";
import { eventName } from "./eventName.ts";
import { viewCalendar, type CalendarEvent } from "./viewCalendar.ts";

/** The calendar of a year of work as a file that calendar programs read (.ics). */
export async function exportCalendar(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  fiscalYear: number,
  locale: Locale,
): Promise<PrintedFile> {
  const { cityName, events } = await viewCalendar(context, actor, fiscalYear);
  const year = fiscalYearLabel(fiscalYear, locale, "full");
  const name = locale === "ja" ? `${cityName} ${year}の評価の日程` : `${cityName}: reviews in ${year}`;
  const entries = events.map((event) => entryOf(event, actor.municipalityId, locale));
  return {
    bytes: new TextEncoder().encode(iCalendar(name, entries, context.now())),
    fileName: safeFileName(name, "ics"),
    contentType: "text/calendar; charset=utf-8",
    missingGlyphs: [],
  };
}

function entryOf(event: CalendarEvent, municipalityId: string, locale: Locale): CalendarEntry {
  const { review } = event;
  const title = review && reviewTitle(review, locale);
  const details = [review?.planTitle, title, ...detailsOf(event, locale)];
  return {
    uid: `${event.id}@${municipalityId}.shirube`,
    on: event.on,
    until: event.until,
    title: title ? `${eventName(event, locale)}（${title}）` : eventName(event, locale),
    description: details.filter(Boolean).join("\n"),
    location: event.kind === "meeting" ? (event.place ?? undefined) : undefined,
  };
}

function detailsOf(event: CalendarEvent, locale: Locale): readonly string[] {
  if (event.kind === "phase") return [event.concerns];
  return event.kind === "legal" ? [event.source[locale]] : [];
}
