import { expect, test } from "vitest";
import { indicatorOf, placementOf, planIndicatorOf, seriesOf } from "../../../test/support/planParts.ts";
import type { FormRow } from "./formRows.ts";
import { findSpreads } from "./spreadLabelled.ts";
import { spreadWords } from "./spreadWords.ts";

const rowsOf = (...series: { label: string | null; unit: string; derivation?: "sum" }[]): FormRow[] => {
  const all = series.map(({ label, unit, derivation }, position) =>
    seriesOf({
      id: `s${position + 1}`,
      label,
      unit,
      position,
      derivation: derivation ? { kind: "sum", of: [] } : null,
    }),
  );
  const adopted = planIndicatorOf({ id: "i", indicator: indicatorOf({ id: "i", series: all }) });
  const placement = placementOf({ planIndicatorId: "i", nodeId: "n" });
  return all.map((one) => ({ placement, adopted, series: one, part: "owner" }));
};
const days = rowsOf({ label: "平日", unit: "人" }, { label: "休日", unit: "人" });
const schools = rowsOf({ label: null, unit: "校" }, { label: null, unit: "回" });
const land = rowsOf({ label: "箇所", unit: "か所" }, { label: "面積", unit: "ha" });
const withTotal = rowsOf(
  { label: "計", unit: "人", derivation: "sum" },
  { label: "男", unit: "人" },
  { label: "女", unit: "人" },
);

const found = (rows: readonly FormRow[], values: Record<string, string>) =>
  findSpreads(rows, (name) => values[name] ?? "");

test.each([
  ["labels", days, "actual.s1", "平日 0.99 休日 1.00", { "actual.s1": "0.99", "actual.s2": "1.00" }],
  [
    "labels, in the other order",
    days,
    "actual.s1",
    "休日：12人、平日：15人",
    { "actual.s1": "15人", "actual.s2": "12人" },
  ],
  [
    "typed into the second field",
    days,
    "actual.s2",
    "平日 0.99 休日 1.00",
    { "actual.s1": "0.99", "actual.s2": "1.00" },
  ],
  [
    "full width",
    days,
    "actual.s1",
    "平日　０．９９　休日　１．００",
    { "actual.s1": "0.99", "actual.s2": "1.00" },
  ],
  ["units", schools, "actual.s1", "4校･13回", { "actual.s1": "4校", "actual.s2": "13回" }],
  [
    "labels with units of their own",
    land,
    "actual.s1",
    "箇所 3か所 面積 4.17ha",
    { "actual.s1": "3か所", "actual.s2": "4.17ha" },
  ],
  ["only what is typed", withTotal, "actual.s2", "男 3人 女 4人", { "actual.s2": "3人", "actual.s3": "4人" }],
  ["a mark for no figure", days, "actual.s1", "平日 12 休日 －", { "actual.s1": "12", "actual.s2": "-" }],
])("findSpreads(rows, valueOf): %s", (_, rows, from, typed, expected) => {
  const [spread, ...others] = found(rows, { [from]: typed });
  expect(others).toEqual([]);
  expect(spread).toMatchObject({ from, typed, blockedBy: null });
  expect(Object.fromEntries(spread?.parts.map(({ field, text }) => [field, text]) ?? [])).toEqual(expected);
});

test.each([
  ["one figure", days, "0.99"],
  ["a label of no series", days, "平日 0.99 祝日 1.00"],
  ["one label alone", days, "平日 0.99"],
  ["words", days, "R6着手予定"],
  ["an indicator of one series", rowsOf({ label: "平日", unit: "人" }), "平日 0.99"],
  ["labels where the series have none", schools, "小 4 中 13"],
])("findSpreads(rows, valueOf): nothing for %s", (_, rows, typed) =>
  expect(found(rows, { "actual.s1": typed })).toEqual([]),
);

test("findSpreads(rows, valueOf): nothing is put over another value, and the words say where it stands", () => {
  const typed = "平日 0.99 休日 1.00";
  const [spread] = found(days, { "actual.s1": typed, "actual.s2": "1.20" });
  expect(spread?.blockedBy).toEqual({ label: "休日", value: "1.20" });
  if (!spread) throw new Error("no spread");
  expect(spreadWords(spread).ja).toContain("「休日」の欄にはすでに『1.20』");
  expect(found(days, { "actual.s1": typed, "actual.s2": "1.00" })[0]?.blockedBy).toBeNull();
});
