import { expect, test } from "vitest";
import { d } from "../decimal.ts";
import type { Value } from "./deriveValue.ts";
import type { Derivation } from "./indicator.ts";
import type { ValueStatus } from "./reading.ts";
import { valueFinder, withParts } from "./valueFinder.ts";

const series = (id: string, derivation: Derivation | null = null) => ({ id, derivation, decimals: null });
const indicators = [
  { indicator: { series: [series("boys"), series("girls"), series("people")] } },
  { indicator: { series: [series("children", { kind: "sum", of: ["boys", "girls"] })] } },
  {
    indicator: {
      series: [
        series("share", { kind: "ratio", numerator: "children", denominator: "people", percent: true }),
        series("egg", { kind: "sum", of: ["hen", "boys"] }),
        series("hen", { kind: "sum", of: ["egg", "girls"] }),
      ],
    },
  },
];
const typed = (value: string, status: ValueStatus = "final"): Value => ({
  reading: { kind: "number", value: d(value), raw: value },
  status,
});
const recorded: Record<string, Value> = {
  "boys 2024": typed("6"),
  "girls 2024": typed("5", "preliminary"),
  "people 2024": typed("44"),
  "boys 2023": typed("8"),
  "girls 2023": typed("3"),
  "people 2023": typed("40"),
  "boys 2022": typed("8"),
};
const none: Value = { reading: { kind: "missing", reason: "notEntered", raw: "" } };
const find = valueFinder(indicators, (id, year) => recorded[`${id} ${year}`], none);
const shown = ({ reading, status }: Value) => [
  reading.kind === "number" ? reading.value.toFixed() : reading.kind === "missing" && reading.reason,
  status,
];

test.each<[string, number, unknown[]]>([
  ["boys", 2024, ["6", "final"]],
  ["children", 2024, ["11", "preliminary"]],
  ["share", 2024, ["25", "preliminary"]],
  ["share", 2023, ["27.5", undefined]],
  ["share", 2022, ["notEntered", undefined]],
  ["egg", 2024, ["notEntered", undefined]],
])("the value of %s in %i", (id, year, expected) => {
  expect(shown(find(id, year))).toEqual(expected);
});

test("a share rests on the counts below it; a loop ends", () => {
  expect(withParts(indicators, ["share"])).toEqual(["share", "children", "people", "boys", "girls"]);
  expect(withParts(indicators, ["egg"]).toSorted()).toEqual(["boys", "egg", "girls", "hen"]);
});
