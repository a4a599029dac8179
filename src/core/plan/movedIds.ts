/** Which of the things in two orders changed places: the fewest that, taken out, leave the others in the same
 * order. Things that only one order has do not count. */
export function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const common = after.filter((id) => place.has(id));
  const places = common.map((id) => place.get(id) ?? 0);
  // Longest increasing run ending at each thing, and what stands before it in that run.
  const length: number[] = [];
  const previous: number[] = [];
  places.forEach((here, index) => {
    length[index] = 1;
    previous[index] = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      if ((places[earlier] ?? 0) < here && (length[earlier] ?? 0) + 1 > (length[index] ?? 0)) {
        length[index] = (length[earlier] ?? 0) + 1;
        previous[index] = earlier;
      }
    }
  });
  const kept = new Set<string>();
  for (let at = length.indexOf(Math.max(0, ...length)); at >= 0; at = previous[at] ?? -1) {
    kept.add(common[at] ?? "");
  }
  return new Set(common.filter((id) => !kept.has(id)));
}
