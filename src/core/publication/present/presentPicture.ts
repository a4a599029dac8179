import type { Picture } from "../../plan/picture.ts";
import type { PublishedMunicipality } from "../documents.ts";
import type { PictureDocument } from "../pictureDocument.ts";

/** A picture with its bytes and what must stand beside it. */
export function presentPicture(municipality: PublishedMunicipality, picture: Picture): PictureDocument {
  return {
    kind: "picture",
    municipality,
    id: picture.id,
    mediaType: picture.mediaType,
    width: picture.width,
    height: picture.height,
    bytes: Buffer.from(picture.bytes).toString("base64"),
    alt: picture.alt,
    caption: picture.caption,
    credit: picture.credit,
    rights: picture.rights,
  };
}
