import type { LinkTo } from "./view.ts";

/** Links as a server gives them: from the root. */
export const linkFromRoot: LinkTo = (sitePath) => `/${sitePath}`;

/** File in which a static copy of the site keeps a page: `ojiya/` → `ojiya/index.html`. Other paths are
 * files already. */
export function fileOf(sitePath: string): string {
  return sitePath === "" || sitePath.endsWith("/") ? `${sitePath}index.html` : sitePath;
}

/** Links of one page of a static copy: relative, to files, so that they work from any folder and from disk.
 * @param fromPath address of the page that holds the links, such as `ojiya/` */
export function linkFrom(fromPath: string): LinkTo {
  const up = "../".repeat(fileOf(fromPath).split("/").length - 1);
  return (sitePath) => up + fileOf(sitePath);
}
