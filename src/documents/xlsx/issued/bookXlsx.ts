import type { BookForm } from "../../../core/workbook/bookForm.ts";
import { keys } from "../../../core/workbook/bookWords.ts";
import { tabNames } from "../tabNames.ts";
import { writeWorkbook, type Tab } from "../workbook.ts";
import { coverTab } from "./coverTab.ts";
import { formTabSheet } from "./formTabSheet.ts";

const coverName = "表紙";
const hiddenName = "照合用";

/** Names of the tabs of a department's workbook, one for each sheet; the cover and the hidden tab keep theirs. */
export function bookTabNames(sheets: readonly { sheetNo: number; title: string }[]): readonly string[] {
  const wanted = sheets.map(({ sheetNo, title }) => `${String(sheetNo).padStart(2, "0")}_${title}`);
  return tabNames([coverName, hiddenName, ...wanted]).slice(2);
}

/** A department's workbook to fill in: a cover that says how, a tab for each sheet, locked but for the cells to fill in.
 * The same form always gives the same bytes.
 * @param issuedAt when it was handed out; stands in the file's properties */
export async function bookXlsx(form: BookForm, issuedAt: Date): Promise<Uint8Array<ArrayBuffer>> {
  const { book } = form;
  return writeWorkbook({
    title: `${book.planTitle} ${book.fiscalYear}年度 ${book.department}`,
    author: book.municipality,
    date: issuedAt,
    isLocked: true,
    tabs: [
      coverTab(form, coverName),
      ...form.tabs.map((tab) => formTabSheet(form, tab)),
      hiddenTab(book.code),
    ],
  });
}

/** Names the workbook once more, where nobody types over it. Nothing depends on this tab. */
function hiddenTab(code: string): Tab {
  return {
    name: hiddenName,
    columns: [30],
    rows: [{ cells: [{ column: 0, value: keys.book(code), look: {} }] }],
    gridLines: true,
    isHidden: true,
    print: {
      orientation: "portrait",
      paper: "a4",
      pagesWide: 1,
      pagesTall: 0,
      titleRows: 0,
      header: "",
      footer: "",
    },
  };
}
