import { get } from "node:http";
import { gunzipSync, gzipSync } from "node:zlib";

/** The scripts of a page in compressed bytes. */
export interface PageScripts {
  /** Those it names (also to be fetched ahead) and all that they import. */
  readonly files: number;
  readonly fileBytes: number;
  /** Those within it, which hold its data for the most part. */
  readonly withinBytes: number;
}

/** Looks for the scripts of a page as a browser would. */
export async function pageScripts(url: string, cookie: string): Promise<PageScripts> {
  const page = (await fetchGzip(url, cookie)).text;
  const inline = [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = ""]) => text,
  );
  const named = [
    ...[...page.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, address]) => address),
    ...[...page.matchAll(/<link[^>]*\brel="modulepreload"[^>]*>/g)].map(
      ([link]) => /href="([^"]+)"/.exec(link)?.[1],
    ),
    ...inline.flatMap(importsOf),
  ];
  const waiting = named.flatMap((address) => (address ? [new URL(address, url).href] : []));
  const sizes = new Map<string, number>();
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (sizes.has(address)) continue;
    const { bytes, text } = await fetchGzip(address, cookie);
    sizes.set(address, bytes);
    for (const imported of importsOf(text)) waiting.push(new URL(imported, address).href);
  }
  return {
    files: sizes.size,
    fileBytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    withinBytes: inline.length === 0 ? 0 : gzipSync(inline.join("\n")).length,
  };
}

/** Static imports alone: what is imported when it is needed is not fetched with the page. */
function importsOf(script: string): string[] {
  return [...script.matchAll(/\b(?:import|from)\s*["']((?:\.{0,2}\/)[^"']+\.js)["']/g)].map(
    ([, address]) => address ?? "",
  );
}

/** The bytes that go over the wire: fetch() would hand over what it has unpacked. */
function fetchGzip(url: string, cookie: string): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip", cookie } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk)).once("error", reject);
      answer.once("end", () => {
        const body = Buffer.concat(chunks);
        if (answer.statusCode !== 200) return reject(new Error(`${url} answered ${answer.statusCode}`));
        const plain = answer.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
        resolve({ bytes: body.length, text: plain.toString("utf8") });
      });
    }).once("error", reject);
  });
}
