import { addDays } from "./addDays.ts";

/** A month of a fiscal year with its first and last day, YYYY-MM-DD. */
export interface MonthSpan {
  readonly month: number;
  readonly first: string;
  readonly last: string;
}

/** The twelve months of a fiscal year, April first. */
export function monthsOfYear(fiscalYear: number): readonly MonthSpan[] {
  const firstOf = (at: number) =>
    `${fiscalYear + (at > 8 ? 1 : 0)}-${String(((at + 3) % 12) + 1).padStart(2, "0")}-01`;
  return Array.from({ length: 12 }, (_, at) => ({
    month: ((at + 3) % 12) + 1,
    first: firstOf(at),
    last: addDays(at === 11 ? `${fiscalYear + 1}-04-01` : firstOf(at + 1), -1),
  }));
}

/** How something that lasts from one day to another lies in a month. */
export type PartOfMonth = "within" | "begins" | "ends" | "goesOn" | "outside";

/** Whether it lies within the month, begins or ends in it, goes on all through it, or lies outside. */
export function partOfMonth(on: string, until: string, { first, last }: MonthSpan): PartOfMonth {
  if (until < first || on > last) return "outside";
  if (on >= first) return until <= last ? "within" : "begins";
  return until <= last ? "ends" : "goesOn";
}
