import { eraYearOfDate, eraYearText } from "./era.ts";
import { weekday } from "./weekday.ts";

/** A day `YYYY-MM-DD` as letters of an office write it: 令和4年5月20日, with its weekday 令和4年5月20日（金）. */
export function letterDate(date: string, { withWeekday = false } = {}): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const era = eraYearOfDate(date);
  const text = `${era ? eraYearText(era) : `${year}年`}${month}月${day}日`;
  return withWeekday ? `${text}（${weekday(date, "ja")}）` : text;
}
