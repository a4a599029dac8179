import type { Locale } from "../text/words.ts";

const names: Readonly<Record<Locale, readonly string[]>> = {
  ja: ["日", "月", "火", "水", "木", "金", "土"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};

/** The day of the week of a day `YYYY-MM-DD`: 金, Fri. */
export function weekday(date: string, locale: Locale): string {
  return names[locale][new Date(`${date}T00:00Z`).getUTCDay()] ?? "";
}

/** Whether a day `YYYY-MM-DD` is a Saturday or a Sunday, when city halls are closed. Public holidays are not known. */
export function isWeekend(date: string): boolean {
  return new Date(`${date}T00:00Z`).getUTCDay() % 6 === 0;
}
