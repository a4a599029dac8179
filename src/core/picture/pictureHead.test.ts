import sharp from "sharp";
import { expect, test } from "vitest";
import { pictureHead, pictureLimits } from "./pictureHead.ts";

const square = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#3a6" } });
const wide = square(40, 30);
const jpeg = await wide.clone().jpeg().toBuffer();
const png = await wide.clone().png().toBuffer();
/** A copy in which one number of four bytes is another. */
function withNumber(bytes: Buffer, at: number, number: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32BE(number, at);
  return copy;
}
const acTL = Buffer.from("000000086163544c0000000200000000f38d9370", "hex");
const animatedPng = Buffer.concat([png.subarray(0, 33), acTL, png.subarray(33)]);
const frames = Buffer.concat([0, 90, 200].map((red) => Buffer.alloc(8 * 8 * 3, red)));
const animatedWebp = await sharp(frames, {
  raw: { width: 8, height: 24, channels: 3, pageHeight: 8 },
})
  .webp({ loop: 0, delay: [100, 100, 100] })
  .toBuffer();

test.each([
  ["JPEG", jpeg, "image/jpeg"],
  ["progressive JPEG", await wide.clone().jpeg({ progressive: true }).toBuffer(), "image/jpeg"],
  [
    "JPEG with EXIF before the frame",
    await wide
      .clone()
      .jpeg()
      .withExif({ IFD0: { Make: "M".repeat(900) } })
      .toBuffer(),
    "image/jpeg",
  ],
  ["PNG", png, "image/png"],
  ["lossy WebP", await wide.clone().webp().toBuffer(), "image/webp"],
  ["lossless WebP", await wide.clone().webp({ lossless: true }).toBuffer(), "image/webp"],
  [
    "extended WebP",
    await wide
      .clone()
      .webp()
      .withExif({ IFD0: { Make: "M" } })
      .toBuffer(),
    "image/webp",
  ],
])("pictureHead(bytes): the size of a %s", (_, bytes, mediaType) =>
  expect(pictureHead(bytes)).toEqual({ mediaType, width: 40, height: 30, isAnimated: false }),
);

test.each<[string, Uint8Array, string]>([
  ["nothing", Buffer.alloc(0), "empty"],
  ["a file over the limit", Buffer.concat([jpeg, Buffer.alloc(pictureLimits.bytes)]), "tooLarge"],
  [
    "a drawing with a script",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    "otherType",
  ],
  ["a page", Buffer.from("<!doctype html><script>alert(1)</script>"), "otherType"],
  ["a GIF", await wide.clone().gif().toBuffer(), "otherType"],
  ["a TIFF", await wide.clone().tiff().toBuffer(), "otherType"],
  ["the first bytes of a JPEG", jpeg.subarray(0, 30), "broken"],
  ["a JPEG whose scan comes first", Buffer.from("ffd8ffda0008010100003f00", "hex"), "broken"],
  ["the first bytes of a PNG", png.subarray(0, 40), "broken"],
  ["a PNG of no width", withNumber(png, 16, 0), "broken"],
  ["a PNG that says it has 10^18 pixels", withNumber(withNumber(png, 16, 1e9), 20, 1e9), "tooManyPixels"],
  ["a PNG of 40 MP and a row", withNumber(withNumber(png, 16, 8000), 20, 5001), "tooManyPixels"],
  ["an APNG", animatedPng, "animated"],
  ["an animated WebP", animatedWebp, "animated"],
])("pictureHead(bytes): %s is refused", (_, bytes, fault) => expect(pictureHead(bytes)).toBe(fault));

test("pictureHead(bytes): 40 MP exactly is taken", () => {
  const bytes = withNumber(withNumber(png, 16, 8000), 20, 5000);
  expect(pictureHead(bytes)).toMatchObject({ width: 8000, height: 5000 });
});
