import { progressSheetLabels as labels } from "../progressSheet/labels.ts";
import type { SheetForm } from "../progressSheet/sheetForm.ts";
import { bar, body, full, gap, head, section, side } from "./formRows.ts";
import type { SheetGrid } from "./sheetGrid.ts";
import { textChunks } from "./textChunks.ts";
import { lineCount, rowHeight } from "./textHeight.ts";
import type { TabRow } from "./workbook.ts";

/** 計画（Plan）: where the sheet stands in the plan, its purpose and its programmes. */
export function planRows(form: SheetForm, grid: SheetGrid, maxLines: number): readonly TabRow[] {
  const wide = grid.width(2, grid.last);
  return [
    full(labels.plan, grid, bar),
    full(labels.basics, grid, section),
    {
      height: rowHeight(1),
      cells: [
        { column: 0, value: labels.division, look: head },
        { column: 1, value: labels.number, look: head },
        { column: 2, columnSpan: grid.last - 1, value: labels.name, look: head },
      ],
    },
    ...form.path.map((step, index) => ({
      height: rowHeight(lineCount(step.title, wide)),
      cells: [
        { column: 0, value: step.level, look: head },
        { column: 1, value: step.number, look: { ...body, align: "center" as const } },
        {
          column: 2,
          columnSpan: grid.last - 1,
          value: step.title,
          look: index === form.path.length - 1 ? { ...body, bold: true } : body,
        },
      ],
    })),
    full(labels.aims, grid, section),
    ...labelledText(labels.purpose, form.purpose, grid, maxLines),
    ...labelledText(labels.programmes, form.programmes.join("\n") || labels.noProgrammes, grid, maxLines),
    gap,
  ];
}

/** A label at the left and its text beside it, over as many rows as the text needs. */
function labelledText(label: string, text: string, grid: SheetGrid, maxLines: number): readonly TabRow[] {
  const width = grid.width(1, grid.last);
  const chunks = textChunks(text, width, maxLines);
  const labelLines = lineCount(label, grid.width(0, 0));
  return chunks.map((chunk, index) => ({
    height: rowHeight(Math.max(lineCount(chunk, width), index === 0 ? labelLines : 1)),
    cells: [
      ...(index === 0 ? [{ column: 0, rowSpan: chunks.length, value: label, look: head }] : []),
      {
        column: 1,
        columnSpan: grid.last,
        value: chunk,
        look: { ...body, border: side(index, chunks.length) },
      },
    ],
  }));
}
