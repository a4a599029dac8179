import { expect, test } from "vitest";
import { readUnits } from "./readUnits.ts";
import type { Unit } from "./unit.ts";

function formOf(unit: Unit, entries: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData();
  form.set("u.k", JSON.stringify(unit));
  for (const [name, values] of Object.entries(entries))
    [values].flat().forEach((value) => form.append(name, String(value)));
  return form;
}
const node = (field: string, before: unknown): Unit => ({ on: "node", id: "n", field, before });
const valueOf = (unit: Unit, entries: Readonly<Record<string, string | readonly string[]>>): unknown => {
  const { changed, problems } = readUnits(formOf(unit, entries));
  if (problems["k"]) return "problem";
  const edit = changed[0]?.edit as { change: { value: unknown } } | undefined;
  return edit ? edit.change.value : "unchanged";
};

test.each<[string, Unit, Readonly<Record<string, string | readonly string[]>>, unknown]>([
  ["a line", node("title", "旧"), { k: "新 " }, "新"],
  ["the same line", node("title", "旧"), { k: "旧" }, "unchanged"],
  ["line breaks of browsers", node("purpose", "一\n二"), { k: "一\r\n二" }, "unchanged"],
  ["an emptied text", node("purpose", "旧"), { k: "" }, null],
  ["an empty text that was none", node("purpose", null), { k: "" }, "unchanged"],
  ["a number in full width", node("page", 1), { k: "１２" }, 12],
  ["no number", node("page", 1), { k: "十二" }, "problem"],
  ["a list", node("marks", []), { k: "体験鎖設計、SDGs" }, ["体験鎖設計", "SDGs"]],
  ["heads that are taken away", node("indicatorColumns", ["指標"]), { k: "" }, null],
  [
    "departments keep their order",
    node("departmentIds", ["b", "a"]),
    { k: ["", "a", "b", "c"] },
    ["b", "a", "c"],
  ],
  ["no department any more", node("departmentIds", ["b"]), { k: [""] }, []],
  ["a fiscal year", { on: "version", field: "effectiveYear", before: null }, { k: "令和4年度" }, 2022],
  ["a tick that is taken off", { on: "series", id: "s", field: "isPart", before: true }, {}, false],
  ["a field that nobody may set", node("lineageId", "a"), { k: "b" }, "unchanged"],
  ["the other's text was chosen", node("title", "旧"), { k: "新", "choice:k": "theirs" }, "unchanged"],
])("readUnits(form): %s", (_, unit, entries, expected) => expect(valueOf(unit, entries)).toEqual(expected));

const at = { planIndicatorId: "p", seriesId: "s", kind: "target", term: "final", fiscalYear: 2024 } as const;
const rest = { operator: null, period: null, source: "統計", note: null, accumulated: false };
const cell: Unit = { on: "value", at, before: "50件", rest };
test.each<[string, Readonly<Record<string, string>>, unknown]>([
  ["the same figure", { k: "50件" }, undefined],
  ["another figure", { k: "60件" }, { kind: "setValue", at, before: "50件", value: "60件" }],
  [
    "a note alone",
    { k: "50件", "k.note": "見込" },
    { kind: "setValue", at, before: "50件", value: "50件", note: "見込" },
  ],
  [
    "a source taken away",
    { k: "50件", "k.source": "" },
    { kind: "setValue", at, before: "50件", value: "50件", source: null },
  ],
])("readUnits(form) of a figure: %s", (_, entries, expected) =>
  expect(readUnits(formOf(cell, entries)).changed[0]?.edit).toEqual(expected),
);

test("readUnits(form): a figure of another year leaves its old cell", () => {
  const [changed] = readUnits(formOf(cell, { k: "50件", "k.year": "R7" })).changed;
  const many = changed?.edit as { edits: { at: { fiscalYear: number }; value: string }[] } | undefined;
  expect(many?.edits.map(({ at: { fiscalYear }, value }) => [fiscalYear, value])).toEqual([
    [2024, ""],
    [2025, "50件"],
  ]);
});
