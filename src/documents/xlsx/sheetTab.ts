import { progressSheetLabels as labels } from "../progressSheet/labels.ts";
import type { CheckBlock } from "../progressSheet/checkBlock.ts";
import type { FormFigure, FormRow } from "../progressSheet/indicatorRows.ts";
import type { SheetForm } from "../progressSheet/sheetForm.ts";
import { sheetGrid, type SheetGrid } from "./sheetGrid.ts";
import { formTextSize, type Look, type Sides } from "./look.ts";
import { textChunks } from "./textChunks.ts";
import { lineCount, maxRowHeight, rowHeight } from "./textHeight.ts";
import type { Tab, TabCell, TabRow } from "./workbook.ts";

const head: Look = { fill: "head", align: "center", border: "all" };
const bar: Look = { fill: "bar", bold: true, size: 10 };
const section: Look = { bold: true };
const body: Look = { border: "all" };

/** Lines of a text in one row; a longer text goes on in the next row of the same box. A form on one page has
 * the tallest rows that Excel knows; one that flows breaks between rows, so these are low. */
const linesPerRow = { onePage: 34, flowing: 8 };
/** What a sheet may be taller than a page (in points) and still be shrunk onto it: down to about 80%. */
const onePageHeight = 960;

/** The form as a tab: the same parts in the same order as on paper, each box a merged cell. */
export function sheetTab(form: SheetForm, name: string, draft: boolean): Tab {
  const grid = sheetGrid(form.yearHeads.actuals.length);
  const whole = formRows(form, grid, linesPerRow.onePage);
  const fits = whole.reduce((sum, row) => sum + (row.height ?? 0), 0) <= onePageHeight;
  const rows = fits ? whole : formRows(form, grid, linesPerRow.flowing);
  return {
    name,
    columns: grid.widths,
    rows,
    gridLines: false,
    print: {
      orientation: "portrait",
      paper: "a4",
      pagesWide: 1,
      pagesTall: fits ? 1 : 0,
      titleRows: fits ? 0 : 1,
      header: draft ? `&R&"BIZ UDGothic,Bold"&14${labels.draft}` : "",
      footer: `&L&9${form.imprint.replaceAll("&", "&&")}&C&9&P/&N`,
    },
  };
}

function formRows(form: SheetForm, grid: SheetGrid, maxLines: number): readonly TabRow[] {
  return [
    ...titleRows(form, grid),
    ...planRows(form, grid, maxLines),
    ...indicatorTable(form, grid),
    ...checkRows(form.checks, grid, maxLines),
  ];
}

function titleRows(form: SheetForm, grid: SheetGrid): readonly TabRow[] {
  const { last } = grid;
  const tags = [
    `${labels.sheetNo} ${form.sheetNo}`,
    ...(form.planPage === null ? [] : [`${labels.planPage} ${form.planPage}`]),
  ];
  const right = tags.map((value, index): TabCell => {
    const column = last + 1 - 2 * (tags.length - index);
    return { column, columnSpan: 2, value, look: { ...head, bold: true } };
  });
  return [
    {
      height: 26,
      cells: [
        { column: 0, columnSpan: last - 3, value: form.heading, look: { bold: true, size: 14 } },
        ...right,
      ],
    },
    gap,
  ];
}

function planRows(form: SheetForm, grid: SheetGrid, maxLines: number): readonly TabRow[] {
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

function indicatorTable(form: SheetForm, grid: SheetGrid): readonly TabRow[] {
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

function indicatorRow(row: FormRow, grid: SheetGrid): TabRow {
  const labelled = row.seriesLabel !== null;
  const nameWidth = grid.width(0, labelled ? 1 : 2);
  const figures: readonly (readonly [column: number, figure: FormFigure, span: number])[] = [
    [grid.baseline, row.baseline, 1],
    ...row.actuals.map((figure, index) => [grid.actual + index, figure, 1] as const),
    [grid.cost, row.cost, 1],
    [grid.target, row.target, row.targetSpan],
  ];
  const lines = Math.max(
    Math.ceil(lineCount(row.name, nameWidth) / Math.max(row.nameSpan, 1)),
    lineCount(row.seriesLabel ?? "", grid.width(2, 2)),
    ...figures.map(([column, { text }, span]) =>
      Math.ceil(lineCount(text, grid.width(column, column)) / Math.max(span, 1)),
    ),
    lineCount(row.department, grid.width(grid.department, grid.department)),
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
      ...figures.flatMap(([column, figure, span]) => (span === 0 ? [] : [figureCell(column, figure, span)])),
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

/** A bare number is a number; what carries a unit or a word stays the text that the form prints. */
function figureCell(column: number, { text, value }: FormFigure, rowSpan: number): TabCell {
  // More digits than a spreadsheet's number keeps: the text is exact.
  const isNumber = value !== null && value.replaceAll(/\D/g, "").length <= 15;
  const decimals = value?.split(".")[1]?.length ?? 0;
  const numberFormat = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  return {
    column,
    rowSpan,
    value: isNumber ? Number(value) : text,
    look: { ...body, align: "right", ...(isNumber ? { numberFormat } : {}) },
  };
}

function checkRows(checks: readonly CheckBlock[], grid: SheetGrid, maxLines: number): readonly TabRow[] {
  const { half, last } = grid;
  const title: Look = { ...head, align: "left", bold: true };
  return [
    full(labels.check, grid, bar),
    { height: 4, cells: [] },
    {
      height: rowHeight(1),
      cells: [
        { column: 0, columnSpan: half, value: labels.analysis, look: title },
        { column: half, columnSpan: last - half + 1, value: labels.nextSteps, look: title },
      ],
    },
    ...(checks.length === 0 ? [full(labels.noChecks, grid, body)] : []),
    ...checks.flatMap((check) => checkBlockRows(check, grid, maxLines)),
  ];
}

function checkBlockRows(
  check: CheckBlock,
  { half, last, width }: SheetGrid,
  maxLines: number,
): readonly TabRow[] {
  const figures = check.figures.map(({ label, values }) =>
    values === null ? label : `${label}\n　${values}`,
  );
  const leftText = [check.analysis, ...figures].join("\n");
  const [leftWidth, rightWidth] = [width(0, half - 1), width(half, last)];
  const left = textChunks(leftText, leftWidth, maxLines);
  const right = textChunks(check.nextSteps, rightWidth, maxLines);
  const count = Math.max(left.length, right.length);
  const pair = (leftValue: string, rightValue: string, look: Look): readonly TabCell[] => [
    { column: 0, columnSpan: half, value: leftValue, look },
    { column: half, columnSpan: last - half + 1, value: rightValue, look },
  ];
  const heading: TabRow = {
    height: rowHeight(lineCount(check.heading, rightWidth)),
    cells: pair(check.heading, check.heading, { bold: true, border: "open-below" }),
  };
  const texts = Array.from({ length: count }, (_, index): TabRow => {
    const [leftChunk, rightChunk] = [left[index] ?? "", right[index] ?? ""];
    // The heading has drawn the upper edge of the box.
    const look: Look = { vertical: "top", border: side(index + 1, count + 1) };
    return {
      height: rowHeight(
        Math.max(lineCount(leftChunk, leftWidth), lineCount(rightChunk, rightWidth)),
        formTextSize,
        // Within a box, text that goes on in the next row keeps its line pitch.
        index === count - 1 ? 7 : 0,
      ),
      cells: pair(leftChunk, rightChunk, look),
    };
  });
  return [heading, ...texts];
}

const gap: TabRow = { height: 8, cells: [] };

function full(value: string, grid: SheetGrid, look: Look): TabRow {
  const lines = lineCount(value, grid.width(0, grid.last), look.size);
  return {
    height: Math.min(rowHeight(lines, look.size) + 2, maxRowHeight),
    cells: [{ column: 0, columnSpan: grid.last + 1, value, look }],
  };
}

/** Which sides of a box a row draws when the box goes over several rows. */
function side(index: number, count: number): Sides {
  if (count === 1) return "all";
  if (index === 0) return "open-below";
  return index === count - 1 ? "open-above" : "open-both";
}
