import { expect, test } from "vitest";
import cells from "../../../test/fixtures/cells.json" with { type: "json" };
import { shortReading } from "../../../test/support/shortReading.ts";
import { parseDatedReading } from "./parseDatedReading.ts";
import { parseReading } from "./parseReading.ts";
import { parseTarget } from "./parseTarget.ts";

/** A cell, its unit, and what a person reads in it: the figure with its bound, or the reason why there is none.
 * After `?` a person may read more than the parser does: it may say that it has not understood. */
type Cell = readonly [raw: string, unit: string | null, truth: string];

const groups = { ...cells.facts, ...cells.written } as unknown as Record<string, Cell[]>;

test.each(Object.entries(groups))("parseReading(cell, { unit }) of %s: no wrong value", (_, group) => {
  for (const [raw, unit, truth] of group) {
    const reading = parseReading(raw, { unit, milestone: truth === "stage" });
    const said = understood(reading) ? (reading.kind === "stage" ? "stage" : shortReading(reading)) : "?";
    expect([raw, unit, said]).toEqual([raw, unit, truth.startsWith("?") ? "?" : truth]);
    expect(reading.raw).toBe(raw);
  }
});

test.each(Object.entries(groups))(
  "parseDatedReading and parseTarget of %s: no wrong value either",
  (_, group) => {
    for (const [raw, unit, said] of group) {
      const truth = said.replace(/^\? ?/, "");
      for (const { reading } of [parseDatedReading(raw, { unit }), parseTarget(raw, { unit })]) {
        if (reading.kind !== "number") continue;
        expect([raw, unit, shortReading(reading)]).toEqual([raw, unit, truth]);
        expect(reading.raw).toBe(raw);
      }
    }
  },
);

test("of the table's cells, this many are understood, hold a figure that is not taken, and hold no single figure", () => {
  const count = (cities: object) => {
    const truths = Object.values(cities as Record<string, Cell[]>).flatMap((group) =>
      group.map(([, , truth]) => truth),
    );
    const open = truths.filter((truth) => truth.startsWith("?"));
    return [
      truths.length - open.length,
      open.filter((truth) => truth !== "?").length,
      truths.filter((truth) => truth === "?").length,
    ];
  };
  expect(count(cells.facts)).toEqual([342, 78, 7]);
  expect(count(cells.written)).toEqual([357, 74, 208]);
});

function understood({ kind }: { kind: string }): boolean {
  return kind !== "text" && kind !== "unreadable";
}
