import { createContext, useContext } from "react";
import type { YearLabel } from "../present/year.ts";
import type { EntryWords } from "./EntryPage.tsx";

/** A field that somebody else changed meanwhile. */
export interface Conflict {
  readonly name: string;
  readonly theirs: string;
  readonly mine: string;
  /** Both changes put together, where they touch different sentences. */
  readonly merged: string | null;
  readonly by: string;
  readonly at: string;
  readonly version: number;
}

/** What every field of the entry form needs to know. */
export interface Entry {
  readonly words: EntryWords;
  readonly conflicts: readonly Conflict[];
  readonly years: {
    readonly last: YearLabel;
    readonly current: YearLabel;
    readonly target: YearLabel | null;
  };
}

export const EntryContext = createContext<Entry | null>(null);

/** Words, years and conflicts of the form around a field. */
export function useEntry(): Entry {
  const entry = useContext(EntryContext);
  if (!entry) throw new Error("Entry fields stand inside an entry form.");
  return entry;
}
