import type { Look, Sides } from "./look.ts";
import type { SheetGrid } from "./sheetGrid.ts";
import { lineCount, maxRowHeight, rowHeight } from "./textHeight.ts";
import type { TabRow } from "./workbook.ts";

/** The few looks that the form is made of. */
export const head: Look = { fill: "head", align: "center", border: "all" };
export const bar: Look = { fill: "bar", bold: true, size: 10 };
export const section: Look = { bold: true };
export const body: Look = { border: "all" };

/** Space between two parts. */
export const gap: TabRow = { height: 8, cells: [] };

/** One cell over the whole width. */
export function full(value: string, grid: SheetGrid, look: Look): TabRow {
  const lines = lineCount(value, grid.width(0, grid.last), look.size);
  return {
    height: Math.min(rowHeight(lines, look.size) + 2, maxRowHeight),
    cells: [{ column: 0, columnSpan: grid.last + 1, value, look }],
  };
}

/** Which sides of a box a row draws when the box goes over several rows. */
export function side(index: number, count: number): Sides {
  if (count === 1) return "all";
  if (index === 0) return "open-below";
  return index === count - 1 ? "open-above" : "open-both";
}
