import type { IssuedBook, IssuedRow, IssuedTab } from "./issuedBook.ts";

/** A department's workbook as it is written: what is asked for, with all that is shown beside it. */
export interface BookForm {
  readonly book: IssuedBook;
  readonly workYear: number;
  /** YYYY-MM-DD */
  readonly dueOn: string | null;
  readonly tabs: readonly TabForm[];
}

export interface TabForm {
  readonly tab: IssuedTab;
  /** Names of the levels above, from the top: 基本目標1 しごとづくり. */
  readonly path: readonly string[];
  readonly purpose: string;
  readonly rows: readonly RowForm[];
}

export interface RowForm {
  readonly row: IssuedRow;
  readonly section: "indicators" | "figures" | "texts";
  readonly unit: string | null;
  readonly target: ShownValue;
  readonly last: ShownValue;
  readonly lastCost: ShownValue;
  /** Definition, source and how to type it; null where nothing has to be said. */
  readonly hint: string | null;
}

/** A value that is shown: as a number where it is one and nothing more, else in words. */
export interface ShownValue {
  readonly text: string;
  /** Plain decimal text. */
  readonly number: string | null;
}

/** The columns to fill in, in the order in which they are printed. */
export function inputColumns(rows: readonly { readonly cells: IssuedRow["cells"] }[]): readonly string[] {
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const usual = ["value", "status", "asOf", "note", "cost"].filter((column) => used.has(column));
  return [...usual, ...[...used].filter((column) => !usual.includes(column))];
}
