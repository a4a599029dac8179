import type { PictureHead } from "./pictureHead.ts";

/** Size of a PNG from its IHDR chunk, and whether it moves: an `acTL` chunk before the pixels makes it an APNG. */
export function pngHead(view: DataView): PictureHead | undefined {
  if (view.byteLength < 33 || chunkName(view, 8) !== "IHDR") return undefined;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const head = { mediaType: "image/png", width, height } as const;
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = chunkName(view, at);
    if (name === "acTL") return { ...head, isAnimated: true };
    if (name === "IDAT") return { ...head, isAnimated: false };
  }
  return undefined;
}

/** The name of the chunk that begins here with its length. */
function chunkName(view: DataView, at: number): string {
  return String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)));
}
