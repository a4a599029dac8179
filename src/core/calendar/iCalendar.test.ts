import { expect, test } from "vitest";
import { iCalendar, type CalendarEntry } from "./iCalendar.ts";

const madeAt = new Date("2022-05-14T01:30:05.123Z");
const entry: CalendarEntry = {
  uid: "ojiya-strategy-2020-2021.reply@ojiya.shirube",
  on: "2022-04-11",
  until: "2022-05-20",
  title: "回答",
  description: "",
};
const written = (part: Partial<CalendarEntry>) => iCalendar("小千谷市", [{ ...entry, ...part }], madeAt);

test("iCalendar(name, entries, madeAt): whole days, the end is the day after the last one", () => {
  expect(iCalendar("小千谷市", [entry], madeAt).split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Shirube//Calendar//JA",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:小千谷市",
    "BEGIN:VEVENT",
    "UID:ojiya-strategy-2020-2021.reply@ojiya.shirube",
    "DTSTAMP:20220514T013005Z",
    "DTSTART;VALUE=DATE:20220411",
    "DTEND;VALUE=DATE:20220521",
    "SUMMARY:回答",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test.each([
  ["comma, semicolon, backslash", "a,b;c\\d", "SUMMARY:a\\,b\\;c\\\\d"],
  ["line breaks of every sort", "a\r\nb\nc\rd", "SUMMARY:a\\nb\\nc\\nd"],
  ["control characters", "a\u0007b", "SUMMARY:ab"],
  ["a colon stays", "10:42", "SUMMARY:10:42"],
])("iCalendar(title with %s)", (_, title, line) => {
  expect(written({ title }).split("\r\n")).toContain(line);
});

test.each([
  ["one byte each", "x".repeat(300)],
  ["three bytes each", "令和4年度実施 令和3年度評価".repeat(20)],
  ["four bytes each", "𠮷".repeat(90)],
])("no line is longer than 75 octets, and unfolding gives the text back: %s", (_, title) => {
  const file = written({ title });
  for (const line of file.split("\r\n")) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toContain("\uFFFD");
  }
  expect(file.replaceAll("\r\n ", "").split("\r\n")).toContain(`SUMMARY:${title}`);
});

test("the last day of the year ends in the next one", () => {
  expect(written({ on: "2022-12-31", until: "2022-12-31" })).toContain("DTEND;VALUE=DATE:20230101");
});
