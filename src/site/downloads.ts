import type { DocumentKind } from "../core/publication/documents.ts";
import type { PublicationHead } from "../core/publication/publication.ts";

/** Files of a publication that the site's own render function makes; `language` marks those that differ by
 * language. */
export const dataFiles = {
  city: [{ ending: ".json", byLanguage: false }],
  plan: [{ ending: ".json", byLanguage: false }],
  review: [
    { ending: ".json", byLanguage: false },
    { ending: "/indicators.csv", byLanguage: true },
  ],
  sheet: [{ ending: ".json", byLanguage: false }],
  indicator: [
    { ending: ".json", byLanguage: false },
    { ending: ".csv", byLanguage: true },
    { ending: ".svg", byLanguage: true },
  ],
} as const satisfies Record<DocumentKind, readonly { ending: string; byLanguage: boolean }[]>;

/** Files of a publication that are printed elsewhere (PDF and XLSX); the pages only link to them. */
export const documentFiles = {
  city: [],
  plan: [],
  review: ["/sheets.pdf", "/sheets.xlsx"],
  sheet: [".pdf", ".xlsx"],
  indicator: [],
} as const satisfies Record<DocumentKind, readonly string[]>;

/** Addresses of all PDF and XLSX files that the pages of these publications link to. */
export function documentPaths(heads: readonly PublicationHead[]): string[] {
  return heads.flatMap(({ kind, path }) =>
    kind === "tombstone" ? [] : documentFiles[kind].map((ending) => path + ending),
  );
}
