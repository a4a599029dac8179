import { UserError } from "../../core/userError.ts";

/** A fiscal year for which a calendar can be shown. @throws UserError `not-found` for others */
export function calendarYear(year: number): number {
  if (Number.isInteger(year) && year >= 1950 && year <= 2200) return year;
  throw new UserError("not-found", {
    ja: "この年度の日程はありません。日程のページから選んでください。",
    en: "There is no calendar of this year. Choose one from the page of the calendar.",
  });
}
