import type { Words } from "../text/words.ts";
import type { FoundText, UnreadableCell } from "./readCell.ts";

/** What a file that came back says about the fields of the workbook that was handed out. */
export interface MatchedBook {
  readonly fields: readonly FoundField[];
  /** Rows that were handed out and are not in the file, or whose cells cannot be found in it. */
  readonly missing: readonly MissingRow[];
  /** What cannot be assigned, and what was put right on the way: to be said, never taken. */
  readonly remarks: readonly Remark[];
  /** How many rows were known again by their hidden keys, and how many by what is printed. */
  readonly ways: { readonly byKey: number; readonly byPrint: number };
}

/** A field with every cell that may stand for it: one, unless rows or tabs were copied. */
export interface FoundField {
  readonly submissionId: string;
  readonly field: string;
  readonly cells: readonly FoundCell[];
}

export interface FoundCell {
  /** `02_…!E7`. */
  readonly address: string;
  readonly read: FoundText | UnreadableCell;
  /** Why it may not be the right cell: asked, never guessed. */
  readonly doubt: Words | null;
}

export interface MissingRow {
  readonly submissionId: string;
  readonly name: string;
  readonly label: string | null;
}

/** `problem`: something of the file is not taken. `info`: all was understood, and this is how. */
export interface Remark {
  readonly level: "problem" | "info";
  /** The tab, or the cell where there is one. */
  readonly address: string;
  readonly words: Words;
}
