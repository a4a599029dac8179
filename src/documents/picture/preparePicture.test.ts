import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { preparePicture } from "./preparePicture.ts";

/** A drawing with a red corner at its upper left, so that one sees how it is turned. */
const drawing = (width: number, height: number, alpha = false) =>
  sharp({
    create: {
      width,
      height,
      channels: alpha ? 4 : 3,
      background: alpha ? { r: 0, g: 0, b: 255, alpha: 0.2 } : "#00f",
    },
  }).composite([
    {
      input: {
        create: { width: width / 4, height: height / 4, channels: 3, background: "#f00" },
      },
      left: 0,
      top: 0,
    },
  ]);
/** Noise that no format makes small. */
const noise = (width: number, height: number) => {
  let state = 7;
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    pixels[at] = state;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};

const exif = {
  IFD0: { Make: "CameraOfAPerson", Artist: "A Person", Copyright: "somebody" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "37/1 18/1 51/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "138/1 47/1 42/1",
  },
};
const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>SecretOfXmp</rdf:RDF></x:xmpmeta>';
const marked = (image: Sharp) => image.withExif(exif).withXmp(xmp).withIccProfile("p3");

/** A PNG chunk without its checksum being right: text chunks are skipped by it. */
function textChunk(text: string): Buffer {
  const data = Buffer.from(`Comment\0${text}`, "latin1");
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write("tEXt", 4, "latin1");
  return Buffer.concat([head, data, Buffer.from(crc32(Buffer.concat([head.subarray(4), data])))]);
}
function crc32(bytes: Buffer): Uint8Array {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  const sum = Buffer.alloc(4);
  sum.writeInt32BE(~crc);
  return sum;
}

const bare = await marked(drawing(80, 40).jpeg()).toBuffer();
const iptc = Buffer.from(
  "Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x10\x1c\x02\x50\0\x0bSecretOfIptc",
  "latin1",
);
const app13 = Buffer.concat([Buffer.from([0xff, 0xed, 0, iptc.length + 2]), iptc]);
const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 17]), Buffer.from("SecretOfComment")]);
const jpeg = Buffer.concat([
  bare.subarray(0, 2),
  app13,
  comment,
  bare.subarray(2),
  Buffer.from("SecretAtTheEnd<script>alert(1)</script>"),
]);
const plainPng = await marked(drawing(80, 40).png()).toBuffer();
const png = Buffer.concat([
  plainPng.subarray(0, 33),
  textChunk("SecretOfText"),
  plainPng.subarray(33),
  Buffer.from("SecretAtTheEnd"),
]);
const webp = Buffer.concat([await marked(drawing(80, 40).webp()).toBuffer(), Buffer.from("SecretAtTheEnd")]);

const secrets = [
  "CameraOfAPerson",
  "A Person",
  "Secret",
  "Exif",
  "http://ns.adobe.com",
  "8BIM",
  "ICC_PROFILE",
  "iCCP",
  "eXIf",
];
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

test.each([
  ["JPEG", jpeg, ["CameraOfAPerson", "SecretOfXmp", "SecretOfIptc", "SecretOfComment", "SecretAtTheEnd"]],
  ["PNG", png, ["CameraOfAPerson", "XML:com.adobe.xmp", "SecretOfText", "SecretAtTheEnd"]],
  ["WebP", webp, ["CameraOfAPerson", "SecretOfXmp", "SecretAtTheEnd"]],
])("preparePicture(bytes): nothing but pixels is left of a %s", async (_, bytes, had) => {
  expect(had.filter((secret) => !latin1(bytes).includes(secret))).toEqual([]);
  expect((await sharp(bytes).metadata()).exif).toBeDefined();
  const picture = await preparePicture(bytes);
  if (typeof picture === "string") throw new Error(picture);
  expect(secrets.filter((secret) => latin1(picture.bytes).includes(secret))).toEqual([]);
  const {
    exif: left,
    xmp: leftXmp,
    iptc: leftIptc,
    icc,
    comments,
    width,
    height,
  } = await sharp(picture.bytes).metadata();
  expect({ left, leftXmp, leftIptc, icc, comments, width, height }).toEqual({ width: 80, height: 40 });
  expect(partsOf(picture.bytes)).toEqual([]);
});

/** Parts of a file that hold something else than its pixels. */
function partsOf(bytes: Uint8Array): string[] {
  const view = Buffer.from(bytes);
  const found: string[] = [];
  if (view[0] === 0xff) {
    for (let at = 2; view[at + 1] !== 0xda; at += 2 + view.readUInt16BE(at + 2)) {
      const marker = view[at + 1] ?? 0;
      if (marker > 0xe0 && marker <= 0xef) found.push(`APP${marker - 0xe0}`);
      if (marker === 0xfe) found.push("COM");
    }
    if (!view.subarray(-2).equals(Buffer.from([0xff, 0xd9]))) found.push("end");
    return found;
  }
  const pixels = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "pHYs", "sRGB", "gAMA", "cHRM"];
  for (let at = 8; at < view.length; at += 12 + view.readUInt32BE(at)) {
    const name = view.toString("latin1", at + 4, at + 8);
    if (!pixels.includes(name)) found.push(name);
  }
  return found;
}

/** The colour of a pixel, as words. */
async function colourAt(bytes: Uint8Array, left: number, top: number): Promise<string> {
  const [red = 0, , blue = 0] = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer();
  return red > blue ? "red" : "blue";
}

test("preparePicture(bytes): the orientation of the camera is applied before it is forgotten", async () => {
  const turned = await drawing(80, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const picture = await preparePicture(turned);
  if (typeof picture === "string") throw new Error(picture);
  expect([picture.width, picture.height]).toEqual([40, 80]);
  expect(await colourAt(picture.bytes, 38, 2)).toBe("red");
  expect(await colourAt(picture.bytes, 2, 2)).toBe("blue");
});

test.each<[string, Buffer, object]>([
  [
    "a small picture keeps its size",
    await drawing(80, 40).png().toBuffer(),
    { mediaType: "image/png", width: 80, height: 40 },
  ],
  [
    "a large one is scaled down",
    await drawing(3000, 1000).jpeg().toBuffer(),
    { mediaType: "image/jpeg", width: 2000, height: 667 },
  ],
  ["a transparent PNG stays one", await drawing(80, 40, true).png().toBuffer(), { mediaType: "image/png" }],
  [
    "a transparent WebP becomes PNG",
    await drawing(80, 40, true).webp().toBuffer(),
    { mediaType: "image/png" },
  ],
  ["another WebP becomes JPEG", await drawing(80, 40).webp().toBuffer(), { mediaType: "image/jpeg" }],
  ["a photo as PNG becomes JPEG", await noise(800, 800).png().toBuffer(), { mediaType: "image/jpeg" }],
  [
    "16 bits become 8",
    await drawing(80, 40).toColourspace("rgb16").png().toBuffer(),
    { mediaType: "image/png" },
  ],
  [
    "colours of print become sRGB",
    await drawing(80, 40).toColourspace("cmyk").jpeg().toBuffer(),
    { mediaType: "image/jpeg" },
  ],
])("preparePicture(bytes): %s", async (_, bytes, expected) => {
  const picture = await preparePicture(bytes);
  expect(picture).toMatchObject(expected);
  if (typeof picture === "string") return;
  const { space, depth, format } = await sharp(picture.bytes).metadata();
  expect({ space, depth, format: `image/${format}` }).toEqual({
    space: "srgb",
    depth: "uchar",
    format: picture.mediaType,
  });
});

const whole = await noise(200, 200).jpeg().toBuffer();
const wholePng = await noise(200, 200).png().toBuffer();
const withWrongByte = Buffer.from(wholePng);
withWrongByte[2000] = (withWrongByte[2000] ?? 0) ^ 0xff;

test.each([
  ["half a JPEG", whole.subarray(0, whole.length / 2), "broken"],
  ["half a PNG", wholePng.subarray(0, wholePng.length / 2), "broken"],
  ["a PNG with a wrong byte", withWrongByte, "broken"],
  [
    "a PNG head before a page",
    Buffer.concat([wholePng.subarray(0, 41), Buffer.from("<html>".repeat(20))]),
    "broken",
  ],
  ["a drawing", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "otherType"],
])("preparePicture(bytes): %s is refused", async (_, bytes, fault) => {
  expect(await preparePicture(bytes)).toBe(fault);
});
