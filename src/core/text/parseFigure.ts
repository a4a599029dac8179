import { d } from "../decimal.ts";
import type { NumberReading } from "../indicator/reading.ts";
import { qualifierOf, withoutLeadingWords, withoutTrailingWord } from "./boundWords.ts";
import { maybeScaled } from "./parseScaled.ts";
import type { Scaled } from "./parseScaled.ts";
import { splitStatusMark } from "./statusMark.ts";
import { isKnownUnit, isSameUnit, toOwnUnit, toUnit } from "./unit.ts";
import type { UnreadableCode } from "./unreadable.ts";

/** A figure with its bound, in the indicator's own unit. */
export type Figure = Pick<NumberReading, "value" | "qualifier">;

/** Every sign that is met for a dash or a minus; △ and ▲ are the official minus. */
export const dashes = "−\\-‐‑–—―─━ー－ｰ﹣";
const signs = new RegExp(`^(?:([△▲]\\s*|[${dashes}]|\\+\\s*|±\\s*)(?=\\d))?(.*)$`, "su");
const onlyDashes = new RegExp(`^[${dashes}\\s]*$`, "u");
const enumerator = /^[\u2160-\u217F\u2460-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289]\s*[△▲約\d-]/u;
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const onlyFigureSigns = new RegExp(`^[\\d,.、()\\s+±△▲${dashes}~〜～億兆万千百]+$`, "u");
/** 20240401, 2024.4, 2024年: a day, month or year as often as a figure. */
const likeDate =
  /^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$|^(19[5-9]|20\d)\d\.(0?[1-9]|1[0-2])$|^(19|20)\d\d\s*年$/;
/** Units that say nothing until the indicator has them too: 6年 may be a year, 2倍 and 7割 a change. */
const needsOwnUnit: ReadonlySet<string> = new Set(["年", "月", "倍", "割"]);

/** Reads the figure of a cell whose footnotes are taken off, narrow letters only. The whole text must be understood:
 * words, sign, digits, scale, unit and bound in this order, or there is no figure.
 * @returns the figure, "text" for words that are no slip of the keyboard, or why it is refused */
export function parseFigure(cell: string, unit: string | null): Figure | UnreadableCode | "text" {
  if (splitStatusMark(cell).status) return "status-mark";
  if (/^\([△▲\-−]?\s*[\d,.]+\s*[^\d()]*\)/.test(cell)) return "parentheses";
  // Refused, not stripped: ①120 may be item 1 with 120, or a slip.
  if (enumerator.test(cell)) return "enumerator";
  if (/^\d+\s*[/／]\s*\d+/.test(cell)) return "fraction";
  if (likeDate.test(cell)) return "date";
  // 「0123」 is a code, a telephone number or a slip.
  if (/^0[\d,]*\d/.test(cell)) return wordsOr("leading-zero", cell);

  const lead = withoutLeadingWords(cell);
  const rank = toOwnUnit(unit ?? "").base === "位" ? lead.text.replace(/^第(?=\d)/, "") : lead.text;
  const [, sign = "", body = ""] = signs.exec(rank) ?? [];
  if (!/^\d/.test(body)) return wordsOr("not-a-number", cell);
  if (/^[^~〜～]{1,30}[~〜～]|(以上|超)\D{0,3}\d.*(未満|以下)$|[%割]台/.test(body)) return "range";

  const scaled = maybeScaled(body);
  if (!scaled) return wordsOr("not-a-number", cell);
  const trail = withoutTrailingWord(scaled.rest);
  const size = inOwnUnit(scaled, trail.text, unit);
  if (typeof size === "string") return size;

  const qualifier = qualifierOf([...lead.bounds, ...trail.bounds]);
  if (qualifier === "refused") return "bound";
  // ±0 is no change; ±5 is a range.
  if (sign.startsWith("±") && !size.eq(0)) return "range";
  // Zero has no sign: △0 is 0.
  const value = sign === "" || sign.startsWith("+") || size.eq(0) ? size : size.times(-1);
  return { value, ...(qualifier && { qualifier }) };
}

/** The figure counted in the indicator's unit, or why its own label does not let it be. */
function inOwnUnit({ value, hasScale }: Scaled, label: string, unit: string | null) {
  const own = isUnit(unit) ? toOwnUnit(unit) : null;
  if (label === "") {
    if (!hasScale || !own || own.exponent === 0) return value;
    // 「1.2万」 for 人 is clear; for 千円 it may be 万円 or 万千円.
    return "scale" as const;
  }
  if (!own) return withoutOwnUnit(value, label);
  const typed = toUnit(label);
  if (isSameUnit(typed, own)) return value.times(d(10).pow(typed.exponent)).div(d(10).pow(own.exponent));
  return refusal(label, unit ?? "");
}

/** A unit's cell may hold nothing, or a dash. */
function isUnit(unit: string | null): unit is string {
  return unit !== null && !onlyDashes.test(unit);
}

function withoutOwnUnit(value: Scaled["value"], label: string) {
  if (!isKnownUnit(label)) return wordsOr("not-a-number", label);
  const { base, exponent } = toUnit(label);
  if (needsOwnUnit.has(base)) return "relative" as const;
  return value.times(d(10).pow(exponent));
}

function refusal(label: string, unit: string): UnreadableCode | "text" {
  if (isKnownUnit(label)) return "unit-mismatch";
  if (label.startsWith(unit)) return "extra-words";
  if (/\d/.test(label) || !japanese.test(label)) return wordsOr("not-a-number", label);
  // A short word straight after the figure is taken for a unit; a sentence is a text.
  return label.length <= 3 ? "unit-mismatch" : "text";
}

function wordsOr(code: UnreadableCode, text: string): UnreadableCode | "text" {
  return japanese.test(text) && !onlyFigureSigns.test(text) ? "text" : code;
}
