/** What was typed into a unit and is not saved yet: the form's entries of it. */
export type DraftEntries = readonly (readonly [string, string])[];

/** Typing that is not saved yet, kept in the browser's tab for one person and one version, so that it outlives the
 * end of a session and a reload. */
export interface Drafts {
  keep(unit: string, entries: DraftEntries): void;
  drop(unit: string): void;
  find(unit: string): DraftEntries | undefined;
}

/** The drafts of a person in a version. A browser that stores nothing has none. */
export function draftsOf(userId: string, versionId: string): Drafts {
  const keyOf = (unit: string) => `shirube-draft/${userId}/${versionId}/${unit}`;
  const attempt = <Result>(run: () => Result): Result | undefined => {
    try {
      return run();
    } catch {
      return undefined;
    }
  };
  return {
    keep: (unit, entries) => attempt(() => sessionStorage.setItem(keyOf(unit), JSON.stringify(entries))),
    drop: (unit) => attempt(() => sessionStorage.removeItem(keyOf(unit))),
    find: (unit) =>
      attempt(() => {
        const json = sessionStorage.getItem(keyOf(unit));
        return json === null ? undefined : (JSON.parse(json) as DraftEntries);
      }),
  };
}
