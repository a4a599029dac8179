import fc from "fast-check";
import { expect, test } from "vitest";
import cases from "../../../test/fixtures/parsing_cases.json" with { type: "json" };
import { shortReading } from "../../../test/support/shortReading.ts";
import { parseLabelledReadings } from "./parseLabelledReadings.ts";
import type { LabelledOptions } from "./parseLabelledReadings.ts";

type Row = readonly [string, LabelledOptions, string];

test.each(cases.labelledReadings as unknown as Row[])(
  "parseLabelledReadings(%j, %j): %s",
  (raw, options, expected) => {
    expect(short(parseLabelledReadings(raw, options))).toBe(expected);
  },
);

test("parseLabelledReadings(labels with their figures) gives every pair back", () => {
  const pairs = fc
    .uniqueArray(fc.constantFrom("男", "女", "平日", "休日", "小学校", "市民"), { minLength: 2 })
    .chain((labels) =>
      fc.tuple(
        fc.constant(labels),
        fc.array(fc.nat(), { minLength: labels.length, maxLength: labels.length }),
      ),
    );
  fc.assert(
    fc.property(pairs, fc.constantFrom(" ", "\n", "、", "・"), ([labels, figures], separator) => {
      const expected = labels.map((label, i) => `${label}=${figures[i]}`).join(" ");
      const before = labels.map((label, i) => `${label} ${figures[i]}人`).join(separator);
      const behind = labels.map((label, i) => `${figures[i]}人（${label}）`).join(separator);
      expect(short(parseLabelledReadings(before, { labels, unit: "人" }))).toBe(expected);
      expect(short(parseLabelledReadings(behind, { labels, unit: "人" }))).toBe(expected);
    }),
  );
});

function short(found: ReturnType<typeof parseLabelledReadings>): string {
  if ("kind" in found) return "refused";
  return found.map(({ label, reading }) => `${label}=${shortReading(reading)}`).join(" ");
}
