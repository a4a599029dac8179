import { formatDate } from "../../core/calendar/formatDate.ts";
import type { Locale } from "../../core/text/words.ts";
import type { SubmissionItem } from "../../usecases/cycle/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { leftText } from "./heading.ts";
import { momentText } from "./moment.ts";

interface Speech {
  readonly locale: Locale;
  readonly now: Date;
  readonly words: Pick<Dictionary, "home" | "time" | "states">;
}

/** One submission as a line of a list. */
export function itemLine(item: SubmissionItem, { locale, now, words }: Speech) {
  const { indicators, costs, texts } = item.open;
  const isHandedOn = item.state === "submitted" || item.state === "approved" || item.state === "locked";
  return {
    id: item.id,
    number: String(item.sheetNo).padStart(2, "0"),
    title: item.title,
    department: item.department,
    orgUnitId: item.orgUnitId,
    state: item.state,
    stateWord: words.states[item.state],
    due: item.dueOn && formatDate(item.dueOn, locale, "monthDay"),
    left: item.daysLeft === null || isHandedOn ? null : leftText(item.daysLeft, words.time),
    isLate: !isHandedOn && item.daysLeft !== null && item.daysLeft < 0,
    open:
      indicators + costs + texts === 0
        ? words.home.complete
        : fill(words.home.open, { indicators, costs, texts }),
    updated: item.updatedAt && momentText(item.updatedAt, locale, now),
    updatedBy: item.updatedBy,
    returned:
      item.state === "returned" && item.returnedReason
        ? {
            reason: item.returnedReason,
            by: item.returnedBy,
            at: item.returnedAt && momentText(item.returnedAt, locale, now),
          }
        : null,
  };
}
