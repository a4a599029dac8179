import { expect, test } from "vitest";
import { d } from "../decimal.ts";
import { figureKind } from "./figureKind.ts";

test.each([
  ["people", "人", "annualFlow", ["500", "400"], "count"],
  ["few people now", "人", "annualFlow", ["500", "299"], "smallCount"],
  ["no unit", null, "unstated", ["500", "400"], "count"],
  ["a share", "%", "annualFlow", ["50", "40"], "measure"],
  ["a full-width share", "％", "annualFlow", ["50", "40"], "measure"],
  ["an average", "日", "periodAverage", ["1.5", "2"], "measure"],
  ["a balance", "人", "annualFlow", ["-500", "400"], "measure"],
  ["money", "百万円", "annualFlow", ["500", "400"], "money"],
  ["a running total", "件", "runningCumulative", ["100", "300"], "total"],
  ["a small one of the plan", "件", "planCumulative", ["1", "2"], "smallTotal"],
] as const)("figureKind(facts): %s", (_, unit, timeBasis, values, kind) =>
  expect(figureKind({ unit, timeBasis, values: values.map((value) => d(value)) })).toBe(kind),
);
