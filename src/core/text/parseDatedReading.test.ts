import fc from "fast-check";
import { expect, test } from "vitest";
import cases from "../../../test/fixtures/parsing_cases.json" with { type: "json" };
import { shortReading } from "../../../test/support/shortReading.ts";
import { formatReferencePeriod } from "../calendar/formatReferencePeriod.ts";
import { parseReferencePeriod } from "../calendar/referencePeriod.ts";
import type { ReferencePeriod } from "../calendar/referencePeriod.ts";
import { parseDatedReading } from "./parseDatedReading.ts";

type Row = readonly [string, string | null, string, string | null, string | null, string | null];

test.each(cases.datedReadings as unknown as Row[])(
  "parseDatedReading(%j, { unit: %j }): %s, %s, %s, %s",
  (raw, unit, value, period, source, status) => {
    const dated = parseDatedReading(raw, { unit });
    expect(shortReading(dated.reading)).toBe(value);
    expect(dated.reading.raw).toBe(raw);
    expect([shortPeriod(dated.period), dated.source, dated.status]).toEqual([period, source, status]);
  },
);

function shortPeriod(period: ReferencePeriod | null): string | null {
  if (!period) return null;
  const { kind, raw: _, ...rest } = period;
  const said = Object.entries(rest).flatMap(([key, value]) =>
    value === false ? [] : value === true ? key : value,
  );
  return [kind, ...said].join(" ");
}

test("parseDatedReading(figure with its period in brackets) gives both back", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1990, max: 2060 }), fc.boolean(), (figure, year, fiscal) => {
      const said = `${year}${fiscal ? "年度" : "年"}`;
      const printed = formatReferencePeriod(parseReferencePeriod(said) as ReferencePeriod, "ja");
      for (const raw of [`${figure}人（${printed}）`, `${printed}：${figure}人`]) {
        const { reading, period } = parseDatedReading(raw, { unit: "人" });
        expect(shortReading(reading)).toBe(String(figure));
        expect(shortPeriod(period)).toBe(`${fiscal ? "fiscalYear" : "calendarYear"} ${year}`);
      }
    }),
  );
});

test("parseDatedReading(anything) never throws and keeps raw", () => {
  const official = fc.string({
    unit: fc.constantFrom(..."0123456789RHS令和年度月末（）():： 人%,.現在調査見込pr"),
  });
  fc.assert(
    fc.property(fc.oneof(official, fc.string({ unit: "binary" })), (raw) => {
      expect(parseDatedReading(raw, { unit: "人" }).reading.raw).toBe(raw);
    }),
    { numRuns: 300 },
  );
}, 30_000);
