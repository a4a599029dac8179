import type { Words } from "../text/words.ts";

/** A department's workbook as it was handed out: which cells it asks for, and what stood in them. A file that comes back
 * is held against this, and against what stands in the forms by then. */
export interface IssuedBook {
  /** Printed on every tab: 帳票番号. */
  readonly code: string;
  readonly reviewId: string;
  readonly orgUnitId: string;
  readonly municipality: string;
  readonly planTitle: string;
  readonly department: string;
  readonly fiscalYear: number;
  readonly tabs: readonly IssuedTab[];
}

/** One tab for each submission: the department's part of a sheet. */
export interface IssuedTab {
  readonly submissionId: string;
  readonly sheetNo: number;
  readonly title: string;
  /** What the tab is called. */
  readonly name: string;
  readonly rows: readonly IssuedRow[];
}

/** A row of a tab. It is known again by its hidden key, or by its printed number and name. */
export interface IssuedRow {
  readonly key: string;
  /** Printed number, from 1 through the whole tab. */
  readonly number: number;
  readonly name: string;
  readonly label: string | null;
  /** Where the row is entered, when not here; it has no cells then. */
  readonly elsewhere: Words | null;
  readonly cells: readonly IssuedCell[];
}

/** A cell to fill in. */
export interface IssuedCell {
  /** `value`, or the kind of the field where a row has several: `status`, `note`, `cost`. */
  readonly column: string;
  /** Name of the field in the entry form. */
  readonly field: string;
  readonly kind: "figure" | "text" | "choice";
  /** What stood in the field, and in which version, when the workbook was made. */
  readonly value: string;
  readonly version: number;
  readonly choices?: readonly Choice[];
  /** Counted in per cent: there 0.45 may be 45% or 0.45%. */
  readonly isShare?: true;
}

export interface Choice {
  readonly value: string;
  readonly words: Words;
}
