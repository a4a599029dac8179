import type { TargetOperator } from "../indicator/indicator.ts";
import type { Qualifier, Reading } from "../indicator/reading.ts";
import { foldWidth } from "./foldWidth.ts";
import { parseReading } from "./parseReading.ts";
import type { ParseReadingOptions } from "./parseReading.ts";
import type { Unreadable } from "./unreadable.ts";

/** A target cell. */
export type ParsedTarget = {
  /** The figure, stage or words; its `raw` is the whole cell. */
  readonly reading: Reading | Unreadable;
  /** Null where the cell states no comparison (増加, 前年度比増). 未満 and 超 are in the reading's qualifier too. */
  readonly operator: TargetOperator | null;
  /** Counts over all years up to this one (累計, のべ, 5年間の計). */
  readonly accumulated: boolean;
};

const keep =
  /^(現状|現状値|現状の|現在の|基準値|現行)?(水準)?(の|を)?(維持|同水準|と同水準|継続維持)(する|を維持|以上)?$/;
const keptFigure =
  /^(.*\d.*?)(?:を|の水準を)?維持(?:する)?$|^現状維持\s*\((.*\d.*)\)$|^(.*\d.*?)\s*\((?:現状)?維持\)$/s;
const reachedFigure = /^(.*\d.*?)(?:の|を)?達成$/s;
const sumBefore =
  /^(計画期間(?:中|内)?(?:の|に)?|\d{1,2}(?:年間|[かカヶケ]年間?)(?:で|の)?)?\s*(のべ|延べ|累計で?|累積で?|通算)?\s*[:]?\s*(?=[約\d])/;
const sumBehind =
  /\s*\(((?:計画期間|\d{1,2}[かカヶケ]?年間?)?(?:の|中の)?(?:累計|累積|合計|計|延べ|のべ)値?)\)$|\s*(?:の)?(累計)$/;

const operators: Record<Qualifier, TargetOperator> = {
  approximately: "=",
  atLeast: ">=",
  moreThan: ">=",
  atMost: "<=",
  lessThan: "<=",
};

/** Reads a target as plans print it: `50件`, `3日以上`, `10%以下`, `現状維持`, `100%を維持`, `100％達成`, `毎年10件`, `のべ100人（5年間の計）`,
 * `整備完了`, `今後設定`. A target that is stated as a change (増加, 前年度比増, +5%, 10%減) is kept as words: its
 * figure is no level to be reached.
 * @example parseTarget("2か所以上", { unit: "か所" }) // 2 at least, operator ">=" */
export function parseTarget(raw: string, options: ParseReadingOptions = {}): ParsedTarget {
  const cell = foldWidth(raw).trim();
  if (cell.length > 200) return { reading: parseReading(raw, options), operator: null, accumulated: false };
  if (keep.test(cell)) return { reading: { kind: "text", raw }, operator: "maintain", accumulated: false };
  // 「+5%」 of a target is a change from the baseline, or a level: nobody can tell.
  if (cell.startsWith("+")) return { reading: { kind: "text", raw }, operator: null, accumulated: false };

  const { text, accumulated } = withoutSum(cell);
  const kept = keptFigure.exec(text)?.slice(1).find(Boolean);
  const figure = kept ?? reachedFigure.exec(text)?.[1] ?? text;
  const found = parseReading(figure === cell ? raw : figure, options);
  // Words were taken off, and what is left is no figure: the cell stands as it is.
  const reading = figure === cell || found.kind === "number" ? { ...found, raw } : parseReading(raw, options);
  const isFigure = reading.kind === "number";
  return {
    reading,
    operator: kept !== undefined && isFigure && !reading.qualifier ? "maintain" : operatorOf(reading),
    accumulated: accumulated && isFigure,
  };
}

function operatorOf(reading: Reading | Unreadable): TargetOperator | null {
  switch (reading.kind) {
    case "number":
      return reading.qualifier ? operators[reading.qualifier] : "=";
    case "stage":
      return "milestone";
    case "missing":
      return reading.reason === "toBeSet" ? "toBeSet" : null;
    case "text":
      // 「各校1回以上」 has its comparison, though no single figure.
      return /\d.*以上$/s.test(reading.raw) ? ">=" : /\d.*(以下|以内|未満)$/s.test(reading.raw) ? "<=" : null;
    case "unreadable":
      return null;
  }
}

function withoutSum(cell: string): { text: string; accumulated: boolean } {
  const behind = cell.replace(sumBehind, "");
  const text = behind.replace(sumBefore, "");
  return { text, accumulated: text !== cell };
}
