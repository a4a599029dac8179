import { expect, test } from "vitest";
import { addDays } from "./addDays.ts";
import { dayInFiscalYear, monthDayText, parseMonthDay } from "./monthDay.ts";
import { monthsOfYear, partOfMonth } from "./monthsOfYear.ts";
import { isWeekend, weekday } from "./weekday.ts";

test.each([
  ["4/1", 2022, "2022-04-01"],
  ["12/31", 2022, "2022-12-31"],
  ["1/1", 2022, "2023-01-01"],
  ["3/31", 2022, "2023-03-31"],
  ["2/29", 2022, "2023-02-28"],
  ["2/29", 2023, "2024-02-29"],
  ["2月末", 2022, "2023-02-28"],
  ["５月２０日", 2022, "2022-05-20"],
  ["6月末", 2022, "2022-06-30"],
  ["前年度3/20", 2022, "2022-03-20"],
  ["翌年度 4/10", 2022, "2023-04-10"],
  ["翌 2/29", 2022, "2024-02-29"],
  ["next year 4/10", 2022, "2023-04-10"],
  ["05-20", 2022, "2022-05-20"],
])("dayInFiscalYear(parseMonthDay(%j), %i) is %s", (text, fiscalYear, expected) => {
  const read = parseMonthDay(text);
  expect(read && dayInFiscalYear(read, fiscalYear)).toBe(expected);
});

test.each(["", "4", "13/1", "0/5", "4/31", "2/30", "4/0", "来月4/1", "4/1/2022", "2022-04-01"])(
  "parseMonthDay(%j): no day of a year",
  (text) => expect(parseMonthDay(text)).toBeUndefined(),
);

test.each(["4/1", "前年度3/20", "翌年度4/10", "2/29"])(
  "monthDayText(parseMonthDay(%j)) is the same",
  (text) => {
    const read = parseMonthDay(text);
    expect(read && monthDayText(read, "ja")).toBe(text);
    expect(read && parseMonthDay(monthDayText(read, "en"))).toEqual(read);
  },
);

test.each([
  ["2022-12-31", 1, "2023-01-01"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2023-03-01", -1, "2023-02-28"],
])("addDays(%s, %i) is %s", (date, days, expected) => expect(addDays(date, days)).toBe(expected));

test.each([
  ["2022-05-20", "金", "Fri", false],
  ["2022-05-21", "土", "Sat", true],
  ["2022-05-22", "日", "Sun", true],
  ["2022-05-23", "月", "Mon", false],
])("weekday(%s), isWeekend(%s)", (date, ja, en, closed) => {
  expect([weekday(date, "ja"), weekday(date, "en"), isWeekend(date)]).toEqual([ja, en, closed]);
});

test.each([
  [
    2022,
    "4 2022-04-01 2022-04-30",
    "12 2022-12-01 2022-12-31",
    "2 2023-02-01 2023-02-28",
    "3 2023-03-01 2023-03-31",
  ],
  [
    2023,
    "4 2023-04-01 2023-04-30",
    "12 2023-12-01 2023-12-31",
    "2 2024-02-01 2024-02-29",
    "3 2024-03-01 2024-03-31",
  ],
])("monthsOfYear(%i): April first, March of the next year last", (fiscalYear, ...expected) => {
  const months = monthsOfYear(fiscalYear).map(({ month, first, last }) => `${month} ${first} ${last}`);
  expect(months).toHaveLength(12);
  expect([0, 8, 10, 11].map((at) => months[at])).toEqual(expected);
});

test.each([
  ["2022-05-01", "2022-05-31", "within"],
  ["2022-05-20", "2022-05-20", "within"],
  ["2022-05-31", "2022-06-01", "begins"],
  ["2022-04-30", "2022-05-01", "ends"],
  ["2022-04-30", "2022-06-01", "goesOn"],
  ["2022-04-01", "2022-04-30", "outside"],
  ["2022-06-01", "2022-06-02", "outside"],
])("partOfMonth(%s, %s, May 2022) is %s", (on, until, expected) => {
  expect(partOfMonth(on, until, { month: 5, first: "2022-05-01", last: "2022-05-31" })).toBe(expected);
});
