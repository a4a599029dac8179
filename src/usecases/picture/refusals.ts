import type { PictureFault } from "../../core/picture/pictureHead.ts";
import {
  readPictureWords,
  type PictureWords,
  type TypedPictureWords,
} from "../../core/picture/readPictureWords.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";

/** The error for a file that is not taken, at the field that it was chosen in. */
export function badPicture(fault: PictureFault | "again"): UserError {
  return new UserError("bad-input", faultWords[fault], { file: faultWords[fault] });
}

const faultWords = {
  empty: { ja: "画像ファイルを選んでください。", en: "Choose a picture file." },
  tooLarge: {
    ja: "ファイルが5 MBを超えています。小さくしてから選び直してください。",
    en: "The file is larger than 5 MB. Make it smaller and choose it again.",
  },
  otherType: {
    ja: "この形式のファイルは使えません。JPEG、PNGまたはWebPの画像を選んでください。",
    en: "This is no file of a type that can be used. Choose a JPEG, PNG or WebP picture.",
  },
  broken: {
    ja: "画像を読み取れません。ファイルが壊れていないか確かめ、保存し直してから選んでください。",
    en: "The picture cannot be read. Check the file, save it again and choose it.",
  },
  animated: {
    ja: "動く画像は使えません。静止画にしてから選んでください。",
    en: "Moving pictures cannot be used. Choose a still one.",
  },
  tooManyPixels: {
    ja: "画像が4,000万画素を超えています。縮小してから選び直してください。",
    en: "The picture has more than 40 million pixels. Scale it down and choose it again.",
  },
  again: {
    ja: "同じ画像がすでにあります。一覧にある画像をお使いください。",
    en: "This very picture is here already. Use the one in the list.",
  },
} as const satisfies Record<PictureFault | "again", Words>;

/** The words beside a picture as they are kept. @throws UserError `bad-input` naming every wrong field */
export function checkedWords(typed: TypedPictureWords): PictureWords {
  const read = readPictureWords(typed);
  if ("words" in read) return read.words;
  throw new UserError(
    "bad-input",
    {
      ja: "まだ保存していません。印の付いた欄を直してください。画像は選び直してください。",
      en: "Not saved yet. Put the marked fields right, and choose the picture again.",
    },
    read.problems,
  );
}

/** The error for a picture that does not exist, or belongs to another city. */
export function noSuchPicture(): UserError {
  return new UserError("not-found", {
    ja: "この画像は見つかりません。画像の一覧から選んでください。",
    en: "There is no such picture. Choose one from the list of pictures.",
  });
}
