import { z } from "zod";
import { municipality } from "./documentHead.ts";

/** A picture of a plan with what must stand beside it. Its own address serves the bytes. */
export const pictureDocument = z.object({
  kind: z.literal("picture"),
  municipality,
  id: z.string(),
  mediaType: z.enum(["image/jpeg", "image/png", "image/webp"]),
  width: z.int(),
  height: z.int(),
  /** The file itself in base64. */
  bytes: z.base64(),
  /** What is to be seen, for those who cannot see it. */
  alt: z.string(),
  caption: z.string().nullable(),
  credit: z.string(),
  /** Terms under which it may be used. */
  rights: z.string(),
});
export type PictureDocument = z.infer<typeof pictureDocument>;

/** Ending of the file of a picture. */
export const pictureEnding = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
} as const satisfies Record<PictureDocument["mediaType"], string>;
