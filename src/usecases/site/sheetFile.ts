import type { ReviewDocument, SheetDocument } from "../../core/publication/documents.ts";
import {
  publicationPath,
  type Publication,
  type Publications,
  type Tombstone,
} from "../../core/publication/publication.ts";
import { sheetsPdf } from "../../documents/pdf/sheetsPdf.ts";
import { sheetsXlsx } from "../../documents/xlsx/sheetsXlsx.ts";
import { readDocument } from "../../site/readDocument.ts";

/** A PDF or XLSX of published sheets, not made yet: making it takes a while, and `hash` tells whether a copy
 * that was made before is still the same. */
export interface SheetFile {
  readonly hash: string;
  readonly contentType: string;
  make(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Finds the sheets behind an address such as `ojiya/ojiya-strategy-2020/2020/sheets/01.pdf`, or
 * `…/2020/sheets.xlsx` for all of a review.
 * @returns the tombstone where they were taken down, undefined where there is no such file */
export async function sheetFile(
  publications: Publications,
  path: string,
): Promise<SheetFile | Tombstone | undefined> {
  const [, stem = "", book, ending] = /^(.+?)(\/sheets)?\.(pdf|xlsx)$/u.exec(path) ?? [];
  if (ending !== "pdf" && ending !== "xlsx") return undefined;
  const found = await publications.get(stem);
  if (!found || found.kind === "tombstone") return found as Tombstone | undefined;
  const { body } = found as Publication;
  if (book && body.kind === "review")
    return fileOf(await sheetsOf(publications, body), body.stage === "comment", ending);
  if (!book && body.kind === "sheet")
    return fileOf([{ hash: found.hash, body }], body.stage === "comment", ending);
  return undefined;
}

type PublishedSheet = Pick<Publication<SheetDocument>, "hash" | "body">;

async function sheetsOf(publications: Publications, review: ReviewDocument): Promise<PublishedSheet[]> {
  const { municipality, plan, fiscalYear } = review;
  const found = await Promise.all(
    review.sheets.map(({ sheetNo }) =>
      readDocument(
        publications,
        publicationPath.sheet(municipality.id, plan.id, fiscalYear, sheetNo),
        "sheet",
      ),
    ),
  );
  return found.filter((sheet) => sheet !== undefined);
}

function fileOf(
  sheets: readonly PublishedSheet[],
  draft: boolean,
  ending: "pdf" | "xlsx",
): SheetFile | undefined {
  if (sheets.length === 0) return undefined;
  const bodies = sheets.map(({ body }) => body);
  return {
    hash: `${ending} ${draft} ${sheets.map(({ hash }) => hash).join(" ")}`,
    contentType: contentTypes[ending],
    make: async () =>
      ending === "pdf" ? (await sheetsPdf(bodies, { draft })).bytes : await sheetsXlsx(bodies, { draft }),
  };
}

const contentTypes = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
