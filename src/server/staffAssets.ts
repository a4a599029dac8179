import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { ServedFile } from "./fileCache.ts";
import { sendFile } from "./sendFile.ts";

/** Answers requests for the built files of the staff app; undefined for every other address. */
export type StaffAssets = (request: Request, pathname: string) => Promise<Response | undefined>;

/** Lists the built files once: only what is in the list is ever read, whatever the address says. */
export async function openStaffAssets(folder: string): Promise<StaffAssets> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = new Map<string, string>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) paths.set(`/staff/${relative(folder, path).split(sep).join("/")}`, path);
  }
  const files = new Map<string, Promise<ServedFile>>();

  return async (request, pathname) => {
    const path = paths.get(pathname);
    const contentType = contentTypes[/\.(\w+)$/.exec(pathname)?.[1] ?? ""];
    if (path === undefined || contentType === undefined) return undefined;
    let file = files.get(pathname);
    if (!file) {
      file = readFile(path).then(
        (bytes) => new ServedFile({ status: 200, contentType, bytes, language: "ja" }),
      );
      files.set(pathname, file);
    }
    // The build puts a hash of the content into the names below assets/.
    const forever = pathname.startsWith("/staff/assets/");
    return sendFile(request, await file, {
      "Cache-Control": forever ? "public, max-age=31536000, immutable" : "public, no-cache",
      "X-Content-Type-Options": "nosniff",
    });
  };
}

const contentTypes: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  ico: "image/x-icon",
  woff2: "font/woff2",
  json: "application/json; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};
