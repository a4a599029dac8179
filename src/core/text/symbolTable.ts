import type { MissingReason } from "../indicator/reading.ts";
import { foldWidth } from "./foldWidth.ts";

/** What a city writes where there is no figure, and what it means by it. Data: each city may bring its own
 * table, and prints it as the legend. */
export type SymbolTable = readonly { readonly mark: string; readonly reason: MissingReason }[];

/** Marks met in Japanese official tables (legends of 埼玉県 and 山梨県, KPI sheets of cities). */
export const defaultSymbols: SymbolTable = [
  // Eleven signs that look like one dash: which one is typed depends on the keyboard, not on the meaning.
  ...marks("nil", "-", "－", "—", "ー", "―", "–", "‐", "‑", "−", "─", "ｰ"),
  ...marks("pending", "集計中", "調査中", "未", "未集計", "未公表", "未確定", "公表前", "公表待ち", "算定中"),
  ...marks("notSurveyed", "調査なし", "未調査", "調査未実施", "非調査年"),
  ...marks("notApplicable", "該当なし", "非該当", "対象外", "該当無し"),
  ...marks("suppressed", "x", "X", "秘匿"),
  ...marks("discontinued", "廃止", "調査廃止", "統計廃止"),
  ...marks("unknown", "…", "……", "...", "・・・", "･･･", "***", "不明"),
];

/** The meaning that the table gives to a whole cell, if it is one of its marks. A blank cell is `notEntered`. */
export function missingReasonOf(cell: string, symbols: SymbolTable): MissingReason | undefined {
  const text = foldWidth(cell).trim();
  if (text === "") return "notEntered";
  const known = symbols.find(({ mark }) => foldWidth(mark) === text);
  if (known) return known.reason;
  // 「R7.3公表予定」「令和8年3月公表予定」: every city writes another date.
  return /(公表|発表|確定|集計)予定$/.test(text) ? "pending" : undefined;
}

function marks(reason: MissingReason, ...texts: string[]): SymbolTable {
  return texts.map((mark) => ({ mark, reason }));
}
