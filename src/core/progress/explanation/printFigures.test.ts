import { expect, test } from "vitest";
import { d } from "../../decimal.ts";
import type { FigureName, Figures } from "../rate.ts";
import { printFigures } from "./printFigures.ts";

test.each<[string, string, number, string]>([
  ["5", "5", 0, "5"],
  ["5", "5", 2, "5.00"],
  ["5.05", "5", 0, "5.00"],
  ["5", "5.05", 0, "5.05"],
  ["5", "-0.05", 0, "−0.05"],
  ["5", "0", 1, "0.0"],
  ["5", "999.9", 0, "999.9"],
  ["5", "1000", 0, "1,000"],
  ["0.5", "-1000", 0, "−1,000.0"],
  ["0.5", "1234567", 0, "1,234,567.0"],
  ["5", "-123456789012345678901.5", 0, "−123,456,789,012,345,678,901.5"],
  ["0.00000000000001", "-3", 0, "−3.00000000000000"],
])(
  "printFigures(baseline %s, target %s, %s decimals) prints the target as %s",
  (baseline, target, decimals, expected) => {
    expect(printFigures({ baseline: d(baseline), target: d(target) }, decimals).figure("target")).toBe(
      expected,
    );
  },
);

test.each<[FigureName, string]>([
  ["baseline", "7.0"],
  ["target", "7.0"],
  ["actual", "7.0"],
  ["sum", "7.0"],
  ["planned", "7.0"],
  ["expected", "7.0"],
  ["low", "7.0"],
  ["high", "7.0"],
  ["tolerance", "7.0"],
  ["shortfall", "7.0"],
  // Not counted in the indicator's unit.
  ["weight", "7"],
  ["yearIndex", "7"],
])("printFigures(%s 2.5) prints a figure of 7 beside it as %s", (name, expected) => {
  expect(printFigures({ [name]: d("2.5") }).print(d(7))).toBe(expected);
});

test("printFigures(figures).operand puts a negative figure into brackets, and says 0 of one that is not there", () => {
  const figures: Figures = { baseline: d(-3), target: d(3), actual: d(0) };
  const { operand } = printFigures(figures);
  expect([operand("baseline"), operand("target"), operand("actual"), operand("sum")]).toEqual([
    "(−3)",
    "3",
    "0",
    "0",
  ]);
});
