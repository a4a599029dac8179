import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import type { NumberReading, Qualifier, Reading } from "../indicator/reading.ts";
import { foldWidth } from "./foldWidth.ts";
import { maybeDecimal } from "./parseDecimal.ts";
import { defaultStages, maybeStages } from "./parseStages.ts";
import { splitStatusMark } from "./statusMark.ts";
import { defaultSymbols, missingReasonOf } from "./symbolTable.ts";
import type { SymbolTable } from "./symbolTable.ts";
import { isKnownUnit, toUnit } from "./unit.ts";
import { unreadable } from "./unreadable.ts";
import type { Unreadable, UnreadableCode } from "./unreadable.ts";

export type ParseReadingOptions = {
  /** The indicator's unit as printed (件, 千円). Without it any known unit is taken, in its base (12千人 is 12000). */
  unit?: string | null;
  /** The indicator's own stage words, in order. */
  stages?: readonly string[];
  /** The indicator is a milestone: the usual stage words are stages too, and other words stay text. */
  milestone?: boolean;
  /** What the city writes where there is no figure; `defaultSymbols` unless given. */
  symbols?: SymbolTable;
};

// A longer cell is prose; the patterns below are meant for short ones and slow on thousands of blanks.
const longestFigure = 200;
const dash = "△▲−\\-‐‑―–—ー─ｰ";
const footnotes = /(\s*(※\d*|\*\d*|†|\(?注\d*\)?))+$/;
const enumerator = /[\u2160-\u217F\u2460-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289]/;
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const aroundFigure = new RegExp(
  `^(約|概ね|おおむね|およそ|ほぼ)?\\s*([${dash}+])?\\s*(\\d[\\d,.]*)\\s*(.*?)\\s*(以上|未満|程度|前後|ほど|以下|以内|超|弱|強)?$`,
  "su",
);
const onlyFigureSigns = new RegExp(`^[\\d,.、()\\s+${dash}~〜～億兆万千百]+$`, "u");

/** Reads one cell as Japanese offices write it: full-width digits, thousands, △ and other minus signs, units,
 * 約/以上/未満, footnote marks, stage words, marks for missing values. Missing is never zero; `raw` is kept exactly.
 * What might be misread is refused in words.
 * @example parseReading("△１，２３４件", { unit: "件" }) // number, -1234 */
export function parseReading(raw: string, options: ParseReadingOptions = {}): Reading | Unreadable {
  const { unit = null, symbols = defaultSymbols } = options;
  if (raw.trim().length > longestFigure) {
    return japanese.test(raw) ? { kind: "text", raw } : unreadable("not-a-number", raw);
  }
  const stages = maybeStages(raw, [...(options.stages ?? []), ...(options.milestone ? defaultStages : [])]);
  if (stages) return { kind: "stage", stages, raw };

  const cell = foldWidth(raw).trim();
  const text = cell.replace(footnotes, "");
  const reason = missingReasonOf(cell, symbols) ?? missingReasonOf(withoutUnit(text), symbols);
  if (reason) return { kind: "missing", reason, raw };

  const figure = parseFigure(text, unit);
  if (typeof figure === "object") return { kind: "number", ...figure, raw };
  if (figure === "text" || options.milestone) return { kind: "text", raw };
  return unreadable(figure, raw, unit ?? "");
}

type Figure = Pick<NumberReading, "value" | "qualifier">;

function parseFigure(text: string, unit: string | null): Figure | UnreadableCode | "text" {
  if (splitStatusMark(text).status) return "status-mark";
  if (/^\([\d,.]+\)/.test(text)) return "parentheses";
  // Refused, not stripped: ①120 may be item 1 with 120, or a slip.
  if (enumerator.test(text[0] ?? "") && aroundFigure.test(text.slice(1))) return "enumerator";

  const [, before, sign, digits, rest = "", after] = aroundFigure.exec(text) ?? [];
  if (digits === undefined) return wordsOr("not-a-number", text);
  if (/^[~〜～]/.test(rest)) return "range";

  const exponent = exponentOf(rest, unit);
  if (typeof exponent === "string") return exponent;
  if (/^(以下|以内|超|弱|強)$/.test(after ?? "")) return "bound";

  const size = maybeDecimal(digits);
  if (!size) return "not-a-number";
  const value = size.times(d(10).pow(exponent));
  const qualifier = qualifierOf(before, after);
  if (qualifier === "two") return "bound";
  return { value: signed(value, sign), ...(qualifier && { qualifier }) };
}

/** The power of ten by which the figure must be multiplied to be in the indicator's unit. */
function exponentOf(label: string, unit: string | null): number | UnreadableCode | "text" {
  if (label === "") return 0;
  const typed = toUnit(label);
  if (unit === null || unit === "") {
    return isKnownUnit(label) ? typed.exponent : wordsOr("not-a-number", label);
  }
  const own = toUnit(unit);
  if (typed.base === own.base) return typed.exponent - own.exponent;
  // 「1.2万」 for 人 is clear; for 千円 it may be 万円 or 万千円.
  if (typed.base === "" && typed.exponent > 0) return own.exponent === 0 ? typed.exponent : "scale";
  if (isKnownUnit(label)) return "unit-mismatch";
  if (label.startsWith(unit)) return "extra-words";
  if (/\d/.test(label)) return /^[億兆万千百]/.test(label) ? "scale" : wordsOr("not-a-number", label);
  if (!japanese.test(label)) return "not-a-number";
  // A short word straight after the figure is taken for a unit; a sentence is a text.
  return label.length <= 3 ? "unit-mismatch" : "text";
}

function wordsOr(code: UnreadableCode, text: string): UnreadableCode | "text" {
  return japanese.test(text) && !onlyFigureSigns.test(text) ? "text" : code;
}

function qualifierOf(before: string | undefined, after: string | undefined): Qualifier | "two" | undefined {
  const bound = after === "以上" ? "atLeast" : after === "未満" ? "lessThan" : undefined;
  if (bound && before) return "two";
  return bound ?? (before || after ? "approximately" : undefined);
}

function signed(size: Decimal, sign: string | undefined): Decimal {
  // Zero has no sign: △0 is 0.
  return sign === undefined || sign === "+" || size.eq(0) ? size : size.times(-1);
}

/** 「－件」 says the same as 「－」. */
function withoutUnit(text: string): string {
  const [, mark, label] = new RegExp(`^([${dash}…]+)\\s*(.+)$`, "u").exec(text) ?? [];
  return mark !== undefined && label !== undefined && isKnownUnit(label) ? mark : text;
}
