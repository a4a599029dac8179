import { inOrder } from "./ordered.ts";

interface TreeItem {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
}

/** Items in reading order: every one is followed by what stands below it. */
export function inReadingOrder<Item extends TreeItem>(items: readonly Item[]): Item[] {
  const groups = Map.groupBy(inOrder(items), ({ parentId }) => parentId);
  const below = (parentId: string | null): Item[] =>
    (groups.get(parentId) ?? []).flatMap((item) => [item, ...below(item.id)]);
  return below(null);
}

/** What stands directly below a parent (null: at the top), in order. */
export function childrenOf<Item extends TreeItem>(items: readonly Item[], parentId: string | null): Item[] {
  return inOrder(items.filter((item) => item.parentId === parentId));
}

/** An item with all that stands below it, in reading order. */
export function subtree<Item extends TreeItem>(items: readonly Item[], id: string): Item[] {
  const inside = new Set([id]);
  return inReadingOrder(items).filter((item) => {
    if (item.parentId !== null && inside.has(item.parentId)) inside.add(item.id);
    return inside.has(item.id);
  });
}
