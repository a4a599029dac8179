/** That one department took over from another. */
export interface Succession {
  readonly orgUnitId: string;
  readonly successorId: string;
}

/** All departments from which one took over, at any distance, nearest first, itself not included. */
export function predecessorsOf(successions: readonly Succession[], id: string): readonly string[] {
  return follow(id, (at) =>
    successions.filter(({ successorId }) => successorId === at).map(({ orgUnitId }) => orgUnitId),
  );
}

/** All departments that took over from one, at any distance, nearest first, itself not included. */
export function successorsOf(successions: readonly Succession[], id: string): readonly string[] {
  return follow(id, (at) =>
    successions.filter(({ orgUnitId }) => orgUnitId === at).map(({ successorId }) => successorId),
  );
}

function follow(id: string, next: (id: string) => readonly string[]): readonly string[] {
  const found = new Set([id]);
  // A set is walked on while it grows.
  for (const at of found) for (const other of next(at)) found.add(other);
  return [...found].slice(1);
}
