import type { Context } from "../context.ts";
import { linkFromRoot } from "../site/links.ts";
import { renderNotFound } from "../site/render.ts";
import { cachedPublications } from "../usecases/site/cachedPublications.ts";
import { publicFile } from "../usecases/site/publicFile.ts";
import { watchPublications } from "../usecases/site/watchPublications.ts";
import type { SheetFile } from "../usecases/site/sheetFile.ts";
import { FileCache, ServedFile } from "./fileCache.ts";
import { publicHeaders } from "./headers.ts";
import { sendFile } from "./sendFile.ts";

export interface PublicPages {
  /** Answers a GET or HEAD of the public site. */
  answer(request: Request, pathname: string): Promise<Response>;
  stop(): void;
}

/** Serves the public site from published documents. What was rendered is kept until anything is published. */
export async function openPublicPages(context: Context): Promise<PublicPages> {
  const publications = cachedPublications(context.publications);
  const pages = new FileCache(megabytes(64));
  const printed = new FileCache(megabytes(64));
  const underWay = new Map<string, Promise<unknown>>();
  let version = 0;
  const watch = await watchPublications(context, () => {
    version++;
    publications.clear();
    pages.clear();
    underWay.clear();
  });
  const notFound = {
    ja: new ServedFile(withBytes(renderNotFound(linkFromRoot, "ja"))),
    en: new ServedFile(withBytes(renderNotFound(linkFromRoot, "en"))),
  };
  // No-cache lets browsers keep a page but ask each time: a withdrawal takes effect at once.
  const headers = { ...publicHeaders(context.env), "Cache-Control": "public, no-cache" };

  const print = async (file: SheetFile): Promise<Uint8Array> => {
    const known = printed.get(file.hash);
    if (known) return known.bytes;
    const { contentType } = file;
    const bytes = await once(underWay, `print ${file.hash}`, () => file.make());
    printed.set(file.hash, new ServedFile({ status: 200, contentType, bytes, language: "ja" }));
    return bytes;
  };

  const load = async (path: string): Promise<ServedFile | undefined> => {
    const known = pages.get(path);
    if (known) return known;
    const began = version;
    const made = await once(underWay, path, () => publicFile(publications, path, linkFromRoot, print));
    const file = made && new ServedFile(made);
    // Something may have been published while the page was made.
    if (file && began === version) pages.set(path, file);
    return file;
  };

  return {
    async answer(request, pathname) {
      const path = sitePath(pathname);
      const file = path === undefined ? undefined : await load(path);
      if (file) return sendFile(request, file, headers);
      const elsewhere = path === undefined ? undefined : pageFor(path);
      if (elsewhere !== undefined && (await load(elsewhere))) {
        return new Response(null, {
          status: 301,
          headers: { ...headers, Location: encodeURI(`/${elsewhere}`) },
        });
      }
      return sendFile(request, notFound[languageOf(pathname)], headers);
    },
    stop: () => watch.stop(),
  };
}

/** The address below the site's root; undefined for what no page can have, such as `..` or a broken escape. */
export function sitePath(pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const parts = path.slice(1).split("/");
  const isSound = parts.every(
    (part, at) => (part !== "" || at === parts.length - 1) && !/^\.|[\\\u0000-\u001f]/.test(part),
  );
  return path.startsWith("/") && path.length < 1_000 && isSound ? parts.join("/") : undefined;
}

/** The page that someone meant who left the last slash away or named the file of a static copy. */
function pageFor(path: string): string | undefined {
  if (path === "index.html" || path.endsWith("/index.html")) return path.slice(0, -"index.html".length);
  return path.endsWith("/") || path === "" ? undefined : `${path}/`;
}

const languageOf = (pathname: string): ServedFile["language"] => (/^\/en(\/|$)/.test(pathname) ? "en" : "ja");
const megabytes = (count: number) => count * 1_000_000;

function withBytes({ body, ...rest }: ReturnType<typeof renderNotFound>) {
  return { ...rest, bytes: typeof body === "string" ? new TextEncoder().encode(body) : body };
}

/** Many may ask for the same thing before it is made: it is made once. */
async function once<T>(
  underWay: Map<string, Promise<unknown>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const known = underWay.get(key) as Promise<T> | undefined;
  if (known) return known;
  const made = make();
  underWay.set(key, made);
  try {
    return await made;
  } finally {
    if (underWay.get(key) === made) underWay.delete(key);
  }
}
