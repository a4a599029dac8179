import type { Locale } from "../text/words.ts";
import { eraYear, eraYearText } from "./era.ts";

/** Names a fiscal year: `R2` (short) or `令和2年度` (full) in Japanese, `FY2020` in English.
 * @param fiscalYear calendar year of its April; null where no year is stated, which is said in words */
export function fiscalYearLabel(fiscalYear: number | null, locale: Locale, style: "short" | "full"): string {
  if (fiscalYear === null) return locale === "ja" ? "年の記載なし" : "year not stated";
  const found = locale === "ja" ? eraYear(fiscalYear) : undefined;
  if (!found) return locale === "ja" ? `${fiscalYear}年度` : `FY${fiscalYear}`;
  return style === "short" ? `${found.era.initial}${found.year}` : `${eraYearText(found)}度`;
}
