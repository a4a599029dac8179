import { expect, test } from "vitest";
import { parseReading } from "../text/parseReading.ts";
import { readingToJson } from "../indicator/readingJson.ts";
import { printedReading } from "./printedReading.ts";

test.each([
  ["１，２３４", "件", "1,234件"],
  ["1234件", "件", "1,234件"],
  ["△12", "件", "△12件"],
  ["42.0", "%", "42.0%"],
  ["3日以上", "日", "3日以上"],
  ["0.0ha", "ha", "0.0ha"],
  ["20件", null, "20"],
  ["－", "件", "－"],
  ["集計中", "件", "集計中"],
  ["4校･13回", "回", "4校･13回"],
  ["2,249億円", "円", "2,249億円"],
  ["約470万人", "人", "約470万人"],
  ["46億円", "億円", "46億円"],
])("printedReading(%s, %s) is %s", (raw, unit, printed) => {
  const reading = parseReading(raw, { unit: unit ?? "件" });
  if (reading.kind === "unreadable") throw new Error(raw);
  expect(printedReading(readingToJson(reading), unit)).toBe(printed);
});
