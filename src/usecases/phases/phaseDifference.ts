interface Listed {
  readonly id: string;
  readonly name: string;
}

/** What of a list of phases changed, for the record of changes: the phases that are not the same, and the order of
 * all where that changed. */
export function phaseDifference(before: readonly Listed[], after: readonly Listed[]) {
  const texts = (list: readonly Listed[]) => new Set(list.map((phase) => JSON.stringify(phase)));
  const [old, now] = [texts(before), texts(after)];
  const names = (list: readonly Listed[]) => list.map(({ name }) => name);
  const isReordered = before.map(({ id }) => id).join(" ") !== after.map(({ id }) => id).join(" ");
  return {
    before: {
      phases: before.filter((phase) => !now.has(JSON.stringify(phase))),
      ...(isReordered ? { order: names(before) } : {}),
    },
    after: {
      phases: after.filter((phase) => !old.has(JSON.stringify(phase))),
      ...(isReordered ? { order: names(after) } : {}),
    },
  };
}
