import { todayInJapan } from "../../core/calendar/days.ts";
import { formatDate } from "../../core/calendar/formatDate.ts";
import type { Locale } from "../../core/text/words.ts";

/** A moment (ISO 8601) as people say it: `10:42` today, `5月12日 10:42` this year, else with the year. Japan's time. */
export function momentText(iso: string, locale: Locale, now: Date): string {
  const moment = new Date(iso);
  // Japan has kept UTC+9 without summer time, whatever the server's time zone is.
  const time = new Date(moment.getTime() + 9 * 3_600_000).toISOString().slice(11, 16);
  const day = todayInJapan(moment);
  const today = todayInJapan(now);
  if (day === today) return time;
  return `${formatDate(day, locale, day.slice(0, 4) === today.slice(0, 4) ? "monthDay" : "full")} ${time}`;
}
