import type { PublicationHead } from "../core/publication/publication.ts";
import { dataFiles } from "./downloads.ts";

/** Lists every address that `render` answers for these publications: pages in both languages, data files,
 * charts, pictures, the style sheet and the page for addresses that do not exist. */
export function pagePaths(heads: readonly PublicationHead[]): string[] {
  return [...inBothLanguages(""), ...inBothLanguages("404.html"), "site.css", ...heads.flatMap(pathsOf)];
}

function pathsOf({ kind, path, title }: PublicationHead): string[] {
  if (kind === "tombstone") return inBothLanguages(`${path}/`);
  // A picture is a file and no page; its title is the name of the file.
  if (kind === "picture") return [path.slice(0, path.lastIndexOf("/") + 1) + title];
  const pages = kind === "plan" ? [`${path}/`, `${path}/summary/`] : [`${path}/`];
  const files = dataFiles[kind].flatMap(({ ending, byLanguage }) =>
    byLanguage ? inBothLanguages(path + ending) : [path + ending],
  );
  return [...pages.flatMap(inBothLanguages), ...files];
}

const inBothLanguages = (path: string) => [path, `en/${path}`];
