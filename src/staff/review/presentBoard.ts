import type { Locale } from "../../core/text/words.ts";
import type { BoardView } from "../../usecases/cycle/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { itemLine } from "../present/item.ts";
import { momentText } from "../present/moment.ts";

export const states = ["notStarted", "draft", "submitted", "returned", "approved", "locked"] as const;

/** The planner's board in the words of its page. */
export function presentBoard(
  view: BoardView,
  {
    locale,
    now,
    words,
  }: { locale: Locale; now: Date; words: Pick<Dictionary, "home" | "time" | "states" | "evaluation"> },
) {
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
    departments: departments.map(({ orgUnitId, name, counts, overdue, lastUpdatedAt, items }) => ({
      orgUnitId,
      name,
      counts: states.map((state) => counts[state]),
      total: items.length,
      overdue,
      lastUpdated: lastUpdatedAt && momentText(lastUpdatedAt, locale, now),
      items: items.map((item) => itemLine(item, { locale, now, words })),
    })),
  };
}
export type Board = ReturnType<typeof presentBoard>;
