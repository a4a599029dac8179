import fc from "fast-check";
import { expect, test } from "vitest";
import { isDate } from "./days.ts";
import { formatReferencePeriod } from "./formatReferencePeriod.ts";
import { parseReferencePeriod } from "./referencePeriod.ts";
import type { ReferencePeriod } from "./referencePeriod.ts";

/** One line for a period: its kind and what it says. */
function short(period: ReferencePeriod | undefined): string {
  if (!period) return "none";
  const { raw: _, kind, ...rest } = period;
  return [kind, ...Object.entries(rest).map(([key, value]) => (value === true ? key : String(value)))].join(
    " ",
  );
}

test.each([
  ["令和6年度", "fiscalYear 2024"],
  ["令和６年", "calendarYear 2024"],
  ["R6", "fiscalYear 2024"],
  ["R6'", "fiscalYear 2024"],
  ["R6年度", "fiscalYear 2024"],
  ["R元年", "calendarYear 2019"],
  ["H31", "fiscalYear 2019"],
  ["平成37年", "calendarYear 2025"],
  ["平成37(2025)年", "calendarYear 2025"],
  ["平成 27 年 (2015 年)", "calendarYear 2015"],
  ["令和６年度（2024年度）", "fiscalYear 2024"],
  ["平成30年度（2018年）", "fiscalYear 2018"],
  ["昭和63年度", "fiscalYear 1988"],
  ["㋿6年度", "fiscalYear 2024"],
  ["2015年", "calendarYear 2015"],
  ["2019年度", "fiscalYear 2019"],
  ["2017", "fiscalYear 2017"],
  ["FY2020", "fiscalYear 2020"],
  ["令和6年度末", "fiscalYear 2024 end"],
  ["平成30年末現在", "calendarYear 2018 end"],
  ["H29年度実績", "fiscalYear 2017"],
  ["R6.3.31", "date 2024-03-31"],
  ["R1.10.1現在", "date 2019-10-01"],
  ["令和6年4月1日現在", "date 2024-04-01"],
  ["令和4年5月20日 (2022年)", "date 2022-05-20"],
  ["2019-04-01", "date 2019-04-01"],
  ["2019/4/1時点", "date 2019-04-01"],
  ["2017.03.03", "date 2017-03-03"],
  ["R6.9月末現在", "month 2024 9 end"],
  ["R5.9", "month 2023 9"],
  ["R4年9月", "month 2022 9"],
  ["2016（平成28）年3月", "month 2016 3"],
  ["2019.6月", "month 2019 6"],
  ["平成26~30年", "years 2014 2018 false"],
  ["H29~30年度実績", "years 2017 2018 fiscal"],
  ["R4～R6", "years 2022 2024 fiscal"],
  ["H28-R6", "years 2016 2024 fiscal"],
  ["平成27年度から平成31年度", "years 2015 2019 fiscal"],
  ["令和2年度から令和6年度まで", "years 2020 2024 fiscal"],
  ["令和2年度（2020年度）～令和6年度（2024年度）の5か年", "years 2020 2024 fiscal"],
  ["2015年度～2019年度", "years 2015 2019 fiscal"],
])("parseReferencePeriod(%j) is %s", (raw, expected) => {
  const period = parseReferencePeriod(raw);
  expect(short(period)).toBe(expected);
  expect(period?.raw).toBe(raw);
});

test.each([
  ["", "nothing"],
  ["6年度", "no era"],
  ["令和6年（2023年）", "years that disagree"],
  ["R6.2.30", "no such day"],
  ["R6.13", "no such month"],
  ["2019.6", "a figure as well"],
  ["1.46", "a figure"],
  ["R0", "no such year"],
  ["昭和65年度", "no such year"],
  ["R6～R2", "backwards"],
  ["R2-6", "a month as well"],
  ["令和2年度～令和6年度の3か年", "five years, not three"],
  ["2015~19年", "cut off"],
  ["H30→R1", "a change"],
  ["昨年度", "no year"],
  ["4月1日", "no year"],
  ["M", "a letter"],
])("parseReferencePeriod(%j) is undefined: %s", (raw) => {
  expect(parseReferencePeriod(raw)).toBeUndefined();
});

test.each([
  ["6年度", 2024, "fiscalYear 2024"],
  ["6年度", 1995, "fiscalYear 1994"],
  ["30年", 2019, "calendarYear 2018"],
  ["元年度", 2020, "fiscalYear 2019"],
])("parseReferencePeriod(%j, { near: %i }) is %s", (raw, near, expected) => {
  expect(short(parseReferencePeriod(raw, { near }))).toBe(expected);
});

test.each([
  ["R1", "令和元年度", "FY2019"],
  ["令和元年", "令和元年", "2019"],
  ["平成31年4月", "平成31年4月", "April 2019"],
  ["令和6年度末", "令和6年度末", "end of FY2024"],
  ["R6.9月末現在", "令和6年9月末", "end of September 2024"],
  ["平成26~30年", "平成26年～平成30年", "2014–2018"],
  ["R1.10.1現在", "令和元年10月1日 (2019年)", "1 October 2019"],
])("formatReferencePeriod(%j, locale)", (raw, ja, en) => {
  const period = parseReferencePeriod(raw) as ReferencePeriod;
  expect(formatReferencePeriod(period, "ja")).toBe(ja);
  expect(formatReferencePeriod(period, "en")).toBe(en);
});

test("parseReferencePeriod(formatReferencePeriod(period)) gives the period back, 1880 to 2099", () => {
  const year = fc.integer({ min: 1880, max: 2099 });
  const end = fc.constantFrom({}, { end: true as const });
  const date = fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"))
    .filter(isDate);
  const period = fc.oneof(
    fc.tuple(year, end).map(([fiscalYear, more]) => ({ kind: "fiscalYear" as const, fiscalYear, ...more })),
    fc.tuple(year, end).map(([one, more]) => ({ kind: "calendarYear" as const, year: one, ...more })),
    fc
      .tuple(year, fc.integer({ min: 1, max: 12 }), end)
      .map(([one, month, more]) => ({ kind: "month" as const, year: one, month, ...more })),
    date.map((day) => ({ kind: "date" as const, date: day })),
    fc
      .tuple(fc.integer({ min: 1880, max: 2069 }), fc.integer({ min: 1, max: 30 }), fc.boolean())
      .map(([from, count, fiscal]) => ({ kind: "years" as const, from, to: from + count, fiscal })),
  );
  fc.assert(
    fc.property(period, (said) => {
      const raw = formatReferencePeriod({ ...said, raw: "" }, "ja");
      expect(parseReferencePeriod(raw)).toEqual({ ...said, raw });
    }),
    { numRuns: 500 },
  );
}, 30_000);

test("parseReferencePeriod(anything) never throws", () => {
  const official = fc.string({ unit: fc.constantFrom(..."0123456789RHS令和平成元年度月日末.-/~～()'現在 ") });
  fc.assert(
    fc.property(fc.oneof(official, fc.string({ unit: "binary" })), (raw) => {
      expect(parseReferencePeriod(raw)?.raw ?? raw).toBe(raw);
    }),
  );
}, 30_000);
