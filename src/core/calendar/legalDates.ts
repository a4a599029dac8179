import type { Words } from "../text/words.ts";
import type { MonthDay } from "./monthDay.ts";

/** A day that the law sets in every year of work, for the accounts of the year before. */
export interface LegalDate {
  readonly id: string;
  readonly on: MonthDay;
  readonly title: Words;
  /** Where the law says so. */
  readonly source: Words;
}

export const legalDates: readonly LegalDate[] = [
  {
    id: "closing",
    on: { yearOffset: 0, month: 5, day: 31 },
    title: { ja: "出納閉鎖（前年度の会計）", en: "Closing of the accounts of the year before" },
    source: { ja: "地方自治法第235条の5", en: "Local Autonomy Act, article 235-5" },
  },
  {
    id: "settlement",
    on: { yearOffset: 0, month: 8, day: 31 },
    title: { ja: "決算の調製・提出の期限（前年度の会計）", en: "Settlement of the year before is due" },
    source: {
      ja: "地方自治法第233条第1項（出納閉鎖後3か月以内）",
      en: "Local Autonomy Act, article 233 (1): within three months of the closing",
    },
  },
];
