import type { OutlineRow } from "./presentOutline.ts";

/** Where a row goes: below whom, at which place (from 0, counted without the row itself). */
export interface Place {
  readonly parentId: string | null;
  readonly position: number;
}

export type Step = "up" | "down" | "in" | "out";

/** The place of a row after one step of the keyboard; undefined where there is none.
 * Up and down among its siblings; in: below the sibling before it, as its last; out: behind its parent. */
export function placeAfterStep(rows: readonly OutlineRow[], id: string, step: Step): Place | undefined {
  const row = rows.find((one) => one.id === id);
  if (!row) return undefined;
  const { parentId, position, siblings } = row;
  switch (step) {
    case "up":
      return position > 0 ? { parentId, position: position - 1 } : undefined;
    case "down":
      return position < siblings - 1 ? { parentId, position: position + 1 } : undefined;
    case "in": {
      const before = rows.find((one) => one.parentId === parentId && one.position === position - 1);
      return (
        before && { parentId: before.id, position: rows.filter((one) => one.parentId === before.id).length }
      );
    }
    case "out": {
      const parent = rows.find((one) => one.id === parentId);
      return parent && { parentId: parent.parentId, position: parent.position + 1 };
    }
  }
}

export type Drop = "before" | "into" | "after";

/** The place of a row that is dropped at another; undefined where it would stand below itself, or stays. */
export function placeOfDrop(
  rows: readonly OutlineRow[],
  id: string,
  targetId: string,
  drop: Drop,
): Place | undefined {
  const row = rows.find((one) => one.id === id);
  const target = rows.find((one) => one.id === targetId);
  if (!row || !target || isBelow(rows, targetId, id)) return undefined;
  if (drop === "into") {
    const children = rows.filter((one) => one.parentId === targetId && one.id !== id);
    return { parentId: targetId, position: children.length };
  }
  const place = target.position + (drop === "after" ? 1 : 0);
  // Counted without the row itself, which leaves its old place.
  const isLater = row.parentId === target.parentId && row.position < place;
  const position = isLater ? place - 1 : place;
  const stays = row.parentId === target.parentId && row.position === position;
  return stays ? undefined : { parentId: target.parentId, position };
}

/** Whether a row is the other one or stands somewhere below it. */
export function isBelow(rows: readonly OutlineRow[], id: string, otherId: string): boolean {
  for (let at: string | null = id; at !== null; at = rows.find((one) => one.id === at)?.parentId ?? null) {
    if (at === otherId) return true;
  }
  return false;
}

/** The rows that are shown: those whose every ancestor is open. */
export function shownRows(rows: readonly OutlineRow[], closed: ReadonlySet<string>): OutlineRow[] {
  const hidden = new Set<string>();
  return rows.filter(({ id, parentId }) => {
    const isHidden = parentId !== null && (hidden.has(parentId) || closed.has(parentId));
    if (isHidden) hidden.add(id);
    return !isHidden;
  });
}
