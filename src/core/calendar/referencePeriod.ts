import { foldWidth } from "../text/foldWidth.ts";
import { isDate } from "./days.ts";
import { eras } from "./era.ts";

/** When a figure was so, as cells and column heads say it. 年度 is April to March, 年 January to December.
 * `end`: the last day of it (令和6年度末). `raw` is the text exactly as it was written. */
export type ReferencePeriod = Period & { readonly raw: string };

type Period =
  | { readonly kind: "fiscalYear"; readonly fiscalYear: number; readonly end?: true }
  | { readonly kind: "calendarYear"; readonly year: number; readonly end?: true }
  | { readonly kind: "month"; readonly year: number; readonly month: number; readonly end?: true }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "years"; readonly from: number; readonly to: number; readonly fiscal: boolean };

export type ParsePeriodOptions = {
  /** A year near which a text without era stands (6年度): the era is taken that brings it nearest. */
  near?: number;
};

const era = "(令和|平成|昭和|大正|明治|[RHSTM])";
const aYear = `(?:${era}?\\.?(元|\\d{1,2})|(?:FY)?((?:18|19|20|21)\\d\\d))`;
const tail = "(?:現在|時点|実績値?|分|の値)?$";
const yearForm = new RegExp(`^${aYear}(年度|年|')?(末)?${tail}`, "i");
const monthForm = new RegExp(`^${aYear}([年./])(\\d{1,2})(月)?(末)?${tail}`, "i");
const dateForm = new RegExp(`^${aYear}(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?${tail}`, "i");
const yearsForm = new RegExp(
  `^${aYear}(年度|年)?(から|[~〜～\\-–—―ー−])${aYear}(年度|年)?(?:まで)?(?:の?(\\d{1,2})[かカヶケ]年(?:間|度)?)?${tail}`,
  "i",
);
const beside = new RegExp(`\\((?:${era}(元|\\d{1,2})|(?:FY)?(\\d{4}))(?:年度?)?\\)`, "gi");

/** Reads when a figure was so: 令和6年度, R6', H31, 2015年, 令和6年度末, R6.3.31, 令和6年4月1日現在, R6.9月末, 平成26~30年.
 * A bare R6 is a fiscal year, as in the heads of tables. Old plans count on in 平成 (平成37年 is 2025).
 * @returns undefined for anything else: days that are not, two years that disagree (令和6年（2023年）), 昨年度,
 * and 6年度 without `near` */
export function parseReferencePeriod(
  raw: string,
  { near }: ParsePeriodOptions = {},
): ReferencePeriod | undefined {
  const text = plain(raw);
  if (text.length > 60) return undefined;
  // The other calendar stands in brackets: 平成27年（2015年）, 2016（平成28）年3月. It must say the same.
  const others = [...text.matchAll(beside)].map(
    ([, name, digits, western]) => western ?? toYear(name, digits),
  );
  const alone = text.replace(beside, "");
  const period = years(alone) ?? day(alone) ?? month(alone) ?? year(alone, near);
  if (!period || others.some((other) => !yearsOf(period).includes(Number(other)))) return undefined;
  return { ...period, raw };
}

function year(text: string, near: number | undefined): Period | undefined {
  const [whole, name, digits, western, word, end] = yearForm.exec(text) ?? [];
  if (whole === undefined) return undefined;
  // Without an era, only 6年度 and 6年 are years at all.
  const said = western ?? toYear(name, digits) ?? (word && word !== "'" ? nearest(digits, near) : undefined);
  if (said === undefined) return undefined;
  const more = end ? ({ end: true } as const) : {};
  return word === "年"
    ? { kind: "calendarYear", year: Number(said), ...more }
    : { kind: "fiscalYear", fiscalYear: Number(said), ...more };
}

function month(text: string): Period | undefined {
  const [whole, name, digits, western, separator, number, word, end] = monthForm.exec(text) ?? [];
  const said = western ?? toYear(name, digits);
  const inYear = Number(number);
  if (whole === undefined || said === undefined || inYear < 1 || inYear > 12) return undefined;
  // 「2019.6」 is a figure as often as a month, 「令和6年9」 is cut off.
  if (!word && (separator === "年" || (western && separator === "."))) return undefined;
  return { kind: "month", year: Number(said), month: inYear, ...(end && { end: true }) };
}

function day(text: string): Period | undefined {
  const [, name, digits, western, inYear = "", inMonth = ""] = dateForm.exec(text) ?? [];
  const said = western ?? toYear(name, digits);
  const date = `${said}-${inYear.padStart(2, "0")}-${inMonth.padStart(2, "0")}`;
  return said !== undefined && isDate(date) ? { kind: "date", date } : undefined;
}

function years(text: string): Period | undefined {
  const found = yearsForm.exec(text);
  if (!found) return undefined;
  const [, name, digits, western, word, separator, lastName, lastDigits, lastWestern, lastWord, count] =
    found;
  const from = western ?? toYear(name, digits);
  // 「R2-6」 may be June; 「平成26~30年」 counts on in its era.
  const inherits = name !== undefined && (separator !== "-" || lastWord !== undefined);
  const to = lastWestern ?? toYear(lastName ?? (inherits ? name : undefined), lastDigits);
  if (from === undefined || to === undefined || Number(from) >= Number(to)) return undefined;
  if (count !== undefined && Number(to) - Number(from) + 1 !== Number(count)) return undefined;
  const fiscal = word === "年度" || lastWord === "年度" || (word === undefined && lastWord === undefined);
  return { kind: "years", from: Number(from), to: Number(to), fiscal };
}

/** The western year of a year of an era; undefined without era, and for years that the era did not have. */
function toYear(name: string | undefined, digits: string | undefined): number | undefined {
  const found = eras.find((one) => one.name === name || one.initial === name?.toUpperCase());
  const inEra = digits === "元" ? 1 : Number(digits);
  if (!found || !(inEra >= 1) || inEra > (found.lastYear ?? Infinity)) return undefined;
  return found.fiscalStart + inEra - 1;
}

function nearest(digits: string | undefined, near: number | undefined): number | undefined {
  if (near === undefined) return undefined;
  const candidates = eras.flatMap(({ name }) => toYear(name, digits) ?? []);
  return candidates.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}

function yearsOf(period: Period): readonly number[] {
  if (period.kind === "years") return [period.from, period.to];
  if (period.kind === "fiscalYear") return [period.fiscalYear];
  return [period.kind === "date" ? Number(period.date.slice(0, 4)) : period.year];
}

/** Narrow letters without blanks: 「令和 6 年（2024 年）」 is printed so in justified tables. */
function plain(text: string): string {
  return foldWidth(text)
    .replace(/\s+/g, "")
    .replace(/[’′`]/g, "'")
    .replaceAll("㋿", "令和")
    .replaceAll("㍻", "平成")
    .replaceAll("㍼", "昭和")
    .replaceAll("㍽", "大正");
}
