import { expect, test } from "vitest";
import { edgesOf, limitsOf } from "./limits.ts";
import type { Condition } from "./preset.ts";

const printed = (values: object) => Object.entries(values).map(([name, value]) => `${name} ${String(value)}`);

test.each<[Condition, string[], string[]]>([
  [{ of: "rate" }, [], []],
  [{ of: "rate", atLeast: "0.8" }, ["atLeast 0.8"], ["limit 0.8 under 0.799 over 0.801"]],
  [
    { of: "points", above: "4", atMost: "11" },
    ["above 4", "atMost 11"],
    ["limit 4 under 3.999 over 4.001", "limit 11 under 10.999 over 11.001"],
  ],
  [{ of: "pace", below: "-0.1" }, ["below -0.1"], ["limit -0.1 under -0.101 over -0.099"]],
])("limitsOf and edgesOf(%j), worked out once", (condition, limits, edges) => {
  expect(printed(limitsOf(condition))).toEqual(limits);
  expect(edgesOf(condition).map((edge) => printed(edge).join(" "))).toEqual(edges);
  expect(limitsOf(condition)).toBe(limitsOf(condition));
  expect(edgesOf(condition)).toBe(edgesOf(condition));
});
