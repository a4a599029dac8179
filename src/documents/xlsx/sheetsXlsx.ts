import type { SheetDocument } from "../../core/publication/documents.ts";
import { UserError } from "../../core/userError.ts";
import { documentDate } from "../progressSheet/documentDate.ts";
import { sheetForm } from "../progressSheet/sheetForm.ts";
import { dataTab, dataTabName } from "./dataTab.ts";
import { sheetTab } from "./sheetTab.ts";
import { tabNames } from "./tabNames.ts";
import { writeWorkbook } from "./workbook.ts";

/** The progress sheets as one workbook: a tab a sheet in the city's form, ready to print on A4, and a last tab
 * データ with the same figures as clean data. `draft` prints 案 on every page. No formulas; the same sheets
 * always give the same bytes.
 * @throws UserError `not-found` when there is no sheet to write. */
export async function sheetsXlsx(
  sheets: readonly SheetDocument[],
  options: { readonly draft: boolean },
): Promise<Uint8Array<ArrayBuffer>> {
  const [first] = sheets;
  if (first === undefined)
    throw new UserError("not-found", "書き出すシートがありません。シートを選んでください。");
  const forms = sheets.map(sheetForm);
  // The data tab's name is asked for first, so that no sheet takes it.
  const [dataName = dataTabName, ...names] = tabNames([
    dataTabName,
    ...forms.map((form) => form.bookmark.replace(" ", "_")),
  ]);
  return writeWorkbook({
    title: `${forms[0]?.heading} ${forms[0]?.imprint}`,
    author: first.municipality.name,
    date: documentDate(first),
    tabs: [
      ...forms.map((form, index) => sheetTab(form, names[index] ?? form.bookmark, options.draft)),
      dataTab(sheets, dataName),
    ],
  });
}
