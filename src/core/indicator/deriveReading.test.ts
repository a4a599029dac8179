import { expect, test } from "vitest";
import { d } from "../decimal.ts";
import { deriveReading } from "./deriveReading.ts";
import type { Derivation } from "./indicator.ts";
import type { Reading } from "./reading.ts";

const figure = (value: string): Reading => ({ kind: "number", value: d(value), raw: value });
const pending: Reading = { kind: "missing", reason: "pending", raw: "集計中" };
const readings: Record<string, Reading> = {
  users: figure("45"),
  people: figure("97"),
  none: figure("0"),
  about: { kind: "number", value: d(30), qualifier: "approximately", raw: "約30" },
  pending,
  text: { kind: "text", raw: "未定" },
};

test.each<[string, Derivation, number | null, string]>([
  ["a share", { kind: "ratio", numerator: "users", denominator: "people", percent: true }, null, "46.4"],
  ["to two digits", { kind: "ratio", numerator: "users", denominator: "people", percent: true }, 2, "46.39"],
  ["per head", { kind: "ratio", numerator: "people", denominator: "users", percent: false }, 3, "2.156"],
  ["a sum", { kind: "sum", of: ["users", "people", "none"] }, null, "142"],
  ["a difference", { kind: "difference", minuend: "users", subtrahend: "people" }, null, "-52"],
  [
    "over zero",
    { kind: "ratio", numerator: "users", denominator: "none", percent: true },
    null,
    "notApplicable",
  ],
  ["a part pending", { kind: "sum", of: ["users", "pending"] }, null, "pending"],
  ["a part about", { kind: "sum", of: ["users", "about"] }, null, "notApplicable"],
  ["a part in words", { kind: "sum", of: ["users", "text"] }, null, "notApplicable"],
])("deriveReading(derivation): %s", (_, derivation, decimals, expected) => {
  const reading = deriveReading(derivation, (id) => readings[id] ?? pending, decimals);
  expect(reading.raw).toBe("");
  expect(
    reading.kind === "number" ? reading.value.toFixed() : reading.kind === "missing" && reading.reason,
  ).toBe(expected);
});
