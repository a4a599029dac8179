import { createServer } from "node:http";
import { readdir, readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { extname, join, posix } from "node:path";
import { once } from "node:events";

/** Links of exported pages that are not relative, lead to no file, or to a place that is not on its page. */
export async function brokenLinks(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => posix.relative(folder, join(entry.parentPath, entry.name))),
  );
  const pages = new Map<string, string>();
  for (const file of files)
    if (file.endsWith(".html")) pages.set(file, await readFile(join(folder, file), "utf8"));
  if (pages.size === 0) return ["no page at all"];
  const broken: string[] = [];
  for (const [page, html] of pages) {
    for (const [, link = ""] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const [path = "", place] = link.split("#").map(decodeURIComponent);
      const target = path === "" ? page : posix.join(posix.dirname(page), path);
      const isRelative = !/^([a-z]+:|\/)/i.test(link);
      const there = pages.get(target);
      const hasPlace = place === undefined || (there?.includes(` id="${place}"`) ?? false);
      if (!isRelative || !files.has(target) || !hasPlace) broken.push(`${page} -> ${link}`);
    }
  }
  return broken;
}

const types: Record<string, string> = { ".html": "text/html; charset=utf-8", ".css": "text/css" };

/** A web server that knows nothing but files.
 * @param below the folder of the server in which the site lies, such as `/city/plan/` */
export async function serveFolder(
  folder: string,
  below: string,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = path.startsWith(below) ? join(folder, path.slice(below.length)) : undefined;
    const bytes =
      file && (await readFile(path.endsWith("/") ? join(file, "index.html") : file).catch(() => undefined));
    // Browsers ask every server for an icon of its own; that is not the site's affair.
    const status = bytes ? 200 : path === "/favicon.ico" ? 204 : 404;
    response.writeHead(status, { "Content-Type": types[extname(file ?? "")] ?? "text/html; charset=utf-8" });
    response.end(bytes);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
