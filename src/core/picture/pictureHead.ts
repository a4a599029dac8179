import { jpegHead } from "./jpegHead.ts";
import { pngHead } from "./pngHead.ts";
import { webpHead } from "./webpHead.ts";

/** What a picture file says about itself before its pixels are read. */
export interface PictureHead {
  readonly mediaType: "image/jpeg" | "image/png" | "image/webp";
  /** Pixels as stored, before an orientation is applied. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
}

/** Why a file is not taken as a picture. */
export type PictureFault = "empty" | "tooLarge" | "otherType" | "broken" | "animated" | "tooManyPixels";

/** The largest picture that is taken: bytes of the file, pixels of the picture. Wider or higher than `edge`, it
 * is scaled down. */
export const pictureLimits = { bytes: 5_000_000, pixels: 40_000_000, edge: 2000 } as const;

/** Reads the head of a file and refuses what Shirube does not show. The content decides what it is; a name can say
 * anything. */
export function pictureHead(bytes: Uint8Array): PictureHead | PictureFault {
  if (bytes.length === 0) return "empty";
  if (bytes.length > pictureLimits.bytes) return "tooLarge";
  const read = readers.find(({ start, from }) => start.every((byte, at) => bytes[from + at] === byte))?.read;
  if (!read) return "otherType";
  const head = read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!head || head.width === 0 || head.height === 0) return "broken";
  if (head.isAnimated) return "animated";
  return head.width * head.height > pictureLimits.pixels ? "tooManyPixels" : head;
}

const readers: readonly {
  readonly start: readonly number[];
  readonly from: number;
  readonly read: (view: DataView) => PictureHead | undefined;
}[] = [
  { start: [0xff, 0xd8, 0xff], from: 0, read: jpegHead },
  { start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], from: 0, read: pngHead },
  // RIFF, four bytes of length, WEBP.
  { start: [0x57, 0x45, 0x42, 0x50], from: 8, read: webpHead },
];
