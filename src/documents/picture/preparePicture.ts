import sharp from "sharp";
import type { PictureFault, PictureHead } from "../../core/picture/pictureHead.ts";
import { pictureHead, pictureLimits } from "../../core/picture/pictureHead.ts";

/** A picture as it is kept and published: pixels and nothing else. */
export interface PreparedPicture {
  readonly mediaType: "image/jpeg" | "image/png";
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

// Whatever a file says it is, no other reader of the library is ever reached.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
});
// One picture at a time may take a core; the rest is for the pages.
sharp.concurrency(1);
sharp.cache(false);

/** Makes a picture that is fit to be published out of an uploaded file. It is drawn anew from its pixels: what
 * stood beside them (EXIF with place and thumbnail, XMP, IPTC, colour profile, comments, bytes at the end) is gone,
 * and so is what was hidden to attack a reader. The orientation of a camera is applied, colours become sRGB, a large
 * picture is scaled down. WebP becomes JPEG, or PNG where it is transparent, since Word shows no WebP. */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture | PictureFault> {
  const head = pictureHead(bytes);
  if (typeof head === "string") return head;
  try {
    return await redraw(bytes, head);
  } catch {
    // The library says in its own words what is wrong with the file; to people, it cannot be read.
    return "broken";
  }
}

async function redraw(bytes: Uint8Array, { mediaType }: PictureHead): Promise<PreparedPicture> {
  const { edge, pixels } = pictureLimits;
  const file = sharp(bytes, { limitInputPixels: pixels, failOn: "error" });
  const drawn = file
    .clone()
    .timeout({ seconds: 20 })
    .autoOrient()
    .resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb");
  const hasAlpha = mediaType !== "image/jpeg" && (await file.metadata()).hasAlpha;
  if (mediaType === "image/png" || hasAlpha) {
    const png = await drawn.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
    const isTransparent = hasAlpha && !(await sharp(png.data).stats()).isOpaque;
    // A photo is kept as a photo, not as PNG of many megabytes.
    if (isTransparent || (mediaType === "image/png" && png.data.length <= largestPng))
      return prepared("image/png", png);
  }
  const jpeg = drawn.flatten({ background: "#fff" }).jpeg({ quality: 85, mozjpeg: true });
  return prepared("image/jpeg", await jpeg.toBuffer({ resolveWithObject: true }));
}

const largestPng = 1_000_000;

const prepared = (
  mediaType: PreparedPicture["mediaType"],
  { data, info }: { data: Buffer; info: { width: number; height: number } },
): PreparedPicture => ({ mediaType, width: info.width, height: info.height, bytes: new Uint8Array(data) });
