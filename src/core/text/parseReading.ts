import type { Reading } from "../indicator/reading.ts";
import { foldWidth } from "./foldWidth.ts";
import { withoutFootnotes } from "./footnoteMark.ts";
import { dashes, parseFigure } from "./parseFigure.ts";
import { defaultStages, maybeStages } from "./parseStages.ts";
import { defaultSymbols, missingReasonOf } from "./symbolTable.ts";
import type { SymbolTable } from "./symbolTable.ts";
import { isKnownUnit } from "./unit.ts";
import { unreadable } from "./unreadable.ts";
import type { Unreadable } from "./unreadable.ts";

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

// A longer cell is prose; the patterns are meant for short ones and slow on thousands of blanks.
const longestFigure = 200;
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const dashWithUnit = new RegExp(`^([${dashes}△▲…]+)\\s*([^${dashes}△▲…\\s].*)$`, "su");

/** Reads one cell as Japanese offices write it (DOMAIN 2.7): full-width digits, thousands, △ and other minus signs,
 * 万 and 億, units, 約/以上/未満/以下/超, footnote marks, stage words, marks for missing values. The whole cell must be
 * understood, or there is no figure: missing and unknown are never zero, of two figures none is taken, and what
 * might be misread is refused in words. `raw` is kept exactly. docs/guide/reading-cells.md lists the forms.
 * @example parseReading("△１，２３４件", { unit: "件" }) // number, -1234 */
export function parseReading(raw: string, options: ParseReadingOptions = {}): Reading | Unreadable {
  const { unit = null, symbols = defaultSymbols } = options;
  if (raw.trim().length > longestFigure) {
    return japanese.test(raw) ? { kind: "text", raw } : unreadable("not-a-number", raw);
  }
  const stages = maybeStages(raw, [...(options.stages ?? []), ...(options.milestone ? defaultStages : [])]);
  if (stages) return { kind: "stage", stages, raw };

  const cell = foldWidth(raw).trim();
  const text = withoutFootnotes(cell);
  const reason = missingReasonOf(cell, symbols) ?? missingReasonOf(withoutUnit(text), symbols);
  if (reason) return { kind: "missing", reason, raw };

  const figure = parseFigure(text, unit);
  if (typeof figure === "object") return { kind: "number", ...figure, raw };
  if (figure === "text" || options.milestone) return { kind: "text", raw };
  return unreadable(figure, raw, unit ?? "");
}

/** 「－件」 says the same as 「－」. */
function withoutUnit(text: string): string {
  const [, mark, label] = dashWithUnit.exec(text) ?? [];
  return mark !== undefined && label !== undefined && isKnownUnit(label) ? mark : text;
}
