import fc from "fast-check";
import { expect, test } from "vitest";
import cases from "../../../test/fixtures/parsing_cases.json" with { type: "json" };
import { shortReading } from "../../../test/support/shortReading.ts";
import { parseTarget } from "./parseTarget.ts";

type Row = readonly [string, string | null, string, string | null, boolean];

test.each(cases.targets as unknown as Row[])(
  "parseTarget(%j, { unit: %j }): %s, operator %j, accumulated %j",
  (raw, unit, value, operator, accumulated) => {
    const target = parseTarget(raw, { unit });
    expect([shortReading(target.reading), target.operator, target.accumulated]).toEqual([
      value,
      operator,
      accumulated,
    ]);
    expect(target.reading.raw).toBe(raw);
  },
);

test.each([
  ["整備完了", "整備完了"],
  ["整備完了\n運営開始", "整備完了 + 運営開始"],
])("parseTarget(%j, { milestone: true }): %s, operator milestone", (raw, stages) => {
  const target = parseTarget(raw, { milestone: true });
  expect([shortReading(target.reading), target.operator]).toEqual([stages, "milestone"]);
});

test("parseTarget(anything) never throws and keeps raw", () => {
  const official = fc.string({
    unit: fc.constantFrom(..."0123456789年間で延べ累計現状維持達成を（）() 人%,.以上下未満"),
  });
  fc.assert(
    fc.property(fc.oneof(official, fc.string({ unit: "binary" })), (raw) => {
      expect(parseTarget(raw, { unit: "人" }).reading.raw).toBe(raw);
    }),
    { numRuns: 300 },
  );
}, 30_000);
