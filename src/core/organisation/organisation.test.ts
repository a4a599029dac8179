import { describe, expect, test } from "vitest";
import { dayBefore } from "../calendar/dayBefore.ts";
import { aprilFirst } from "./aprilFirst.ts";
import { checkReorganisation } from "./checkReorganisation.ts";
import { followUnit } from "./followUnit.ts";
import { newUnitId } from "./newUnitId.ts";
import type { OrgUnit } from "./orgUnit.ts";
import { printedNow } from "./printedNow.ts";
import { renamedTitle } from "./renamedTitle.ts";
import { successorPlace, type Reorganisation } from "./reorganisation.ts";
import { predecessorsOf, successorsOf } from "./unitLines.ts";
import { unitsOn } from "./unitsOn.ts";

const unit = (id: string, name: string, more: Partial<OrgUnit> = {}): OrgUnit => ({
  id,
  name,
  shortName: name.slice(0, 2),
  parentId: null,
  position: 0,
  validFrom: "2020-04-01",
  validTo: null,
  ...more,
});
const units = [
  unit("keizai", "経済部", { validTo: "2023-03-31" }),
  unit("keizai-2023", "産業経済部", { validFrom: "2023-04-01" }),
  unit("shoko", "商工振興課", { parentId: "keizai-2023", position: 2, validTo: "2022-03-31" }),
  unit("sangyo", "産業振興課", { parentId: "keizai-2023", position: 2, validFrom: "2022-04-01" }),
  unit("norin", "農林課", { parentId: "keizai-2023", position: 1 }),
  unit("kikaku", "企画政策課", { position: 3 }),
];
const successions = [
  { orgUnitId: "keizai", successorId: "keizai-2023" },
  { orgUnitId: "shoko", successorId: "sangyo" },
];

test.each([
  ["2022-03-31", ["経済部", " 農林課", " 商工振興課", "企画政策課"]],
  ["2022-04-01", ["経済部", " 農林課", " 産業振興課", "企画政策課"]],
  ["2023-04-01", ["産業経済部", " 農林課", " 産業振興課", "企画政策課"]],
  ["2019-04-01", []],
])("unitsOn(units, successions, %s)", (day, expected) =>
  expect(unitsOn(units, successions, day).map((one) => " ".repeat(one.depth) + one.unit.name)).toEqual(
    expected,
  ),
);

describe("lines of departments", () => {
  const line = [
    { orgUnitId: "a", successorId: "c" },
    { orgUnitId: "b", successorId: "c" },
    { orgUnitId: "c", successorId: "d" },
    { orgUnitId: "c", successorId: "e" },
  ];
  test.each([
    ["d", ["c", "a", "b"]],
    ["c", ["a", "b"]],
    ["a", []],
  ])("predecessorsOf(line, %s)", (id, expected) => expect(predecessorsOf(line, id)).toEqual(expected));
  test.each([
    ["a", ["c", "d", "e"]],
    ["e", []],
  ])("successorsOf(line, %s)", (id, expected) => expect(successorsOf(line, id)).toEqual(expected));
});

test.each([
  ["商工", ["sangyo"], "産業"],
  ["商工振興課", ["sangyo"], "産業振興課"],
  ["商工・建設", ["sangyo"], "産業・建設"],
  ["商工、産業", ["sangyo"], "産業"],
  ["商工", ["norin"], "商工"],
  ["", ["sangyo"], ""],
])("printedNow(%s, %s)", (printed, ids, expected) =>
  expect(printedNow(printed, ids, units, successions)).toBe(expected),
);

const change = (part: Partial<Reorganisation>): Reorganisation => ({
  kind: "rename",
  day: "2023-04-01",
  from: [],
  to: [],
  assignments: {},
  ...part,
});
const made = (name: string, parentId: string | null = null) =>
  ({ kind: "new", name, shortName: "略", parentId }) as const;
const existing = (id: string) => ({ kind: "existing", id }) as const;

test.each<[string, Partial<Reorganisation>, string[]]>([
  ["a renaming", { from: ["norin"], to: [made("農政課")] }, []],
  ["a renaming to the same name", { from: ["norin"], to: [made("農林課")] }, []],
  ["a name that another has", { from: ["norin"], to: [made("企画政策課")] }, ["name-0"]],
  ["no name", { from: ["norin"], to: [made("")] }, ["name-0"]],
  ["a day that is none", { day: "2023-02-29", from: ["norin"], to: [made("農政課")] }, ["day"]],
  ["a day before it was there", { day: "2020-04-01", from: ["norin"], to: [made("農政課")] }, ["day"]],
  ["a department that is gone", { from: ["shoko"], to: [made("農政課")] }, ["from"]],
  [
    "a division below itself",
    { from: ["keizai-2023"], day: "2024-04-01", to: [made("産業部", "norin")] },
    ["parentId-0"],
  ],
  ["a merger of one into a new one", { kind: "merge", from: ["norin"], to: [made("農政課")] }, ["from"]],
  ["a merger of one into another", { kind: "merge", from: ["norin"], to: [existing("sangyo")] }, []],
  ["a merger into itself", { kind: "merge", from: ["norin"], to: [existing("norin")] }, ["to-0"]],
  [
    "a merger into one below",
    { kind: "merge", from: ["keizai-2023"], day: "2024-04-01", to: [existing("norin")] },
    ["to-0"],
  ],
  ["a split into one", { kind: "split", from: ["norin"], to: [made("農政課")] }, ["to"]],
  ["a split of a part", { kind: "split", from: ["norin"], to: [existing("norin"), made("林政課")] }, []],
  [
    "a split into two of one name",
    { kind: "split", from: ["norin"], to: [made("林政課"), made("林政課")] },
    ["name-1"],
  ],
  ["an abolition", { kind: "abolish", from: ["norin"] }, []],
])("checkReorganisation: %s", (_, part, fields) =>
  expect(Object.keys(checkReorganisation(units, change(part)))).toEqual(fields),
);

test.each([
  ["sheet", "s1", null, 1],
  ["sheet", "s2", null, 0],
  ["indicator", "i1", "s1", 1],
  ["indicator", "i2", "s1", 0],
  ["figure", "f1", null, 0],
] as const)("successorPlace(split, %s %s of sheet %s)", (kind, id, sheet, expected) =>
  expect(successorPlace({ assignments: { "sheet:s1": 1, "indicator:i2": 0 } }, kind, id, sheet)).toBe(
    expected,
  ),
);

test("followUnit(applied, unit, thing) goes on to the department of today", () => {
  const applied = [
    { from: ["a"], assignments: {}, successorIds: ["b"] },
    { from: ["b"], assignments: { "sheet:s1": 1 }, successorIds: ["c", "d"] },
    { from: ["x"], assignments: {}, successorIds: ["y"] },
  ];
  expect(["s1", "s2"].map((id) => followUnit(applied, "a", "sheet", id))).toEqual(["d", "c"]);
});

test.each([
  ["商工振興課 課長", "産業振興課 課長"],
  ["企画担当", "企画担当"],
])("renamedTitle(%s)", (title, expected) =>
  expect(renamedTitle(title, "商工振興課", "産業振興課")).toBe(expected),
);
test.each([
  ["shoko", [], "shoko-2023"],
  ["shoko-2020", ["shoko-2023"], "shoko-2023-2"],
])("newUnitId(%s, taken %s)", (id, taken, expected) =>
  expect(newUnitId(id, "2023-04-01", new Set(taken))).toBe(expected),
);
test.each([
  ["2022-04-01", "2022-03-31"],
  ["2024-03-01", "2024-02-29"],
])("dayBefore(%s)", (day, expected) => expect(dayBefore(day)).toBe(expected));
test.each([
  ["2022-11-22", "2023-04-01"],
  ["2023-03-31", "2023-04-01"],
  ["2023-04-01", "2023-04-01"],
  ["2023-09-30", "2023-04-01"],
])("aprilFirst(%s)", (day, expected) => expect(aprilFirst(day)).toBe(expected));
