import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "identity" | "gzip" | "br";

/** A finished file, ready to be sent in any encoding. */
export class ServedFile {
  readonly status: 200 | 404 | 410;
  readonly contentType: string;
  readonly language: "ja" | "en";
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Hash of the content, for the entity tag. */
  readonly tag: string;
  readonly #compressed = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();

  constructor(file: {
    status: 200 | 404 | 410;
    contentType: string;
    bytes: Uint8Array;
    language: "ja" | "en";
  }) {
    this.status = file.status;
    this.contentType = file.contentType;
    this.language = file.language;
    this.bytes = new Uint8Array(file.bytes);
    this.tag = createHash("sha256").update(file.bytes).digest("base64url").slice(0, 22);
  }

  /** Whether compressing is worth the while: pictures, PDF and XLSX are compressed already. */
  get compressible(): boolean {
    return this.bytes.length > 1_000 && /^text\/|json|javascript|svg/.test(this.contentType);
  }

  /** The bytes in an encoding; compressed once and kept. */
  encoded(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    const known = this.#compressed.get(encoding);
    if (known) return known;
    const made = compress[encoding](this.bytes);
    this.#compressed.set(encoding, made);
    return made;
  }
}

/** Files kept up to a number of bytes; the one asked for longest ago goes first. */
export class FileCache {
  readonly #limit: number;
  readonly #files = new Map<string, ServedFile>();
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limit = limitBytes;
  }

  get(key: string): ServedFile | undefined {
    const file = this.#files.get(key);
    if (!file) return undefined;
    this.#files.delete(key);
    this.#files.set(key, file);
    return file;
  }

  set(key: string, file: ServedFile): void {
    if (weight(file) > this.#limit / 4) return;
    this.#remove(key);
    this.#files.set(key, file);
    this.#bytes += weight(file);
    for (const oldest of this.#files.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#remove(oldest);
    }
  }

  clear(): void {
    this.#files.clear();
    this.#bytes = 0;
  }

  #remove(key: string): void {
    const file = this.#files.get(key);
    if (!file) return;
    this.#files.delete(key);
    this.#bytes -= weight(file);
  }
}

/** With room for the compressed copies. */
const weight = (file: ServedFile) => file.bytes.length * (file.compressible ? 1.6 : 1) + 500;

const toBytes = (buffer: Uint8Array) => new Uint8Array(buffer);
const gzipOf = promisify(gzip);
const brotliOf = promisify((bytes: Uint8Array, done: (error: Error | null, result: Buffer) => void) =>
  brotliCompress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }, done),
);

const compress: Record<Encoding, (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>> = {
  identity: async (bytes) => bytes,
  gzip: async (bytes) => toBytes(await gzipOf(bytes)),
  br: async (bytes) => toBytes(await brotliOf(bytes)),
};
