import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The same file without the moment in which it was made: the clock stands in its properties, in the times of its
 * parts and nowhere else, and two prints of one document must be the same. */
export function steadyBytes(file: Uint8Array, date: Date): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const core = parts["docProps/core.xml"];
  if (core) {
    const iso = date.toISOString().replace(/\.\d+Z$/, "Z");
    const dated = strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${iso}`);
    parts["docProps/core.xml"] = strToU8(dated);
  }
  const body = parts["word/document.xml"];
  if (body) parts["word/document.xml"] = strToU8(numberBookmarks(strFromU8(body)));
  // Office programs want the list of contents first; the rest in order of their names.
  const names = Object.keys(parts).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const ordered = Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()]));
  // ZIP knows no date before 1980.
  const mtime = date.getUTCFullYear() < 1980 ? new Date(Date.UTC(1980, 0, 2)) : date;
  return new Uint8Array(zipSync(ordered, { mtime }));
}

/** The library counts bookmarks over all documents that a process makes. */
function numberBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)[^>]*w:id=")(\d+)/g, (_, before: string, id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return `${before}${numbers.get(id)}`;
  });
}

const rank = (name: string) => (name === "[Content_Types].xml" ? 0 : 1);
