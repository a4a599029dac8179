import type { PictureHead } from "./pictureHead.ts";

/** Size of a WebP from its first chunk (RFC 9649): lossy `VP8 `, lossless `VP8L`, or extended `VP8X`, which also
 * says whether it moves. */
export function webpHead(view: DataView): PictureHead | undefined {
  if (view.byteLength < 30 || view.getUint32(0) !== 0x52494646) return undefined;
  const head = (width: number, height: number, isAnimated = false): PictureHead => ({
    mediaType: "image/webp",
    width,
    height,
    isAnimated,
  });
  switch (view.getUint32(12)) {
    case 0x56503820:
      // The start code of a key frame, then 14 bits for each side.
      if (view.getUint8(23) !== 0x9d || view.getUint8(24) !== 0x01 || view.getUint8(25) !== 0x2a)
        return undefined;
      return head(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 0x5650384c: {
      if (view.getUint8(20) !== 0x2f) return undefined;
      const bits = view.getUint32(21, true);
      return head((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case 0x56503858:
      return head(uint24(view, 24) + 1, uint24(view, 27) + 1, (view.getUint8(20) & 0x02) !== 0);
    default:
      return undefined;
  }
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
