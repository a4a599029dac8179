import { fieldFormOf } from "./fieldForms.ts";
import { isOpen, typedText, type GridColumn, type GridRow } from "./gridCells.ts";

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** Two corners of a range, in any order. */
export interface Range {
  readonly from: CellAt;
  readonly to: CellAt;
}

/** One cell that a paste would change; `problem` says why it will not. */
export interface PastedCell extends CellAt {
  readonly from: string;
  readonly to: string;
  readonly problem: string | null;
}
export interface PastePlan {
  readonly cells: readonly PastedCell[];
  /** Cells that fall outside of the table or on what cannot be changed. */
  readonly outside: number;
}

/** First and last row and column of a range. */
export function corners({ from, to }: Range) {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

/** What pasting into a range would change. One copied cell fills the whole range, as in Excel; more are put in from
 * its first cell on.
 * @param textAt what a cell shows now
 * @param problemOf why a text cannot be taken; null where it can */
export function planPaste(
  { columns, rows }: { readonly columns: readonly GridColumn[]; readonly rows: readonly GridRow[] },
  range: Range,
  copied: readonly (readonly string[])[],
  textAt: (at: CellAt) => string,
  problemOf: (row: GridRow, column: GridColumn, text: string) => string | null,
): PastePlan {
  const { top, bottom, left, right } = corners(range);
  const isOne = copied.length === 1 && copied[0]?.length === 1;
  const height = isOne ? bottom - top + 1 : copied.length;
  const cells: PastedCell[] = [];
  let outside = 0;
  for (let down = 0; down < height; down++) {
    const line = isOne
      ? Array.from({ length: right - left + 1 }, () => copied[0]?.[0] ?? "")
      : (copied[down] ?? []);
    line.forEach((copy, across) => {
      const at = { row: top + down, column: left + across };
      const [row, column] = [rows[at.row], columns[at.column]];
      const to = copy.trim();
      if (!row || !column || !isOpen(row, column, at.column)) {
        // What says the same as the cell that cannot be changed is nothing lost.
        if (to !== "" && !(row && textAt(at) === to)) outside += 1;
        return;
      }
      const from = textAt(at);
      if (from !== to) cells.push({ ...at, from, to, problem: problemOf(row, column, to) });
    });
  }
  return { cells, outside };
}

/** Why a text cannot stand in a column of choices or numbers; undefined where the column has other rules. */
export function columnProblem(
  column: GridColumn,
  text: string,
  words: { readonly notChoice: string; readonly notNumber: string },
): string | undefined {
  if (column.options && typedText(column, text) === undefined) {
    const options = column.options
      .slice(0, 8)
      .map(({ label }) => label)
      .filter(Boolean)
      .join("、");
    return words.notChoice.replace("{text}", text).replace("{options}", options);
  }
  const isCount =
    column.of !== null && column.of.on !== "value" && fieldFormOf(column.of.on, column.of.field) === "count";
  return isCount && !/^[0-9０-９]*$/.test(text) ? words.notNumber.replace("{text}", text) : undefined;
}
