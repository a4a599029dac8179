/** Columns of the form, shared by all of its parts:
 * 区分 or name · № or name · name or series label · baseline · actuals… · cost · target · department. */
export type SheetGrid = {
  readonly widths: readonly number[];
  readonly baseline: number;
  readonly actual: number;
  readonly cost: number;
  readonly target: number;
  readonly department: number;
  /** The last column. */
  readonly last: number;
  /** First column of the right half of the evaluation. */
  readonly half: number;
  /** Width from one column to another, both included. */
  readonly width: (from: number, to: number) => number;
};

/** The grid for so many years of actuals; a sheet of A4 is about 105 half-width characters wide. */
export function sheetGrid(years: number): SheetGrid {
  const actual = 4;
  const cost = actual + years;
  const yearWidth = Math.max(40 / Math.max(years, 4), 7);
  const widths = [14, 5, 9, 10, ...Array.from({ length: years }, () => yearWidth), 10.5, 11, 9.5];
  const width = (from: number, to: number): number =>
    widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
  const last = widths.length - 1;
  let half = 1;
  while (width(0, half) < width(0, last) * 0.58) half += 1;
  return { widths, baseline: 3, actual, cost, target: cost + 1, department: cost + 2, last, half, width };
}
