import type { PublishedCell } from "../../core/publication/cell.ts";
import type { SheetRow } from "../../core/publication/documents.ts";
import { printedCell } from "./printedCell.ts";

/** A figure as printed; `value` is its exact decimal where the print is a bare number, without unit, word or
 * mark, so that a spreadsheet can hold it as a number. */
export type FormFigure = { readonly text: string; readonly value: string | null };

/** One row of the indicator table. A span of 0 says that the cell is merged with the one above. */
export type FormRow = {
  readonly name: string;
  /** Rows of one indicator share its name cell: 箇所 and 面積 stand beside 新規工業用地造成. */
  readonly nameSpan: number;
  readonly seriesLabel: string | null;
  readonly baseline: FormFigure;
  readonly actuals: readonly FormFigure[];
  readonly cost: FormFigure;
  readonly target: FormFigure;
  readonly targetSpan: number;
  readonly department: string;
  readonly departmentSpan: number;
};

/** Turns published rows into printed ones. `noteMark` gives the mark (※1) of a cell's note, or nothing. */
export function indicatorRows(
  rows: readonly SheetRow[],
  noteMark: (cell: PublishedCell) => string,
): readonly FormRow[] {
  const print = (cell: PublishedCell, unit: string | null): FormFigure => {
    const text = printedCell(cell, unit) + noteMark(cell);
    const isBare = cell.reading.kind === "number" && /^-?\d{1,3}(,?\d{3})*(\.\d+)?$/.test(text);
    return { text, value: isBare ? text.replaceAll(",", "") : null };
  };
  const nameKeys = rows.map((row) => (row.seriesLabel === null ? null : row.indicatorId));
  const departmentKeys = rows.map((row, index) => {
    const indicator = nameKeys[index];
    return indicator == null ? null : `${indicator} ${row.department}`;
  });
  const nameSpans = spans(nameKeys);
  const departmentSpans = spans(departmentKeys);
  return rows.map((row, index) => ({
    name: row.name,
    nameSpan: nameSpans[index] ?? 1,
    seriesLabel: row.seriesLabel,
    baseline: print(row.baseline, row.unit),
    actuals: row.actuals.map((cell) => print(cell, row.unit)),
    cost: print(row.cost, null),
    target: row.targetRowSpan === 0 ? { text: "", value: null } : print(row.target, row.unit),
    targetSpan: row.targetRowSpan,
    department: row.department,
    departmentSpan: departmentSpans[index] ?? 1,
  }));
}

/** Length of each run of equal keys at its first place, 0 at the others; null never joins a run. */
function spans(keys: readonly (string | null)[]): readonly number[] {
  return keys.map((key, index) => {
    if (key === null) return 1;
    if (index > 0 && keys[index - 1] === key) return 0;
    let end = index + 1;
    while (end < keys.length && keys[end] === key) end += 1;
    return end - index;
  });
}
