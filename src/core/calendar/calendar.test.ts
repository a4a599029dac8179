import { expect, test } from "vitest";
import cases from "../../../test/fixtures/parsing_cases.json" with { type: "json" };
import { daysUntil, fiscalYearOf, isDate, todayInJapan } from "./days.ts";
import { eraYear, eraYearOfDate } from "./era.ts";
import { fiscalYearLabel } from "./fiscalYearLabel.ts";
import { dueText, formatDate } from "./formatDate.ts";
import { parseFiscalYear } from "./parseFiscalYear.ts";

test.each(cases.fiscalYears as [string, number][])("parseFiscalYear(%j) is %i", (text, expected) => {
  expect(parseFiscalYear(text)).toBe(expected);
});

test.each([
  ["r6", 2024],
  ["R6'", 2024],
  ["令和6年度末", 2024],
  ["令和2年度（2020）", 2020],
  ["R2（2020年度）", 2020],
  ["FY2020", 2020],
  [" 大正９年 ", 1920],
  ["6年度", undefined],
  ["R6.3.31", undefined],
  ["R0", undefined],
  ["昭和65年度", undefined],
  ["H30→R1", undefined],
  ["20240401", undefined],
  ["9999", undefined],
  ["令和", undefined],
  ["", undefined],
])("parseFiscalYear(%j) is %s", (text, expected) => {
  expect(parseFiscalYear(text)).toBe(expected);
});

test.each([
  [2020, "R2", "令和2年度", "FY2020"],
  [2019, "R1", "令和元年度", "FY2019"],
  [2018, "H30", "平成30年度", "FY2018"],
  [1989, "H1", "平成元年度", "FY1989"],
  [1988, "S63", "昭和63年度", "FY1988"],
])("fiscalYearLabel(%i)", (fiscalYear, short, full, english) => {
  expect(fiscalYearLabel(fiscalYear, "ja", "short")).toBe(short);
  expect(fiscalYearLabel(fiscalYear, "ja", "full")).toBe(full);
  expect(fiscalYearLabel(fiscalYear, "en", "short")).toBe(english);
});

test("parseFiscalYear(fiscalYearLabel(year)) gives the year back", () => {
  for (let year = 1920; year < 2100; year += 1) {
    expect(parseFiscalYear(fiscalYearLabel(year, "ja", "short"))).toBe(year);
    expect(parseFiscalYear(fiscalYearLabel(year, "ja", "full"))).toBe(year);
    expect(parseFiscalYear(fiscalYearLabel(year, "en", "full"))).toBe(year);
  }
});

test("eraYear(fiscalYear) counts by fiscal year, eraYearOfDate(date) by day", () => {
  expect(eraYear(2019)).toMatchObject({ era: { name: "令和" }, year: 1 });
  expect(eraYearOfDate("2019-04-30")).toMatchObject({ era: { name: "平成" }, year: 31 });
  expect(eraYearOfDate("2019-05-01")).toMatchObject({ era: { name: "令和" }, year: 1 });
  expect(eraYearOfDate("1989-01-07")).toMatchObject({ era: { name: "昭和" }, year: 64 });
});

test.each([
  ["2025-03-31", 2024],
  ["2025-04-01", 2025],
  ["2025-12-31", 2025],
])("fiscalYearOf(%s) is %i", (date, expected) => {
  expect(fiscalYearOf(date)).toBe(expected);
});

test.each([
  ["2025-03-31T14:59:59Z", "2025-03-31"],
  ["2025-03-31T15:00:00Z", "2025-04-01"],
])("todayInJapan(%s) is %s", (instant, expected) => {
  expect(todayInJapan(new Date(instant))).toBe(expected);
});

test.each([
  ["2022-05-20", "令和4年5月20日 (2022年)", "20 May 2022"],
  ["2019-05-01", "令和元年5月1日 (2019年)", "1 May 2019"],
  ["2019-04-30", "平成31年4月30日 (2019年)", "30 April 2019"],
])("formatDate(%s)", (date, ja, en) => {
  expect(formatDate(date, "ja")).toBe(ja);
  expect(formatDate(date, "en")).toBe(en);
});

test("formatDate(date, locale, monthDay) leaves the year out", () => {
  expect(formatDate("2022-05-20", "ja", "monthDay")).toBe("5月20日");
  expect(formatDate("2022-05-20", "en", "monthDay")).toBe("20 May");
});

test.each([
  ["2022-05-20", "2022-05-14", 6, "あと6日", "6 days left"],
  ["2022-05-20", "2022-05-20", 0, "今日まで", "due today"],
  ["2022-03-01", "2022-02-28", 1, "あと1日", "1 day left"],
  ["2022-05-20", "2022-05-23", -3, "3日過ぎています", "3 days overdue"],
])("daysUntil(%s, %s) is %i", (due, today, days, ja, en) => {
  expect(daysUntil(due, today)).toBe(days);
  expect(dueText(due, today, "ja")).toBe(ja);
  expect(dueText(due, today, "en")).toBe(en);
});

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2024-2-9", false],
  ["2024-13-01", false],
  ["", false],
])("isDate(%j) is %s", (text, expected) => {
  expect(isDate(text)).toBe(expected);
});
