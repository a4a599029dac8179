/** An id for a department that follows another: the same word with the year of its first day, and a number where that
 * is taken.
 * @example newUnitId("shoko", "2023-04-01", new Set(["shoko"])) // => "shoko-2023" */
export function newUnitId(predecessorId: string, day: string, taken: ReadonlySet<string>): string {
  const base = `${predecessorId.replace(/-\d{4}(-\d+)?$/, "")}-${day.slice(0, 4)}`;
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
