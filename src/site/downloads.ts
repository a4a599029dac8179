import type { DocumentKind } from "../core/publication/documents.ts";
import type { PublicationHead } from "../core/publication/publication.ts";

/** Files of a publication that the site's own render function makes; `language` marks those that differ by
 * language. The file of a picture is its own address (see pages.ts). */
export const dataFiles = {
  city: [{ ending: ".json", byLanguage: false }],
  plan: [
    { ending: ".json", byLanguage: false },
    { ending: "/indicators.csv", byLanguage: true },
    { ending: "/tree.svg", byLanguage: true },
  ],
  planPart: [],
  planIndicator: [
    { ending: ".json", byLanguage: false },
    { ending: ".csv", byLanguage: true },
  ],
  planComparison: [{ ending: ".json", byLanguage: false }],
  picture: [],
  review: [
    { ending: ".json", byLanguage: false },
    { ending: "/indicators.csv", byLanguage: true },
  ],
  periodReview: [
    { ending: ".json", byLanguage: false },
    { ending: "/indicators.csv", byLanguage: true },
  ],
  opinions: [
    { ending: ".json", byLanguage: false },
    { ending: ".csv", byLanguage: true },
  ],
  errata: [
    { ending: ".json", byLanguage: false },
    { ending: ".csv", byLanguage: true },
  ],
  sheet: [{ ending: ".json", byLanguage: false }],
  indicator: [
    { ending: ".json", byLanguage: false },
    { ending: ".csv", byLanguage: true },
    { ending: ".svg", byLanguage: true },
  ],
} as const satisfies Record<DocumentKind, readonly { ending: string; byLanguage: boolean }[]>;

/** Files of a publication that are printed elsewhere (PDF, XLSX and DOCX); the pages only link to them. */
const documentFiles: Partial<Record<DocumentKind, readonly string[]>> = {
  plan: ["/book.pdf", "/book.docx", "/summary.pdf"],
  review: ["/sheets.pdf", "/sheets.xlsx"],
  sheet: [".pdf", ".xlsx"],
};

/** Addresses of all PDF and XLSX files that the pages of these publications link to. */
export function documentPaths(heads: readonly PublicationHead[]): string[] {
  return heads.flatMap(({ kind, path }) =>
    kind === "tombstone" ? [] : (documentFiles[kind] ?? []).map((ending) => path + ending),
  );
}
