import { foldWidth } from "../text/foldWidth.ts";
import type { Locale } from "../text/words.ts";

/** A day of the year of work: 4/1 is its first day, 3/31 its last. `yearOffset` −1 and 1 are the fiscal years before
 * and after. The 29th of February is the last day of February in any year. */
export interface MonthDay {
  readonly yearOffset: -1 | 0 | 1;
  readonly month: number;
  readonly day: number;
}

const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The day in a fiscal year, `YYYY-MM-DD`: 1/31 of 2022 lies in 2023; 2/29 is 2/28 where there is none. */
export function dayInFiscalYear({ yearOffset, month, day }: MonthDay, fiscalYear: number): string {
  const year = fiscalYear + yearOffset + (month < 4 ? 1 : 0);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(Math.min(day, last))}`;
}

const before = /^(?:前年度|前|previous(?: year)?)\s*の?/i;
const after = /^(?:翌年度|翌|next(?: year)?)\s*の?/i;

/** Reads `4/1`, `4月1日`, `５月末`, `翌年度4/10`, `前年度 3/20`; undefined for what is no day of a year. */
export function parseMonthDay(text: string): MonthDay | undefined {
  const folded = foldWidth(text).trim();
  const yearOffset = before.test(folded) ? -1 : after.test(folded) ? 1 : 0;
  const rest = folded.replace(before, "").replace(after, "").trim();
  const match = /^(\d{1,2})(?:[/.-]|月\s*)(\d{1,2}|末)日?$/.exec(rest);
  const month = Number(match?.[1]);
  const last = lastDays[month - 1];
  if (!match || last === undefined) return undefined;
  const day = match[2] === "末" ? last : Number(match[2]);
  return day >= 1 && day <= last ? { yearOffset, month, day } : undefined;
}

/** Prints a day as it can be typed: `4/1`, `翌年度4/10`, `next year 4/10`. */
export function monthDayText({ yearOffset, month, day }: MonthDay, locale: Locale): string {
  const years = {
    ja: { [-1]: "前年度", 0: "", 1: "翌年度" },
    en: { [-1]: "previous year ", 0: "", 1: "next year " },
  };
  return `${years[locale][yearOffset]}${month}/${day}`;
}
