import { progressSheetLabels as labels } from "../progressSheet/labels.ts";
import type { SheetForm } from "../progressSheet/sheetForm.ts";
import { checkRows } from "./checkRows.ts";
import { gap, head } from "./formRows.ts";
import { indicatorTable } from "./indicatorTable.ts";
import { planRows } from "./planRows.ts";
import { sheetGrid, type SheetGrid } from "./sheetGrid.ts";
import type { Tab, TabCell, TabRow } from "./workbook.ts";

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
    ...checkRows(form, grid, maxLines),
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
