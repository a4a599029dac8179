import { foldWidth } from "./foldWidth.ts";
import type { Words } from "./words.ts";

export type UnreadableCode = keyof typeof messages;

/** A cell that cannot be taken as it stands: what is wrong and what to type instead, in every language. */
export type Unreadable = {
  readonly kind: "unreadable";
  readonly code: UnreadableCode;
  readonly raw: string;
  readonly message: Words;
};

/** Makes an Unreadable; `unit` is the unit that is expected, where the message needs it. */
export function unreadable(code: UnreadableCode, raw: string, unit = ""): Unreadable {
  return { kind: "unreadable", code, raw, message: messages[code](quoted(raw), unit) };
}

/** The cell as the message repeats it; nobody reads a page of it there. */
function quoted(raw: string): string {
  const text = [...raw.trim()];
  return text.length <= 40 ? text.join("") : `${text.slice(0, 40).join("")}…`;
}

const messages = {
  "not-a-number": (raw) => ({
    ja: `『${raw}』は数として読めません。『${suggestion(raw)}』のように入力してください。`,
    en: `“${raw}” cannot be read as a number. Type it like “${suggestion(raw)}”.`,
  }),
  parentheses: (raw) => ({
    ja: `『${raw}』は負の数か内数か分かりません。負の数なら『△${suggestion(raw)}』と入力してください。`,
    en: `“${raw}” may be a negative figure or a part of another. If it is negative, type “△${suggestion(raw)}”.`,
  }),
  enumerator: (raw) => ({
    ja: `『${raw}』には丸数字などの番号が付いています。番号を除き、数だけを入力してください。`,
    en: `“${raw}” carries an item number. Leave it out and type the figure alone.`,
  }),
  "unit-mismatch": (raw, unit) => ({
    ja: `『${raw}』の単位が、この欄の単位『${unit}』と違います。${unit}で数えた値を入力してください。`,
    en: `The unit of “${raw}” is not “${unit}”, the unit of this field. Type the value in ${unit}.`,
  }),
  scale: (raw) => ({
    ja: `『${raw}』の位取りが読み取れません。『1,234』のように、すべての桁を数字で入力してください。`,
    en: `The scale of “${raw}” is not clear. Type all digits, like “1,234”.`,
  }),
  bound: (raw) => ({
    ja: `『${raw}』の「弱・強」や二つの限定は記録できません。数だけ、または「約」「以上」「超」「以下」「未満」の一つを付けて入力してください。`,
    en: `“${raw}” has a bound that cannot be recorded. Type the figure alone, or with one of 約, 以上, 超, 以下, 未満.`,
  }),
  range: (raw) => ({
    ja: `『${raw}』は範囲です。一つの数を入力してください。目標が範囲のときは下限と上限に分けて入力します。`,
    en: `“${raw}” is a range. Type one figure; a target that is a range has a lower and an upper limit.`,
  }),
  fraction: (raw) => ({
    ja: `『${raw}』は日付か分数か分かりません。割合なら割り算した値を、件数なら分子だけを入力してください。`,
    en: `“${raw}” may be a date or a fraction. Type the quotient for a share, or the numerator alone for a count.`,
  }),
  date: (raw) => ({
    ja: `『${raw}』は年月日のように読めます。数なら『1,234』のように桁を区切って入力してください。`,
    en: `“${raw}” looks like a date. If it is a figure, group its digits like “1,234”.`,
  }),
  "leading-zero": (raw) => ({
    ja: `『${raw}』は0で始まっています。番号でなければ、初めの0を除いて入力してください。`,
    en: `“${raw}” begins with 0. If it is no code, type it without the leading zero.`,
  }),
  relative: (raw) => ({
    ja: `『${raw}』は、この欄の単位が分からないと読めません。何を数えた値か、単位を定めてから入力してください。`,
    en: `“${raw}” cannot be read without the unit of this field. State what is counted first.`,
  }),
  "status-mark": (raw) => ({
    ja: `『${raw}』の速報・見込・訂正の印は、「値の状態」の欄で選んでください。ここには数だけを入力します。`,
    en: `Choose preliminary, estimated or revised for “${raw}” in the status field; type the figure alone here.`,
  }),
  "not-thousand-yen": (raw) => ({
    ja: `『${raw}』は千円単位ではありません。千円単位の数だけを、『1,083』のように入力してください。`,
    en: `“${raw}” is not in thousands of yen. Type the amount in thousands of yen, like “1,083”.`,
  }),
  "not-whole": (raw) => ({
    ja: `『${raw}』に小数があります。千円未満を四捨五入した整数を入力してください。`,
    en: `“${raw}” has decimals. Type whole thousands of yen, rounded half up.`,
  }),
  "negative-cost": (raw) => ({
    ja: `『${raw}』は負の金額です。事業費は0以上の数を入力し、戻入などは「備考」の欄に書いてください。`,
    en: `“${raw}” is negative. Type a cost of zero or more and explain refunds in the note.`,
  }),
  "extra-words": (raw) => ({
    ja: `『${raw}』には数のほかの言葉があります。ここには数だけを入力し、説明は「備考」の欄に書いてください。`,
    en: `“${raw}” has more than a figure. Type the figure alone here and put the explanation into the note.`,
  }),
} satisfies Record<string, (raw: string, unit: string) => Words>;

/** The digits of the cell, grouped as they should have been; a neutral example where there is no such reading. */
function suggestion(raw: string): string {
  const text = foldWidth(raw).replace(/\s|^\(|\)$/g, "");
  if (!/^[\d,、，]+$/.test(text)) return "1,234";
  const digits = text.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  return digits.length > 15 ? "1,234" : digits.replace(/\B(?=(\d{3})+$)/g, ",");
}
