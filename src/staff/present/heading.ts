import { daysUntil, todayInJapan } from "../../core/calendar/days.ts";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { reviewTitle } from "../../core/cycle/reviewTitle.ts";
import type { Locale } from "../../core/text/words.ts";
import type { ReviewHeading } from "../../usecases/cycle/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { yearLabel } from "./year.ts";

/** What stands above every page of a review: the plan, both years, the due date. */
export interface HeadingText {
  readonly planTitle: string;
  /** Both years as one name: 令和6年度実施 令和5年度評価. */
  readonly title: string;
  readonly underReview: string;
  readonly work: string;
  readonly due: string;
  readonly left: string | null;
  readonly isLate: boolean;
  /** The phase that the review is in; null where none is known. */
  readonly phase: string | null;
}

/** Words of a review's heading; `dueOn` of one submission goes before that of the review. */
export function headingText(
  heading: Pick<
    ReviewHeading,
    "planTitle" | "kind" | "fromFiscalYear" | "fiscalYear" | "workYear" | "dueOn" | "phase"
  >,
  { locale, now, words }: { locale: Locale; now: Date; words: Dictionary["time"] },
): HeadingText {
  const days = heading.dueOn === null ? null : daysUntil(heading.dueOn, todayInJapan(now));
  return {
    planTitle: heading.planTitle,
    title: reviewTitle(heading, locale),
    underReview: periodText(heading, locale, words),
    work: fill(words.work, { year: yearLabel(heading.workYear, locale).full }),
    due:
      heading.dueOn === null
        ? words.noDue
        : fill(words.due, { date: formatDate(heading.dueOn, locale, "monthDay") }),
    left: days === null ? null : leftText(days, words),
    isLate: days !== null && days < 0,
    phase: heading.phase ? phaseText(heading.phase, locale, words) : null,
  };
}

/** いまの段階: 回答（5月20日まで） */
function phaseText(
  { name, endsOn }: NonNullable<ReviewHeading["phase"]>,
  locale: Locale,
  words: Dictionary["time"],
): string {
  if (endsOn === null) return fill(words.phase, { name });
  return fill(words.phaseUntil, { name, date: formatDate(endsOn, locale, "monthDay") });
}

/** The year under review, or the years and what kind of review they have: 中間評価 令和2年度（2020）〜令和4年度（2022） */
export function periodText(
  { kind, fromFiscalYear, fiscalYear }: Pick<ReviewHeading, "kind" | "fromFiscalYear" | "fiscalYear">,
  locale: Locale,
  words: Dictionary["time"],
): string {
  const year = yearLabel(fiscalYear, locale).full;
  if (kind === "annual") return fill(words.underReview, { year });
  return fill(words[kind], { from: yearLabel(fromFiscalYear ?? fiscalYear, locale).full, to: year });
}

/** あと6日, 今日まで, 3日過ぎています */
export function leftText(days: number, words: Dictionary["time"]): string {
  if (days === 0) return words.today;
  return days > 0 ? fill(words.left, { n: days }) : fill(words.late, { n: -days });
}
