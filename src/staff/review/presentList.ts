import { formatDate } from "../../core/calendar/formatDate.ts";
import { daysUntil, todayInJapan } from "../../core/calendar/days.ts";
import type { Locale } from "../../core/text/words.ts";
import type { BoardItem, BoardView } from "../../usecases/cycle/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { presentLine } from "./presentBoard.ts";

export const listKinds = ["open", "late", "all"] as const;
export type ListKind = (typeof listKinds)[number];

/** Which list is asked for; not submitted yet unless it says so. */
export const readListKind = (text: string | null): ListKind =>
  listKinds.find((kind) => kind === text) ?? "open";

/** Whether a submission stands on a list: what is still to be filled in, of that what is overdue, or everything. */
export function isListed(
  { state, daysLeft }: Pick<BoardItem, "state" | "daysLeft">,
  kind: ListKind,
): boolean {
  const isOpen = state === "notStarted" || state === "draft" || state === "returned";
  if (kind === "all") return true;
  return isOpen && (kind === "open" || (daysLeft ?? 0) < 0);
}

interface Speech {
  readonly locale: Locale;
  readonly now: Date;
  readonly words: Pick<Dictionary, "home" | "time" | "states" | "boardMore" | "remind" | "lists">;
}

/** The list as it is handed round on paper: a page for each department. */
export function presentList(view: BoardView, kind: ListKind, speech: Speech) {
  const { heading, departments } = view;
  const { locale, now, words } = speech;
  return {
    reviewId: heading.reviewId,
    heading: headingText(heading, { locale, now, words: words.time }),
    today: formatDate(todayInJapan(now), locale),
    departments: departments
      .map(({ orgUnitId, name, items }) => ({
        orgUnitId,
        name,
        items: items.filter((item) => isListed(item, kind)),
      }))
      .filter(({ items }) => items.length > 0)
      .map(({ orgUnitId, name, items }) => ({
        orgUnitId,
        name,
        about: aboutText(items, kind, speech),
        items: items.map((item) => presentLine(item, speech)),
      })),
  };
}

function aboutText(items: readonly BoardItem[], kind: ListKind, { locale, now, words }: Speech): string {
  if (kind === "all") return words.lists.aboutAll;
  const dates = items.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  const next = dates.find((date) => daysUntil(date, todayInJapan(now)) >= 0);
  if (kind === "late" || next === undefined) return words.lists.aboutLate;
  return fill(words.lists.about, { due: formatDate(next, locale) });
}
