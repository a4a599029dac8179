import { zipSync } from "fflate";

/** Puts files into one ZIP file. They are packed already, so they go in as they are. */
export function zipFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  date: Date,
): Uint8Array<ArrayBuffer> {
  const entries = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  return new Uint8Array(zipSync(entries, { level: 0, mtime: date }));
}
