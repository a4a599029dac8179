import type { Words } from "../text/words.ts";

/** Terms under which a picture may be used, as the form offers them and as pages print them. */
export const pictureRights = [
  { id: "own", words: { ja: "当自治体が作成", en: "Made by the municipality" }, namesAuthor: false },
  {
    id: "permission",
    words: {
      ja: "権利者の許諾を得て掲載（無断での転載はできません）",
      en: "Shown with permission of the owner (not to be used elsewhere)",
    },
    namesAuthor: true,
  },
  { id: "cc-by", words: { ja: "CC BY 4.0", en: "CC BY 4.0" }, namesAuthor: true },
  { id: "cc-by-sa", words: { ja: "CC BY-SA 4.0", en: "CC BY-SA 4.0" }, namesAuthor: true },
  { id: "cc-by-nc", words: { ja: "CC BY-NC 4.0", en: "CC BY-NC 4.0" }, namesAuthor: true },
  { id: "cc-by-nd", words: { ja: "CC BY-ND 4.0", en: "CC BY-ND 4.0" }, namesAuthor: true },
  { id: "cc0", words: { ja: "CC0 1.0", en: "CC0 1.0" }, namesAuthor: false },
] as const satisfies readonly { id: string; words: Words; namesAuthor: boolean }[];

/** The choice that a kept text of rights stands for; `other` where it is the city's own wording. */
export function rightsChoice(rights: string): string {
  return pictureRights.find(({ words }) => words.ja === rights)?.id ?? "other";
}
