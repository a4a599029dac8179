import fc from "fast-check";
import { expect, test } from "vitest";
import cases from "../../../test/fixtures/parsing_cases.json" with { type: "json" };
import { parseRange } from "./parseRange.ts";

type Row = readonly [string, string | null, string];

test.each(cases.ranges as unknown as Row[])("parseRange(%j, { unit: %j }): %s", (raw, unit, expected) => {
  const range = parseRange(raw, { unit });
  expect(short(range)).toBe(expected);
  expect(range.raw).toBe(raw);
});

test("parseRange(low～high) gives both limits back", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1 }), (low, more) => {
      fc.pre(low + more < 10 ** 12);
      expect(short(parseRange(`${low}人～${low + more}人`, { unit: "人" }))).toBe(`${low} ${low + more}`);
    }),
  );
});

function short(range: ReturnType<typeof parseRange>): string {
  if (range.kind === "unreadable") return "refused";
  const limits = `${range.low.toFixed()} ${range.high.toFixed()}`;
  return range.isApproximate ? `${limits} approximately` : limits;
}
