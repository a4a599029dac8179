import { fiscalYearLabel } from "../calendar/fiscalYearLabel.ts";
import type { Locale } from "../text/words.ts";
import type { Review } from "./review.ts";

type Years = Pick<Review, "kind" | "fromFiscalYear" | "fiscalYear" | "workYear">;

/** What a review is called, with both of its years: 令和6年度実施 令和5年度評価. */
export function reviewTitle(review: Years, locale: Locale): string {
  const work = fiscalYearLabel(review.workYear, locale, "full");
  return locale === "ja"
    ? `${work}実施 ${evaluationName(review, locale)}`
    : `${evaluationName(review, locale)}, done in ${work}`;
}

const kinds = {
  midTerm: { ja: "中間評価", en: "mid-term evaluation" },
  final: { ja: "最終評価", en: "final evaluation" },
} as const;

/** What is evaluated: 令和5年度評価, 令和2年度〜令和4年度 中間評価. */
export function evaluationName(review: Omit<Years, "workYear">, locale: Locale): string {
  const years = yearsUnderReview(review, locale);
  if (review.kind === "annual") return locale === "ja" ? `${years}評価` : `Evaluation of ${years}`;
  const kind = kinds[review.kind][locale];
  return locale === "ja" ? `${years} ${kind}` : `${kind[0]?.toUpperCase()}${kind.slice(1)} of ${years}`;
}

/** The year under review, or the first and the last one: 令和2年度〜令和4年度. */
export function yearsUnderReview(
  { fromFiscalYear, fiscalYear }: Pick<Years, "fromFiscalYear" | "fiscalYear">,
  locale: Locale,
): string {
  const last = fiscalYearLabel(fiscalYear, locale, "full");
  if (fromFiscalYear === null || fromFiscalYear === fiscalYear) return last;
  return `${fiscalYearLabel(fromFiscalYear, locale, "full")}${locale === "ja" ? "〜" : "–"}${last}`;
}
