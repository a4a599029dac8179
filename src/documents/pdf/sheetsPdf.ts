import type { SheetDocument } from "../../core/publication/documents.ts";
import { UserError } from "../../core/userError.ts";
import { progressSheetLabels as labels } from "../progressSheet/labels.ts";
import { sheetForm } from "../progressSheet/sheetForm.ts";
import { documentDate } from "../progressSheet/documentDate.ts";
import { createTypesetter } from "./typesetter.ts";

export type PdfResult = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters that no font has; each is printed as 〓. */
  readonly missingGlyphs: readonly string[];
};

/** One worker for the whole process: fonts are read once. */
const typesetter = createTypesetter();

/** The progress sheets as one PDF: A4, tagged (PDF/UA-1), one outline entry a sheet, pages numbered through.
 * `draft` prints 案 on every page. The same sheets always give the same bytes.
 * @throws UserError `not-found` when there is no sheet to print. */
export async function sheetsPdf(
  sheets: readonly SheetDocument[],
  options: { readonly draft: boolean },
): Promise<PdfResult> {
  const [first] = sheets;
  if (first === undefined)
    throw new UserError("not-found", "印刷するシートがありません。シートを選んでください。");
  const forms = sheets.map(sheetForm);
  const [firstForm] = forms;
  const title = forms.length === 1 ? `${firstForm?.heading} ${firstForm?.bookmark}` : `${firstForm?.heading}`;
  return typesetter.typeset({
    template: "sheet.typ",
    timestamp: documentDate(first).getTime() / 1000,
    data: {
      title: `${title} ${firstForm?.imprint}`,
      author: first.municipality.name,
      imprint: firstForm?.imprint ?? "",
      draft: options.draft,
      labels,
      forms,
    },
  });
}

/** Gets the worker thread ready while the caller still reads what is to be printed. */
export function preparePdf(): void {
  typesetter.prepare();
}

/** Ends the worker thread, for a server that shuts down. */
export function stopPdf(): Promise<void> {
  return typesetter.stop();
}
