import type { Locale } from "../text/words.ts";
import { eraYearOfDate, eraYearText } from "./era.ts";
import { fiscalYearLabel } from "./fiscalYearLabel.ts";
import { formatDate } from "./formatDate.ts";
import type { ReferencePeriod } from "./referencePeriod.ts";

/** Names a period: 令和6年度末, 令和元年, 令和6年9月, 平成26年～平成30年; FY2024, 2019, September 2024, 2014–2018.
 * `parseReferencePeriod` reads the Japanese name back. */
export function formatReferencePeriod(period: ReferencePeriod, locale: Locale): string {
  switch (period.kind) {
    case "fiscalYear":
      return withEnd(fiscalYearLabel(period.fiscalYear, locale, "full"), period.end, locale);
    case "calendarYear":
      return withEnd(calendarYear(period.year, locale), period.end, locale);
    case "month":
      return withEnd(monthOfYear(period.year, period.month, locale), period.end, locale);
    case "date":
      return formatDate(period.date, locale);
    case "years": {
      const name = (year: number) =>
        period.fiscal ? fiscalYearLabel(year, locale, "full") : calendarYear(year, locale);
      return `${name(period.from)}${locale === "ja" ? "～" : "–"}${name(period.to)}`;
    }
  }
}

function withEnd(text: string, end: true | undefined, locale: Locale): string {
  if (!end) return text;
  return locale === "ja" ? `${text}末` : `end of ${text}`;
}

/** A calendar year goes by the era in which it ends: 2019 is 令和元年. */
function calendarYear(year: number, locale: Locale, month = 12): string {
  // The 28th: eras have begun within a month (8 January 1989, 25 December 1926).
  const found = locale === "ja" ? eraYearOfDate(`${year}-${String(month).padStart(2, "0")}-28`) : undefined;
  if (found) return eraYearText(found);
  return locale === "ja" ? `${year}年` : String(year);
}

function monthOfYear(year: number, month: number, locale: Locale): string {
  if (locale === "ja") return `${calendarYear(year, "ja", month)}${month}月`;
  return formatDate(`${year}-${String(month).padStart(2, "0")}-01`, "en").replace(/^1 /, "");
}
