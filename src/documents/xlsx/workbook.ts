import {
  writeXlsx,
  type Cell,
  type CellStyle,
  type DataValidation,
  type MergeRange,
  type RowDef,
  type WriteSheet,
} from "hucre";
import { cellAddress, columnLetters } from "../../core/workbook/columnLetters.ts";
import { quotedTab } from "./address.ts";
import { cellStyle } from "./cellStyle.ts";
import type { Look } from "./look.ts";
import { writableText } from "./writableText.ts";

/** A workbook as we mean it. The library that writes the bytes is known to `workbook.ts` and `cellStyle.ts`
 * alone, so that it can be replaced. There are no formulas: text stays text, also when it begins with `=`. */
export type Workbook = {
  readonly title: string;
  readonly author: string;
  /** Written into the file's properties; given, never the clock: same input, same bytes. */
  readonly date: Date;
  readonly tabs: readonly Tab[];
  /** Tabs stay as they are, and only cells with an `input` can be typed into: a hint to people, without a password. */
  readonly isLocked?: boolean;
};

export type Tab = {
  /** At most 31 characters, none of `:\/?*[]`, unique; see `tabNames`. */
  readonly name: string;
  /** Column widths in half-width characters. */
  readonly columns: readonly number[];
  readonly rows: readonly TabRow[];
  readonly print: Print;
  /** Rows and columns that stay in sight when scrolling. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
  readonly isHidden?: boolean;
  readonly hiddenColumns?: readonly number[];
};

export type TabRow = {
  readonly height?: number;
  readonly isHidden?: boolean;
  readonly cells: readonly TabCell[];
};

export type TabCell = {
  /** Counts from 0. */
  readonly column: number;
  readonly value: string | number | null;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly look: Look;
  /** Can be typed into although the workbook is locked. */
  readonly input?: CellInput;
  /** Opens beside the cell. */
  readonly note?: string;
};

/** What is offered to choose from; what else is typed is refused at once. Null: anything can be typed. */
export type CellInput = { readonly choices: readonly string[] | null };

export type Print = {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "a4" | "a3";
  /** Pages that the tab is shrunk to; 0 lets it flow. */
  readonly pagesWide: number;
  readonly pagesTall: number;
  /** Rows from the top that are printed again on each page. */
  readonly titleRows: number;
  /** In the notation of spreadsheets: &L left, &C centre, &R right, &P page, &N pages. */
  readonly header: string;
  readonly footer: string;
};

/** Writes the workbook. Deterministic. */
export async function writeWorkbook({
  title,
  author,
  date,
  tabs,
  isLocked = false,
}: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: tabs.map((tab) => toWriteSheet(tab, isLocked)),
    ...(isLocked ? { workbookProtection: { lockStructure: true } } : {}),
    properties: { title, creator: author, lastModifiedBy: author, created: date, modified: date },
    defaultFont: { name: "BIZ UDGothic", size: 10 },
    namedRanges: tabs.flatMap((tab) => [
      // Written by ourselves: the library leaves out the quotes and dollar signs, and LibreOffice then prints
      // everything.
      {
        name: "_xlnm.Print_Area",
        scope: tab.name,
        range: `${quotedTab(tab.name)}!$A$1:$${columnLetters(tab.columns.length - 1)}$${Math.max(tab.rows.length, 1)}`,
      },
      ...(tab.print.titleRows > 0
        ? [
            {
              name: "_xlnm.Print_Titles",
              scope: tab.name,
              range: `${quotedTab(tab.name)}!$1:$${tab.print.titleRows}`,
            },
          ]
        : []),
    ]),
  });
  return new Uint8Array(bytes);
}

function toWriteSheet(tab: Tab, isLocked: boolean): WriteSheet {
  const hiddenColumns = new Set(tab.hiddenColumns);
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, RowDef>();
  tab.rows.forEach((row, rowIndex) => {
    if (row.isHidden) rowDefs.set(rowIndex, { hidden: true });
    else if (row.height !== undefined) rowDefs.set(rowIndex, { height: row.height });
    for (const cell of row.cells) {
      const endRow = rowIndex + (cell.rowSpan ?? 1) - 1;
      const endCol = cell.column + (cell.columnSpan ?? 1) - 1;
      placeCell(cells, cell, rowIndex, endRow, endCol);
      if (endRow > rowIndex || endCol > cell.column) {
        merges.push({ startRow: rowIndex, startCol: cell.column, endRow, endCol });
      }
    }
  });
  return {
    name: tab.name,
    columns: tab.columns.map((width, column) => ({
      width,
      ...(hiddenColumns.has(column) ? { hidden: true } : {}),
    })),
    ...(tab.isHidden ? { hidden: true } : {}),
    ...(isLocked ? { protection, dataValidations: validationsOf(tab) } : {}),
    rows: tab.rows.map(() => []),
    cells,
    merges,
    rowDefs,
    view: { showGridLines: tab.gridLines },
    ...(tab.frozen ? { freezePane: tab.frozen } : {}),
    pageSetup: {
      paperSize: tab.print.paper,
      orientation: tab.print.orientation,
      fitToPage: true,
      fitToWidth: tab.print.pagesWide,
      fitToHeight: tab.print.pagesTall,
      horizontalCentered: true,
      // Inches.
      margins: { left: 0.55, right: 0.55, top: 0.65, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: tab.print.header, oddFooter: tab.print.footer },
  };
}

/** Puts the value into the first cell and its look into every cell under the merge: a border is drawn by the
 * cells at the edge, also by those that are hidden. */
function placeCell(
  cells: Map<string, Partial<Cell>>,
  cell: TabCell,
  startRow: number,
  endRow: number,
  endCol: number,
): void {
  const look = cellStyle(cell.look);
  const style: CellStyle = cell.input ? { ...look, protection: { locked: false } } : look;
  for (let row = startRow; row <= endRow; row += 1) {
    for (let column = cell.column; column <= endCol; column += 1) {
      const first = row === startRow && column === cell.column;
      const value = typeof cell.value === "string" ? writableText(cell.value) : cell.value;
      const comment = first && cell.note ? { comment: { text: writableText(cell.note) } } : {};
      cells.set(`${row},${column}`, { value: first ? value : null, style, ...comment });
    }
  }
}

/** Rows may be made taller, columns wider, and 45% typed so that it is shown as per cent; nothing else but the inputs
 * changes. */
const protection = { sheet: true, formatCells: true, formatRows: true, formatColumns: true } as const;

// Excel keeps a list of at most 255 characters, with commas between.
const longestList = 255;

function validationsOf({ rows }: Tab): DataValidation[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, input }): DataValidation[] => {
      const choices = input?.choices ?? [];
      const list = choices.join(",");
      if (list === "" || list.length > longestList || list.split(",").length !== choices.length) return [];
      return [
        {
          type: "list",
          values: [...choices],
          range: cellAddress({ row, column }),
          allowBlank: true,
          showErrorMessage: true,
          errorStyle: "stop",
          errorTitle: "選択肢にありません",
          errorMessage: "一覧から選んでください。",
        },
      ];
    }),
  );
}
