import { printedCode } from "../../../core/workbook/bookCode.ts";
import type { BookForm, RowForm, TabForm } from "../../../core/workbook/bookForm.ts";
import { inputHead, keys, ownerLine, printed } from "../../../core/workbook/bookWords.ts";
import { tabTitle } from "../../../core/workbook/findTab.ts";
import type { Look } from "../look.ts";
import { lineCount, rowHeight } from "../textHeight.ts";
import type { Tab, TabCell, TabRow } from "../workbook.ts";
import { columnsOf, type Columns } from "./columns.ts";
import { yearWithWestern } from "./coverTab.ts";
import { bodyRow, textBodyRow } from "./rows.ts";

const head: Look = { fill: "head", align: "center", border: "all", size: 8 };
const gap: TabRow = { height: 8, cells: [] };

const sections = [
  ["indicators", "指標と事業費"],
  ["figures", "参考数値"],
  ["texts", "評価"],
] as const satisfies readonly (readonly [RowForm["section"], string])[];

/** The tab of one sheet: indicators, supporting figures and texts, one below the other in the same columns. */
export function formTabSheet(form: BookForm, tab: TabForm): Tab {
  const columns = columnsOf(tab);
  return {
    name: tab.tab.name,
    columns: columns.widths,
    hiddenColumns: [columns.at("key")],
    gridLines: false,
    frozen: { rows: 1, columns: columns.at("label") },
    rows: [
      ...titleRows(form, tab, columns),
      ...sections.flatMap(([section, title]) => {
        const rows = tab.rows.filter((row) => row.section === section);
        if (rows.length === 0) return [];
        return [
          gap,
          sectionTitle(title, columns),
          ...headRows(form, rows, columns),
          ...rowsOf(rows, columns),
        ];
      }),
    ],
    print: {
      orientation: "landscape",
      paper: "a4",
      pagesWide: 1,
      pagesTall: 0,
      titleRows: 1,
      header: "",
      footer: `&L&9${form.book.department.replaceAll("&", "&&")}&C&9&P/&N`,
    },
  };
}

function titleRows({ book, dueOn }: BookForm, { tab, path }: TabForm, columns: Columns): TabRow[] {
  const last = columns.order.length - 1;
  const codeFrom = columns.at("last");
  const line = (value: string): TabRow => ({
    height: rowHeight(1),
    cells: [{ column: 1, columnSpan: last, value, look: { wrap: false } }],
  });
  return [
    {
      height: 24,
      cells: [
        { column: 0, value: keys.tab(book.code, tab.submissionId), look: {} },
        {
          column: 1,
          columnSpan: codeFrom - 1,
          value: tabTitle(tab),
          look: { bold: true, size: 14, wrap: false },
        },
        {
          column: codeFrom,
          columnSpan: last - codeFrom + 1,
          value: `${printed.code} ${printedCode(book.code)}／${String(tab.sheetNo).padStart(2, "0")}`,
          look: { align: "right", wrap: false },
        },
      ],
    },
    line(ownerLine(book)),
    line([...path, dueOn === null ? "" : `締切 ${dueOn}`].filter(Boolean).join("　")),
    line("淡い黄色のセルだけに記入してください。灰色は昨年度の値と目標です。"),
  ];
}

function sectionTitle(title: string, { order }: Columns): TabRow {
  return {
    height: rowHeight(1, 10),
    cells: [{ column: 1, columnSpan: order.length - 1, value: title, look: { bold: true, size: 10 } }],
  };
}

/** The hidden keys of the columns, and their printed heads below. */
function headRows({ book }: BookForm, rows: readonly RowForm[], columns: Columns): TabRow[] {
  const isTexts = rows[0]?.section === "texts";
  const isFigures = rows[0]?.section === "figures";
  const year = { value: book.fiscalYear, last: book.fiscalYear - 1 };
  const shown =
    isTexts || isFigures
      ? ["number", "name", "last", "value"]
      : columns.order.filter((column) => column !== "key" && !column.startsWith("spare"));
  const keyed = shown.filter((column) => !(column in printed));
  const heads = shown.map((column): TabCell => {
    const words = column in printed ? printed[column as keyof typeof printed] : inputHead(column);
    const more = column === "value" || column === "last" ? `\n${yearWithWestern(year[column])}` : "";
    const span = isTexts
      ? textSpan(column, columns)
      : isFigures && column === "name"
        ? { column: columns.at("name"), columnSpan: columns.at("last") - columns.at("name") }
        : { column: columns.at(column) };
    return { ...span, value: `${words}${more}`, look: head };
  });
  return [
    {
      isHidden: true,
      cells: keyed.map((column) => ({ column: columns.at(column), value: keys.column(column), look: {} })),
    },
    { height: rowHeight(2, 8), cells: heads },
  ];
}

/** Texts take several columns: last year's those of what is shown, this year's all that are filled in. */
export function textSpan(column: string, columns: Columns): { column: number; columnSpan?: number } {
  if (column === "last")
    return { column: columns.at("label"), columnSpan: columns.at("value") - columns.at("label") };
  if (column === "value") {
    return { column: columns.at("value"), columnSpan: columns.order.length - columns.at("value") };
  }
  return { column: columns.at(column) };
}

function rowsOf(rows: readonly RowForm[], columns: Columns): TabRow[] {
  return rows.map((row) => {
    if (row.section === "texts") return textBodyRow(row, columns, textSpan);
    const lines = lineCount(row.row.name, columns.widths[columns.at("name")] ?? 0);
    return { ...bodyRow(row, columns), height: rowHeight(Math.max(lines, 1)) + 4 };
  });
}
