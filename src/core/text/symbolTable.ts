import type { MissingReason } from "../indicator/reading.ts";
import { foldWidth } from "./foldWidth.ts";

/** What a city writes where there is no figure, and what it means by it. Data: each city may bring its own
 * table, and prints it as the legend. */
export type SymbolTable = readonly { readonly mark: string; readonly reason: MissingReason }[];

/** Marks met in Japanese official tables (legends of 埼玉県 and 山梨県, KPI sheets of cities).
 * 「なし」「実績なし」「中止」 are not among them: a city may mean zero by them, or not. */
export const defaultSymbols: SymbolTable = [
  // Signs that look like one dash: which one is typed depends on the keyboard, not on the meaning.
  ...marks("nil", "- － — ー ― – ‐ ‑ − ─ ━ ｰ ﹣ 数値なし"),
  ...marks(
    "pending",
    "集計中 調査中 未 未集計 未公表 未発表 未確定 未判明 公表前 公表待ち 発表待ち 算定中 算出中",
  ),
  ...marks("pending", "確認中 精査中 データ未到来 データ未着"),
  ...marks(
    "notSurveyed",
    "調査なし 調査無し 未調査 調査未実施 非調査年 調査実施なし 調査せず 未測定 測定なし",
  ),
  ...marks("notApplicable", "該当なし 該当無し 該当せず 非該当 対象外 対象なし N/A n/a"),
  ...marks("suppressed", "x X 秘匿 非公表 非公開"),
  ...marks("discontinued", "廃止 調査廃止 統計廃止 指標廃止"),
  ...marks("unknown", "… …… ‥ .. ... ・・・ ･･･ *** 不明 不詳 データなし 把握不可 把握できず 算出不可"),
  ...marks(
    "toBeSet",
    "今後設定 今後設定予定 今後検討 未定 未設定 設定中 設定予定 別途設定 検討中 目標未設定 目標値未設定",
  ),
  ...marks("notEntered", "未入力"),
];

// 「R7.3公表予定」「令和8年3月頃公表」: every city writes another date. Only a time may stand before the word, never a figure.
const laterPublished =
  /^((令和|平成|[RH])?[元\d.年度月日\s/'上中下旬頃ごろ末以降に秋春夏冬次回は翌来今年度]*)(公表|発表|確定|集計|判明|把握)(予定|見込み?|待ち|後)$/;
const laterSet =
  /^(今後|別途|後日|改めて|計画策定時に?|数値については)[^\d]{0,30}(設定|検討|決定|定める)(予定|する)?$/;

/** The meaning that the table gives to a whole cell, if it is one of its marks. A blank cell is `notEntered`. */
export function missingReasonOf(cell: string, symbols: SymbolTable): MissingReason | undefined {
  const text = foldWidth(cell).trim();
  if (text === "") return "notEntered";
  const reasons = reasonsOf(symbols);
  const known = reasons.get(text);
  if (known) return known;
  if (laterPublished.test(text)) return "pending";
  if (laterSet.test(text)) return "toBeSet";
  // 「--」「――」: a long dash.
  if (/^(.)\1{1,5}$/u.test(text) && reasons.get(text[0] ?? "") === "nil") return "nil";
  const alone = /^\(([^()]{1,30})\)$/.exec(text)?.[1];
  if (alone !== undefined) return missingReasonOf(alone, symbols);
  // 「－（調査なし）」, 「集計中（R7.3公表予定）」: the words in brackets say which, or when.
  const [, outside = "", inside = ""] = /^([^()]{1,12}?)\s*\(([^()]{1,30})\)$/.exec(text) ?? [];
  if (inside === "") return undefined;
  const [first, second] = [missingReasonOf(outside, symbols), missingReasonOf(inside, symbols)];
  if (first === undefined || second === undefined) return undefined;
  return first === "nil" || first === "unknown" ? second : first;
}

const folded = new WeakMap<SymbolTable, ReadonlyMap<string, MissingReason>>();

/** The table by mark, folded once: it is asked for every cell of a city. */
function reasonsOf(symbols: SymbolTable): ReadonlyMap<string, MissingReason> {
  const known = folded.get(symbols);
  if (known) return known;
  // The first of two equal marks is in force.
  const reasons = new Map(symbols.toReversed().map(({ mark, reason }) => [foldWidth(mark), reason] as const));
  folded.set(symbols, reasons);
  return reasons;
}

function marks(reason: MissingReason, texts: string): SymbolTable {
  return texts.split(" ").map((mark) => ({ mark, reason }));
}
