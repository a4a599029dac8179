import type { Locale } from "../text/words.ts";
import { daysUntil } from "./days.ts";
import { eraYearOfDate, eraYearText } from "./era.ts";

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** Prints a day `YYYY-MM-DD`: `令和4年5月20日 (2022年)`, `20 May 2022`; without its year `5月20日`, `20 May`. */
export function formatDate(date: string, locale: Locale, style: "full" | "monthDay" = "full"): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  // Intl's Japanese calendar depends on the time zone and prints 令和1 for 令和元.
  if (locale === "en") return `${day} ${months[month - 1]}${style === "full" ? ` ${year}` : ""}`;
  const monthDay = `${month}月${day}日`;
  if (style === "monthDay") return monthDay;
  const era = eraYearOfDate(date);
  return era ? `${eraYearText(era)}${monthDay} (${year}年)` : `${year}年${monthDay}`;
}

/** Says how long there is: `あと6日`, `今日まで`, `3日過ぎています`. Both days are `YYYY-MM-DD`. */
export function dueText(due: string, today: string, locale: Locale): string {
  const days = daysUntil(due, today);
  const late = -days;
  if (days === 0) return locale === "ja" ? "今日まで" : "due today";
  if (days > 0) return locale === "ja" ? `あと${days}日` : `${days} ${days === 1 ? "day" : "days"} left`;
  return locale === "ja" ? `${late}日過ぎています` : `${late} ${late === 1 ? "day" : "days"} overdue`;
}
