import type { TypedPictureWords } from "../../core/picture/readPictureWords.ts";

/** What was typed about a picture, without blanks around it. */
export function typedWords(form: FormData): TypedPictureWords {
  const text = (name: string) =>
    String(form.get(name) ?? "")
      .replaceAll(/\s+/gu, " ")
      .trim();
  return {
    alt: text("alt"),
    caption: text("caption"),
    credit: text("credit"),
    rights: text("rights"),
    otherRights: text("otherRights"),
  };
}
