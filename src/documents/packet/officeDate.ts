import { eraYearOfDate, eraYearText } from "../../core/calendar/era.ts";

/** A day `YYYY-MM-DD` as letters and invitations write it: 令和4年5月20日（金）. */
export function officeDate(date: string): string {
  const day = new Date(`${date}T00:00Z`);
  const era = eraYearOfDate(date);
  const year = era ? eraYearText(era) : `${day.getUTCFullYear()}年`;
  const weekday = "日月火水木金土"[day.getUTCDay()];
  return `${year}${day.getUTCMonth() + 1}月${day.getUTCDate()}日（${weekday}）`;
}
