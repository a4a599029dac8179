import { expect, test } from "vitest";
import { d } from "../decimal.ts";
import type { Reading } from "../indicator/reading.ts";
import { formatDifference } from "./formatDifference.ts";
import { formatNumber } from "./formatNumber.ts";
import { formatPercent } from "./formatPercent.ts";
import { formatReading } from "./formatReading.ts";
import { parseReading } from "./parseReading.ts";
import { splitStatusMark } from "./statusMark.ts";

test.each([
  ["1234567.891", {}, "1,234,567.891"],
  ["-1234.5", { decimals: 0 }, "△1,235"],
  ["-1234.5", { negative: "-" }, "-1,234.5"],
  ["999", {}, "999"],
  ["1.005", { decimals: 2 }, "1.01"],
  ["44", { decimals: 1 }, "44.0"],
  ["-0.04", { decimals: 1 }, "0.0"],
  ["0.00000001", {}, "0.00000001"],
] as const)("formatNumber(%s, %j) is %s", (value, options, expected) => {
  expect(formatNumber(d(value), options)).toBe(expected);
});

test.each([
  ["0.5", 1, "50.0%"],
  ["-15.5", 1, "−1550.0%"],
  ["0.5995", 1, "60.0%"],
  ["0.5995", 2, "59.95%"],
  ["-0.0001", 1, "0.0%"],
])("formatPercent(%s, %i) is %s", (rate, places, expected) => {
  expect(formatPercent(d(rate), places)).toBe(expected);
});

test.each([
  ["2.0", "%", "+2ポイント", "+2 points"],
  ["-1.2", "%", "△1.2ポイント", "-1.2 points"],
  ["-1200", "件", "△1,200件", "-1,200 件"],
  ["0", "件", "±0件", "±0 件"],
])("formatDifference(%s, locale, %s)", (difference, unit, ja, en) => {
  expect(formatDifference(d(difference), "ja", { unit })).toBe(ja);
  expect(formatDifference(d(difference), "en", { unit })).toBe(en);
});

test.each([
  ["14.0%", "%", "14.0%", "14.0%"],
  ["0.0ha", "ha", "0.0ha", "0.0 ha"],
  ["△１，２３４件", "件", "△1,234件", "-1,234 件"],
  ["約1,200人", "人", "約1,200人", "about 1,200 人"],
  ["95.0%以上", "%", "95.0%以上", "at least 95.0%"],
  ["5件未満", "件", "5件未満", "less than 5 件"],
  ["1.2万人", "人", "12,000人", "12,000 人"],
  ["-", "件", "－", "–"],
  ["集計中", "件", "集計中", "not yet available"],
  ["R7.3公表予定", "件", "R7.3公表予定", "not yet available"],
  ["", "件", "未入力", "not entered"],
  ["4校･13回", "回", "4校･13回", "4校･13回"],
])("formatReading(parseReading(%j), locale, { unit: %j })", (raw, unit, ja, en) => {
  const reading = parseReading(raw, { unit }) as Reading;
  expect(formatReading(reading, "ja", { unit })).toBe(ja);
  expect(formatReading(reading, "en", { unit })).toBe(en);
});

test("formatReading(stages, locale) joins what stood on several lines", () => {
  const reading: Reading = { kind: "stage", stages: ["整備完了", "運営開始"], raw: "整備完了\n運営開始" };
  expect(formatReading(reading, "ja")).toBe("整備完了・運営開始");
});

test.each([
  ["1,234p", { text: "1,234", status: "preliminary" }],
  ["50件（見込）", { text: "50件", status: "estimated" }],
  ["1,234 (訂正)", { text: "1,234", status: "revised" }],
  ["1,234r", { text: "1,234", status: "revised" }],
  ["1,234", { text: "1,234" }],
  ["速報値", { text: "速報値" }],
])("splitStatusMark(%j)", (raw, expected) => {
  expect(splitStatusMark(raw)).toEqual(expected);
});
