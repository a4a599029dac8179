/** What stands in the cells of a spreadsheet file, before anybody says what it means. */
export interface RawBook {
  readonly tabs: readonly RawTab[];
}

export interface RawTab {
  readonly name: string;
  /** Filled cells alone, from left to right and from top to bottom. */
  readonly cells: readonly RawCell[];
}

export interface RawCell {
  /** Count from 0. */
  readonly row: number;
  readonly column: number;
  readonly content: RawContent;
  /** The formula whose kept result the content is, without its `=`. */
  readonly formula?: string;
}

export type RawContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly isPercent: boolean }
  /** A number that its format shows as a day or a time: `2021-10-01`, `10:30`. */
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `#REF!` and its like. */
  | { readonly kind: "error"; readonly code: string }
  /** A formula of which the file keeps no result. */
  | { readonly kind: "uncalculated" };

/** Why a file cannot be read as a workbook. */
export type FileFault =
  | "empty"
  | "tooLarge"
  | "oldExcel"
  | "encrypted"
  | "macros"
  | "openDocument"
  | "binaryWorkbook"
  | "notAWorkbook"
  | "broken"
  | "tooMuchInside";

/** The largest file that is taken, in bytes; a department's workbook has some tens of thousands. */
export const mostFileBytes = 5_000_000;
