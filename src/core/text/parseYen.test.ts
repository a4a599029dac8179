import { expect, test } from "vitest";
import { parseYen } from "./parseYen.ts";

test.each([
  ["1,083", "1083"],
  ["１，０８３", "1083"],
  ["1,083千円", "1083"],
  ["348638", "348638"],
  ["0", "0"],
])("parseYen(%j) is %s thousand yen", (raw, expected) => {
  const result = parseYen(raw);
  expect(result.kind === "number" && result.value.toFixed()).toBe(expected);
  expect(result.raw).toBe(raw);
});

test.each([
  ["-", "nil"],
  ["－", "nil"],
  ["", "notEntered"],
  ["集計中", "pending"],
])("parseYen(%j) is missing: %s, not 0", (raw, reason) => {
  expect(parseYen(raw)).toEqual({ kind: "missing", reason, raw });
});

test.each([
  ["1,083円", "not-thousand-yen"],
  ["1,083百万円", "not-thousand-yen"],
  ["1億円", "not-thousand-yen"],
  ["10,83", "not-a-number"],
  ["予算内", "not-a-number"],
  ["1,083人", "unit-mismatch"],
  ["△5", "negative-cost"],
  ["10.5", "not-whole"],
])("parseYen(%j) is refused: %s", (raw, code) => {
  const result = parseYen(raw);
  expect(result).toMatchObject({ kind: "unreadable", code, raw });
  expect(result.kind === "unreadable" && [result.message.ja, result.message.en]).toEqual([
    expect.stringContaining(raw),
    expect.stringContaining(raw),
  ]);
});
