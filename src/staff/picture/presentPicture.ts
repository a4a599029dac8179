import type { Locale } from "../../core/text/words.ts";
import type { PictureView } from "../../usecases/picture/listPictures.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { momentText } from "../present/moment.ts";

/** A picture as the pages show it. */
export function presentPicture(
  { size, uploadedAt, uses, ...picture }: PictureView,
  { locale, now, words }: { locale: Locale; now: Date; words: Dictionary["pictures"] },
) {
  return {
    ...picture,
    sizeText: fill(words.size, {
      width: picture.width,
      height: picture.height,
      kb: Math.max(1, Math.round(size / 1000)),
    }),
    uploaded: momentText(uploadedAt, locale, now),
    uses: uses.map(({ planId, planTitle, versionId, versionNumber, place }) => ({
      planId,
      planTitle,
      versionId,
      versionNumber,
      place,
    })),
  };
}
export type PictureItemData = ReturnType<typeof presentPicture>;
