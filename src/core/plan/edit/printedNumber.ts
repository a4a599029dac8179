/** A number as a city prints it, taken apart: what stands before and behind the counting part, how that part is
 * written, and how much it counts. 施策① → "施策", circled, 1, "". */
export interface PrintedNumber {
  readonly before: string;
  readonly style: NumberStyle;
  /** Digits that are filled up with zeros: 01 has 2. */
  readonly width: number;
  readonly count: number;
  readonly behind: string;
}

type NumberStyle = keyof typeof styles;

const kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const kanjiDigits = "〇一二三四五六七八九";

/** The characters from one code point on, `size` of them. */
const run = (first: number, size: number) =>
  Array.from({ length: size }, (_, offset) => String.fromCodePoint(first + offset));

/** Signs that count by themselves: the first is 1. */
const counted = {
  circled: [...run(0x2460, 20), ...run(0x3251, 15), ...run(0x32b1, 15)],
  blackCircled: [...run(0x2776, 10), ...run(0x24eb, 10)],
  parenthesised: run(0x2474, 20),
  dotted: run(0x2488, 20),
  roman: run(0x2160, 12),
  smallRoman: run(0x2170, 12),
  kana: [...kana],
  capital: run(0x41, 26),
  small: run(0x61, 26),
  wideCapital: run(0xff21, 26),
  wideSmall: run(0xff41, 26),
} as const;

const signs = (list: readonly string[]) => `[${list.join("")}]`;

/** How each style is found. A letter counts only where it stands alone, not within a word. */
const styles = {
  digits: "[0-9]+",
  wideDigits: "[０-９]+",
  circled: signs(counted.circled),
  blackCircled: signs(counted.blackCircled),
  parenthesised: signs(counted.parenthesised),
  dotted: signs(counted.dotted),
  roman: signs(counted.roman),
  smallRoman: signs(counted.smallRoman),
  kana: `(?<![ァ-ヺー])${signs(counted.kana)}(?![ァ-ヺー])`,
  capital: "(?<![A-Za-z])[A-Z](?![A-Za-z])",
  small: "(?<![A-Za-z])[a-z](?![A-Za-z])",
  wideCapital: "(?<![Ａ-Ｚａ-ｚ])[Ａ-Ｚ](?![Ａ-Ｚａ-ｚ])",
  wideSmall: "(?<![Ａ-Ｚａ-ｚ])[ａ-ｚ](?![Ａ-Ｚａ-ｚ])",
  kanji: "(?<=^|第|[(（])[一二三四五六七八九十]{1,3}(?=$|[章節編部款項条目期)）、.．])",
} as const;

const written = new RegExp(
  Object.entries(styles)
    .map(([style, pattern]) => `(?<${style}>${pattern})`)
    .join("|"),
  "gu",
);

/** Takes a printed number apart at its last counting part; undefined when it has none.
 * @example parsePrintedNumber("1-(2)") // before "1-(", digits, 2, behind ")" */
export function parsePrintedNumber(text: string): PrintedNumber | undefined {
  const last = [...text.matchAll(written)].at(-1);
  const [style, sign] = Object.entries(last?.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
  if (!last || style === undefined || sign === undefined) return undefined;
  const count = countOf(style as NumberStyle, sign);
  if (count === undefined) return undefined;
  return {
    before: text.slice(0, last.index),
    style: style as NumberStyle,
    width: sign.length,
    count,
    behind: text.slice(last.index + sign.length),
  };
}

function countOf(style: NumberStyle, sign: string): number | undefined {
  switch (style) {
    case "digits":
      return sign.length > 6 ? undefined : Number(sign);
    case "wideDigits":
      return sign.length > 6 ? undefined : Number(sign.normalize("NFKC"));
    case "kanji":
      return range(99).find((count) => kanjiNumber(count) === sign);
    default:
      return (counted[style] as readonly string[]).indexOf(sign) + 1;
  }
}

/** The same number with another count; undefined where the style has no sign for it (⑳ is not the last, ワ nearly). */
export function printNumber(form: PrintedNumber, count: number): string | undefined {
  const sign = signOf(form, count);
  return sign === undefined ? undefined : form.before + sign + form.behind;
}

function signOf({ style, width }: PrintedNumber, count: number): string | undefined {
  switch (style) {
    case "digits":
      return padded(count, width);
    case "wideDigits":
      return padded(count, width).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case "kanji":
      return count > 99 ? undefined : kanjiNumber(count);
    default:
      return counted[style][count - 1];
  }
}

// 9 is followed by 10; 09 by 10, 99 by 100.
const padded = (count: number, width: number) => String(count).padStart(width, "0");

const range = (last: number) => Array.from({ length: last }, (_, place) => place + 1);

/** 1 to 99: 一, 十, 十一, 二十, 二十一. */
function kanjiNumber(count: number): string {
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : kanjiDigits[tens]}十`;
  return ten + (ones === 0 ? "" : kanjiDigits[ones]);
}
