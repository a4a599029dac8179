interface Ordered {
  readonly id: string;
  readonly position: number;
}

/** Items by their position; equal positions keep their order. */
export function inOrder<Item extends Ordered>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => one.position - other.position);
}

/** Puts an item, new or known, into its group at a position (0 is the first place; a larger one than there are is
 * the last). The group that it enters and the one that it leaves are counted anew from 0; others stay as they are.
 * @param groupOf what an item stands below */
export function putInGroup<Item extends Ordered>(
  items: readonly Item[],
  item: Item,
  position: number,
  groupOf: (item: Item) => string | null,
): Item[] {
  const before = items.find(({ id }) => id === item.id);
  const others = items.filter(({ id }) => id !== item.id);
  const group = (name: string | null) => inOrder(others.filter((other) => groupOf(other) === name));
  const entered = group(groupOf(item)).toSpliced(position, 0, item);
  const left = before && groupOf(before) !== groupOf(item) ? group(groupOf(before)) : [];
  return withPositions([...others, item], entered, left);
}

/** Takes items out; the groups that they leave are counted anew from 0. */
export function withoutItems<Item extends Ordered>(
  items: readonly Item[],
  gone: ReadonlySet<string>,
  groupOf: (item: Item) => string | null,
): Item[] {
  const stay = items.filter(({ id }) => !gone.has(id));
  const touched = new Set(items.filter(({ id }) => gone.has(id)).map(groupOf));
  const groups = Map.groupBy(
    stay.filter((item) => touched.has(groupOf(item))),
    groupOf,
  );
  return withPositions(stay, ...[...groups.values()].map(inOrder));
}

/** The items with positions as their places in the groups; an item that keeps its position stays the same object. */
function withPositions<Item extends Ordered>(items: readonly Item[], ...groups: readonly Item[][]): Item[] {
  const places = new Map(groups.flatMap((group) => group.map(({ id }, place) => [id, place] as const)));
  return items.map((item) => {
    const position = places.get(item.id) ?? item.position;
    return position === item.position ? item : { ...item, position };
  });
}
