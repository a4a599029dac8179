import type { PublicationHead } from "../core/publication/publication.ts";
import { dataFiles } from "./downloads.ts";

/** Lists every address that `render` answers for these publications: pages in both languages, data files,
 * charts, the style sheet and the page for addresses that do not exist. */
export function pagePaths(heads: readonly PublicationHead[]): string[] {
  const own = heads.flatMap(({ kind, path }) => [
    ...inBothLanguages(`${path}/`),
    ...(kind === "tombstone" ? [] : dataFiles[kind]).flatMap(({ ending, byLanguage }) =>
      byLanguage ? inBothLanguages(path + ending) : [path + ending],
    ),
  ]);
  return [...inBothLanguages(""), ...inBothLanguages("404.html"), "site.css", ...own];
}

const inBothLanguages = (path: string) => [path, `en/${path}`];
