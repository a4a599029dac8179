import { formatDate } from "../../core/calendar/formatDate.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import type { Locale } from "../../core/text/words.ts";
import type { ReviewChoice } from "../../usecases/council/reviewChoices.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { periodText } from "../present/heading.ts";
import { yearLabel } from "../present/year.ts";

/** From when to when, in words; open at the end where none is set. */
export function daysText(from: string, to: string | null, locale: Locale): string {
  return `${formatDate(from, locale)} 〜${to ? ` ${formatDate(to, locale)}` : ""}`;
}

/** Plan and both years of a review in one line. */
export function reviewText(
  review: Pick<ReviewChoice, "planTitle" | "kind" | "fromFiscalYear" | "fiscalYear" | "workYear">,
  locale: Locale,
  words: Dictionary["time"],
): string {
  const work = fill(words.work, { year: yearLabel(review.workYear, locale).full });
  return `${review.planTitle} ${periodText(review, locale, words)}（${work}）`;
}

/** Reviews to choose from. */
export const reviewOptions = (reviews: readonly ReviewChoice[], locale: Locale, words: Dictionary["time"]) =>
  reviews.map((review) => ({ value: review.reviewId, label: reviewText(review, locale, words) }));

/** A meeting as a line of a list. */
export function meetingLine(
  { id, number, heldOn, startsAt, place, state, replyDue }: Meeting,
  locale: Locale,
  words: Dictionary["meeting"],
) {
  return {
    id,
    title: fill(words.number, { n: number }),
    when: [formatDate(heldOn, locale), startsAt].filter(Boolean).join(" "),
    place,
    state,
    stateWord: words[state],
    due: replyDue && fill(words.due, { date: formatDate(replyDue, locale) }),
  };
}
export type MeetingLine = ReturnType<typeof meetingLine>;
