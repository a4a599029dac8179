import { expect, test } from "vitest";
import { bands } from "../../test/support/publicationFacts.ts";
import { bandBar } from "./bandBar.ts";

const widths = (svg: string) =>
  [...svg.matchAll(/ width="([\d.]+)%" height="34"\/>/gu)].map(([, width]) => Number(width));
const labels = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/gu)].map(([, label]) => label);

test.each([
  ["in the order of the legend", { none: 2, reached: 1, behind: 1 }, [25, 25, 50], ["◎1", "▲1", "－2"]],
  ["bands without indicators take no room", { behind: 3 }, [100], ["▲3"]],
  ["a narrow part has its count only", { reached: 92, behind: 8 }, [92, 8], ["◎92", "8"]],
  ["the narrowest has nothing", { reached: 98, behind: 2 }, [98, 2], ["◎98"]],
])("bandBar(counts, bands): %s", (_, counts, expectedWidths, expectedLabels) => {
  const svg = bandBar(
    Object.entries(counts).map(([band, count]) => ({ band, count })),
    bands,
  );
  expect(widths(svg)).toEqual(expectedWidths);
  expect(labels(svg)).toEqual(expectedLabels);
});

test("bandBar(counts, bands): nothing counted, nothing drawn", () => expect(bandBar([], bands)).toBe(""));

test("bandBar(counts, bands): a hostile symbol stays text", () =>
  expect(bandBar([{ band: "reached", count: 1 }], [{ ...bands[0]!, symbol: "<script>" }])).not.toContain(
    "<script",
  ));
