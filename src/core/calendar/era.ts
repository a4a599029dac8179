/** A Japanese era. `start` is its first day; `fiscalStart` the first fiscal year that documents count in it. */
export type Era = {
  readonly name: string;
  readonly initial: string;
  readonly start: string;
  readonly fiscalStart: number;
  /** Last year number that old documents use; later eras have no end (平成72年 is met in plans). */
  readonly lastYear?: number;
};

/** Eras, newest first. The whole fiscal year 2019 is 令和元年度, although 令和 began on 1 May. */
export const eras: readonly Era[] = [
  { name: "令和", initial: "R", start: "2019-05-01", fiscalStart: 2019 },
  { name: "平成", initial: "H", start: "1989-01-08", fiscalStart: 1989 },
  { name: "昭和", initial: "S", start: "1926-12-25", fiscalStart: 1926, lastYear: 64 },
  { name: "大正", initial: "T", start: "1912-07-30", fiscalStart: 1912, lastYear: 15 },
  { name: "明治", initial: "M", start: "1868-10-23", fiscalStart: 1868, lastYear: 45 },
];

/** A year within its era. */
export type EraYear = { readonly era: Era; readonly year: number };

/** The era and year of a fiscal year: 2019 → 令和 1; undefined before 明治. */
export function eraYear(fiscalYear: number): EraYear | undefined {
  const era = eras.find(({ fiscalStart }) => fiscalYear >= fiscalStart);
  return era && { era, year: fiscalYear - era.fiscalStart + 1 };
}

/** The era and year of a day `YYYY-MM-DD`: 2019-04-30 → 平成 31. */
export function eraYearOfDate(date: string): EraYear | undefined {
  const era = eras.find(({ start }) => date >= start);
  return era && { era, year: Number(date.slice(0, 4)) - Number(era.start.slice(0, 4)) + 1 };
}

/** 令和元年, 令和2年: the first year is never printed as 1. */
export function eraYearText({ era, year }: EraYear): string {
  return `${era.name}${year === 1 ? "元" : year}年`;
}
