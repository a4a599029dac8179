import type { Publications } from "../../core/publication/publication.ts";
import type { Locale } from "../../core/text/words.ts";
import { render } from "../../site/render.ts";
import type { LinkTo } from "../../site/view.ts";
import { bookFile } from "./bookFile.ts";
import { sheetFile, type SheetFile } from "./sheetFile.ts";

/** What stands at an address of the public site. */
export interface PublicFile {
  readonly status: 200 | 404 | 410;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly language: Locale;
}

/** Makes a printed file, or gives back the copy made before from the same content. */
export type Printer = (file: SheetFile) => Promise<Uint8Array>;

/** Makes a page or file of the public site from published documents alone.
 * @param path address below the site's root, without a slash before it
 * @returns undefined where nothing was ever published */
export async function publicFile(
  publications: Publications,
  path: string,
  linkTo: LinkTo,
  print: Printer = (file) => file.make(),
): Promise<PublicFile | undefined> {
  const printed = (await sheetFile(publications, path)) ?? (await bookFile(publications, path));
  if (printed && "make" in printed) {
    return { status: 200, contentType: printed.contentType, bytes: await print(printed), language: "ja" };
  }
  // A printed file that was taken down says so like the page it was printed from.
  const rendered = await render(publications, printed ? `${printed.path}/` : path, linkTo);
  if (!rendered) return undefined;
  const { status, contentType, body, language } = rendered;
  return {
    status,
    contentType,
    language,
    bytes: typeof body === "string" ? new TextEncoder().encode(body) : body,
  };
}
