import type { SheetDocument } from "../../core/publication/documents.ts";

/** The date inside the file's own properties: first day of the fiscal year in which the review was done. A
 * document knows no clock, so that the same sheets always give the same bytes. */
export function documentDate(sheet: SheetDocument): Date {
  return new Date(Date.UTC(sheet.workYear, 3, 1));
}
