import type { Words } from "../text/words.ts";
import { pictureRights } from "./rights.ts";

/** What must stand beside a picture. */
export interface PictureWords {
  readonly alt: string;
  readonly caption: string | null;
  /** Who made it or owns it; empty where the municipality made it itself. */
  readonly credit: string;
  /** Terms of use as printed. */
  readonly rights: string;
}

/** What a person typed about a picture. */
export interface TypedPictureWords {
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  /** One of `pictureRights`, or `other`. */
  readonly rights: string;
  readonly otherRights: string;
}

/** Checks what was typed about a picture.
 * @returns the words as they are kept, or what is wrong in which field */
export function readPictureWords(
  typed: TypedPictureWords,
): { readonly words: PictureWords } | { readonly problems: Readonly<Record<string, Words>> } {
  const { alt, caption, credit, otherRights } = typed;
  const chosen = pictureRights.find(({ id }) => id === typed.rights);
  const rights = chosen?.words.ja ?? (typed.rights === "other" ? otherRights : "");
  const problems = {
    ...altProblem(alt),
    ...tooLong("caption", caption, 200),
    ...tooLong("credit", credit, 100),
    ...tooLong("otherRights", otherRights, 200),
    ...rightsProblem(typed),
    ...(chosen?.namesAuthor && credit === "" ? { credit: words.noCredit } : {}),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return { words: { alt, caption: caption || null, credit, rights } };
}

/** Longer than this it belongs into the text, where everybody can read it. */
const longestAlt = 200;

function altProblem(alt: string): Record<string, Words> {
  if (alt === "") return { alt: words.noAlt };
  if (/\.(jpe?g|png|webp|heic|gif)$/iu.test(alt)) return { alt: words.fileName };
  if (/^(写真|画像|図|イラスト|グラフ|photo|picture|image|figure|chart)$/iu.test(alt))
    return { alt: words.kindOnly };
  return tooLong("alt", alt, longestAlt);
}

function rightsProblem({ rights, otherRights }: TypedPictureWords): Record<string, Words> {
  if (rights === "other") return otherRights === "" ? { otherRights: words.noOtherRights } : {};
  return pictureRights.some(({ id }) => id === rights) ? {} : { rights: words.noRights };
}

function tooLong(field: string, text: string, limit: number): Record<string, Words> {
  if ([...text].length <= limit) return {};
  return {
    [field]: { ja: `${limit}字までで入力してください。`, en: `Use at most ${limit} characters.` },
  };
}

const words = {
  noAlt: {
    ja: "代替テキストを入力してください。画像が見えない人に、何が写っているかを伝えます。",
    en: "Type the alternative text. It tells those who cannot see the picture what it shows.",
  },
  fileName: {
    ja: "ファイルの名前ではなく、何が写っているかを書いてください。",
    en: "Say what the picture shows, not what its file is called.",
  },
  kindOnly: {
    ja: "何の写真・図かを書いてください。例：駅前広場で開いた朝市。手前に野菜を選ぶ親子",
    en: "Say what it is a picture of, for example: a morning market in front of the station.",
  },
  noCredit: {
    ja: "この権利では、作者または権利者の名前が必要です。",
    en: "These rights need the name of the author or owner.",
  },
  noRights: { ja: "権利を選んでください。", en: "Choose the rights." },
  noOtherRights: { ja: "権利の内容を入力してください。", en: "Type what the rights are." },
} as const satisfies Record<string, Words>;
