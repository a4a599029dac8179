import type { FormFigure, FormRow } from "../progressSheet/indicatorRows.ts";
import { progressSheetLabels as labels } from "../progressSheet/labels.ts";
import type { SheetForm } from "../progressSheet/sheetForm.ts";
import { bar, body, full, gap, head, section } from "./formRows.ts";
import type { SheetGrid } from "./sheetGrid.ts";
import { narrowFit, lineCount, rowHeight } from "./textHeight.ts";
import type { TabCell, TabRow } from "./workbook.ts";

/** 実施（Do）: the indicators with their figures. */
export function indicatorTable(form: SheetForm, grid: SheetGrid): readonly TabRow[] {
  return [
    full(labels.do, grid, bar),
    full(labels.indicators, grid, section),
    {
      height: rowHeight(2),
      cells: [
        { column: 0, columnSpan: 3, value: labels.indicatorName, look: head },
        { column: grid.baseline, value: form.yearHeads.baseline, look: head },
        ...form.yearHeads.actuals.map((year, index) => ({
          column: grid.actual + index,
          value: year,
          look: head,
        })),
        { column: grid.cost, value: `${labels.cost}\n${labels.costUnit}`, look: head },
        { column: grid.target, value: form.yearHeads.target, look: head },
        { column: grid.department, value: labels.department, look: head },
      ],
    },
    ...(form.rows.length === 0 ? [full(labels.noIndicators, grid, body)] : []),
    ...form.rows.map((row) => indicatorRow(row, grid)),
    ...form.notes.map((note) => full(note, grid, {})),
    gap,
  ];
}

type PlacedFigure = readonly [column: number, figure: FormFigure, span: number];

function figuresOf(row: FormRow, grid: SheetGrid): readonly PlacedFigure[] {
  return [
    [grid.baseline, row.baseline, 1],
    ...row.actuals.map((figure, index): PlacedFigure => [grid.actual + index, figure, 1]),
    [grid.cost, row.cost, 1],
    [grid.target, row.target, row.targetSpan],
  ];
}

function indicatorRow(row: FormRow, grid: SheetGrid): TabRow {
  const labelled = row.seriesLabel !== null;
  const nameWidth = grid.width(0, labelled ? 1 : 2);
  const figures = figuresOf(row, grid);
  const lines = Math.max(
    1,
    share(lineCount(row.name, nameWidth), row.nameSpan),
    lineCount(row.seriesLabel ?? "", grid.width(2, 2)),
    ...figures.map(([column, { text, value }, span]) => {
      const width = grid.width(column, column);
      return value === null && narrowFit(text, width) === "wrapped" ? share(lineCount(text, width), span) : 1;
    }),
    share(lineCount(row.department, grid.width(grid.department, grid.department)), row.departmentSpan),
  );
  return {
    height: rowHeight(lines),
    cells: [
      ...(row.nameSpan === 0
        ? []
        : [{ column: 0, columnSpan: labelled ? 2 : 3, rowSpan: row.nameSpan, value: row.name, look: body }]),
      ...(labelled
        ? [{ column: 2, value: row.seriesLabel, look: { ...body, align: "center" as const } }]
        : []),
      ...figures.flatMap((figure) =>
        figure[2] === 0 ? [] : [figureCell(figure, grid.width(figure[0], figure[0]))],
      ),
      ...(row.departmentSpan === 0
        ? []
        : [
            {
              column: grid.department,
              rowSpan: row.departmentSpan,
              value: row.department,
              look: { ...body, align: "center" as const },
            },
          ]),
    ],
  };
}

/** Lines that a cell over several rows leaves to each of them; a hidden cell leaves none. */
function share(lines: number, span: number): number {
  return span === 0 ? 0 : Math.ceil(lines / span);
}

/** A bare number is a number at the right; what carries a unit or a word stays the text that the form prints. */
function figureCell([column, { text, value }, rowSpan]: PlacedFigure, width: number): TabCell {
  // A spreadsheet's number keeps 15 digits; a longer one stays exact as text.
  if (value === null || value.replaceAll(/\D/g, "").length > 15) {
    const shrink = narrowFit(text, width) !== "wrapped";
    return { column, rowSpan, value: text, look: { ...body, align: "center", shrink } };
  }
  const decimals = value.split(".")[1]?.length ?? 0;
  const numberFormat = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  return { column, rowSpan, value: Number(value), look: { ...body, align: "right", numberFormat } };
}
