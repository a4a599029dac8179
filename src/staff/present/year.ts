import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import type { Locale } from "../../core/text/words.ts";

/** A fiscal year in all the forms that pages need. */
export interface YearLabel {
  readonly short: string;
  readonly western: string;
  /** 令和2年度（2020）, FY2020 */
  readonly full: string;
}

/** Names a fiscal year as offices write it, with the western year beside it. */
export function yearLabel(fiscalYear: number | null, locale: Locale): YearLabel {
  const western = String(fiscalYear ?? "");
  const full = fiscalYearLabel(fiscalYear, locale, "full");
  if (locale === "en" || fiscalYear === null) return { short: full, western, full };
  return { short: fiscalYearLabel(fiscalYear, locale, "short"), western, full: `${full}（${western}）` };
}
