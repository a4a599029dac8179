import { Table, TableLayoutType, TableRow, WidthType, type TableCell } from "docx";
import { treeEntries, type TreeEntry } from "../../charts/treeEntries.ts";
import type { PlanDocument } from "../../core/publication/planDocument.ts";
import { textWidth } from "./bookStyles.ts";
import { tableCell } from "./bookTable.ts";

/** The policy tree as the table that offices make of it: one column a level, cells over all that stands below. */
export function policyTable(plan: PlanDocument): Table[] {
  const { entries, columns } = treeEntries(plan);
  if (entries.length === 0) return [];
  const width = Math.floor(textWidth / columns.length);
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(({ ja }) => tableCell(ja, width, { isHead: true })),
  });
  const rows = entries.flatMap((entry) => rowsOf(entry, 0, columns.length, width));
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: columns.map(() => width),
      width: { size: textWidth, type: WidthType.DXA },
      rows: [head, ...rows.map((children) => new TableRow({ children }))],
    }),
  ];
}

/** The rows of an entry and all below it; its own cell stands in the first of them and spans the others. */
function rowsOf(entry: TreeEntry, from: number, columns: number, width: number): TableCell[][] {
  const skipped = Array.from({ length: entry.column - from }, () => tableCell("", width));
  const text = `${entry.number} ${entry.title}`.trim();
  if (entry.children.length === 0) {
    const rest = Array.from({ length: columns - entry.column - 1 }, () => tableCell("", width));
    return [[...skipped, tableCell(text, width), ...rest]];
  }
  const below = entry.children.flatMap((child) => rowsOf(child, entry.column + 1, columns, width));
  const spanned = skipped.map(() => tableCell("", width, { rowSpan: below.length }));
  const own = [...spanned, tableCell(text, width, { rowSpan: below.length })];
  return below.map((row, index) => (index === 0 ? [...own, ...row] : row));
}
