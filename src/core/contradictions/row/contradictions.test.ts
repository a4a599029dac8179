import { expect, test } from "vitest";
import type { Reading } from "../../indicator/reading.ts";
import { parseReading } from "../../text/parseReading.ts";
import { contradictions } from "./contradictions.ts";
import type { RowInput } from "./rowInput.ts";

const read = (raw: string): Reading => parseReading(raw) as Reading;
const plain: RowInput = { direction: "increase", timeBasis: "annualFlow", unit: "件" };

test.each<[string, Partial<RowInput>, string[]]>([
  ["nothing odd", { baseline: read("48"), target: read("50"), actual: read("17") }, []],
  ["no figures", {}, []],
  [
    "a running total below its baseline",
    { timeBasis: "runningCumulative", baseline: read("10"), actual: read("9"), target: read("20") },
    ["below-baseline"],
  ],
  [
    "a total below last year's",
    { timeBasis: "planCumulative", previous: read("30"), actual: read("12") },
    ["below-last-year"],
  ],
  ["a yearly figure below last year's", { previous: read("30"), actual: read("12") }, []],
  [
    "a target met at the baseline",
    { baseline: read("48"), target: read("40"), actual: read("30") },
    ["met-at-baseline"],
  ],
  [
    "a target worse than the baseline, reached",
    { baseline: read("48"), target: read("40"), actual: read("45") },
    ["met-at-baseline", "target-worse-than-baseline"],
  ],
  [
    "the same for a decrease",
    { direction: "decrease", baseline: read("20"), target: read("25"), actual: read("24") },
    ["met-at-baseline", "target-worse-than-baseline"],
  ],
  ["a level to be kept", { baseline: read("3"), target: read("3日以上"), actual: read("0"), unit: "日" }, []],
  ["another unit", { baseline: read("48人"), target: read("50件"), actual: read("49件") }, ["other-unit"]],
])("contradictions(input): %s", (_, more, codes) => {
  expect(contradictions({ ...plain, ...more }).map(({ code }) => code)).toEqual(codes);
});
