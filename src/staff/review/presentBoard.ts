import { formatDate } from "../../core/calendar/formatDate.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { Locale } from "../../core/text/words.ts";
import type { BoardItem, BoardView } from "../../usecases/cycle/views.ts";
import type { BoardHints } from "../../usecases/cycle/viewBoardHints.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { itemLine } from "../present/item.ts";
import { momentText } from "../present/moment.ts";

export const states = ["notStarted", "draft", "submitted", "returned", "approved", "locked"] as const;

interface Speech {
  readonly locale: Locale;
  readonly now: Date;
  readonly words: Pick<Dictionary, "home" | "time" | "states" | "boardMore" | "remind" | "evaluation">;
}

/** The planner's board in the words of its page, without its lines. */
export function presentBoard(view: BoardView, hints: BoardHints | null, { locale, now, words }: Speech) {
  const { heading, total, submitted, approved, departments, promises, mayLock, publishedStage } = view;
  return {
    reviewId: heading.reviewId,
    planId: heading.planId,
    kind: heading.kind,
    fiscalYear: heading.fiscalYear,
    isLocked: heading.state === "locked",
    heading: headingText(heading, { locale, now, words: words.time }),
    total,
    submitted,
    approved,
    promises: Object.values(promises).some((n) => n > 0)
      ? fill(words.evaluation.promiseCounts, promises)
      : null,
    mayLock,
    stageWord: words.states[publishedStage ?? "unpublished"],
    hintsAre: hints ? (hints.isCurrent ? ("current" as const) : ("old" as const)) : ("unknown" as const),
    forPlanning: departments
      .flatMap(({ items }) => items)
      .filter(({ approval }) => approval?.isPlanning === true).length,
    departments: departments.map(({ orgUnitId, name, counts, overdue, changed, lastUpdatedAt, items }) => ({
      orgUnitId,
      name,
      counts: states.map((state) => counts[state]),
      total: items.length,
      overdue,
      changed,
      hints: hints ? items.reduce((sum, { sheetNo }) => sum + (hints.bySheet[sheetNo] ?? 0), 0) : null,
      lastUpdated: lastUpdatedAt && momentText(lastUpdatedAt, locale, now),
    })),
  };
}
export type Board = ReturnType<typeof presentBoard>;

/** A line of the board in the words of its page. */
export function presentLine(
  item: BoardItem,
  { locale, now, words }: Omit<Speech, "words"> & { readonly words: Omit<Speech["words"], "evaluation"> },
) {
  const { approval, changed, remindedAt } = item;
  const day = (iso: string) => formatDate(todayInJapan(new Date(iso)), locale, "monthDay");
  return {
    ...itemLine(item, { locale, now, words }),
    waits: approval && waitsText(approval, words.boardMore),
    changed:
      changed &&
      (changed.kind === "reopened"
        ? words.boardMore.reopened
        : fill(words.boardMore.corrected, { date: changed.changedAt ? day(changed.changedAt) : "" })),
    approvedOn: changed && fill(words.boardMore.approvedAt, { date: day(changed.approvedAt) }),
    reminded: remindedAt && fill(words.remind.last, { date: momentText(remindedAt, locale, now) }),
  };
}
export type BoardLine = ReturnType<typeof presentLine>;

/** Whom it waits for, by name where there are few. */
function waitsText(
  { name, holders }: NonNullable<BoardItem["approval"]>,
  words: Dictionary["boardMore"],
): string {
  if (holders.length === 0) return fill(words.vacant, { step: name });
  if (holders.length > 3) return fill(words.waits, { step: name });
  return fill(words.waitsFor, { step: name, names: holders.join("、") });
}
