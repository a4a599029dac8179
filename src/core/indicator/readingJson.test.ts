import { expect, test } from "vitest";
import { d } from "../decimal.ts";
import type { Reading } from "./reading.ts";
import { readingFromJson, readingToJson } from "./readingJson.ts";
import { readingJson } from "./readingSchema.ts";

const readings: [string, Reading][] = [
  ["number", { kind: "number", value: d("-1234.50"), raw: "△1,234.50" }],
  ["qualified number", { kind: "number", value: d(95), qualifier: "atLeast", raw: "95.0%以上" }],
  ["very small number", { kind: "number", value: d("0.00000001"), raw: "0.00000001" }],
  ["stages", { kind: "stage", stages: ["整備完了", "運営開始"], raw: "整備完了\n運営開始" }],
  ["text", { kind: "text", raw: " R6着手予定 " }],
  ["missing", { kind: "missing", reason: "nil", raw: "-" }],
];

test.each(readings)("readingFromJson(readingToJson(reading)) through text: %s", (_, reading) => {
  const json = readingJson.parse(JSON.parse(JSON.stringify(readingToJson(reading))));
  expect(JSON.stringify(readingFromJson(json))).toBe(JSON.stringify(reading));
});

test.each([
  ["a float", { kind: "number", value: 1.5, raw: "1.5" }],
  ["an exponent", { kind: "number", value: "1e5", raw: "1e5" }],
  ["an unknown reason", { kind: "missing", reason: "zero", raw: "" }],
  ["no raw text", { kind: "text" }],
  ["another field", { kind: "text", raw: "", secret: 1 }],
])("readingJson refuses %s", (_, json) => {
  expect(readingJson.safeParse(json).success).toBe(false);
});
