import { inflateRawSync } from "node:zlib";
import { ReadFault } from "./readFault.ts";

/** What all parts that are read may hold together, in bytes. */
const mostInside = 20_000_000;
const mostEntries = 2_000;

/** The parts of a ZIP file by their names, in small letters as the format compares them. Each is unpacked when it is
 * asked for, and never further than the limit: what the file says of its own sizes is not believed.
 * @throws ReadFault `broken`, `tooMuchInside` */
export function zipParts(file: Uint8Array): {
  readonly names: readonly string[];
  readonly read: (name: string) => Uint8Array | undefined;
} {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const entries = new Map(listEntries(bytes).map((entry) => [entry.name, entry]));
  let left = mostInside;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      const content = unpack(bytes, entry, left);
      left -= content.length;
      return content;
    },
  };
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly start: number;
}

function listEntries(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) throw new ReadFault("broken");
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw new ReadFault("tooMuchInside");
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new ReadFault("broken");
    const nameLength = bytes.readUInt16LE(at + 28);
    const after = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted) throw new ReadFault("encrypted");
    entries.push({
      // Some programs write backslashes or a leading slash.
      name: bytes
        .toString("utf8", at + 46, at + 46 + nameLength)
        .replaceAll("\\", "/")
        .replace(/^\//, "")
        .toLowerCase(),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      start: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + after;
  }
  return entries;
}

function unpack(bytes: Buffer, { method, packed, start }: Entry, most: number): Uint8Array {
  if (start + 30 > bytes.length || bytes.readUInt32LE(start) !== 0x04034b50) throw new ReadFault("broken");
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  if (from + packed > bytes.length) throw new ReadFault("broken");
  const content = bytes.subarray(from, from + packed);
  if (method === 0) {
    if (packed > most) throw new ReadFault("tooMuchInside");
    return content;
  }
  if (method !== 8) throw new ReadFault("broken");
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    const isTooLong = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new ReadFault(isTooLong ? "tooMuchInside" : "broken");
  }
}
