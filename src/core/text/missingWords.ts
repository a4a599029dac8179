import type { MissingReason } from "../indicator/reading.ts";
import type { Words } from "./words.ts";

/** What a page says where there is no figure: never an empty cell, never 0. */
export const missingWords: Readonly<Record<MissingReason, Words>> = {
  nil: { ja: "数値なし", en: "no figure" },
  pending: { ja: "集計中", en: "not yet available" },
  notSurveyed: { ja: "調査なし", en: "not surveyed" },
  notApplicable: { ja: "該当なし", en: "not applicable" },
  suppressed: { ja: "秘匿", en: "withheld" },
  discontinued: { ja: "廃止", en: "discontinued" },
  toBeSet: { ja: "今後設定", en: "to be set" },
  unknown: { ja: "不明", en: "unknown" },
  notEntered: { ja: "未入力", en: "not entered" },
};
