import { beforeEach, describe, expect, test } from "vitest";
import {
  indicatorOf,
  planIndicatorOf,
  planValueOf,
  seriesOf,
  versionOf,
} from "../../../../test/support/planParts.ts";
import { d } from "../../decimal.ts";
import type { Placement } from "../../indicator/indicator.ts";
import { isUserError } from "../../userError.ts";
import type { PlanNode, ProgrammePlacement } from "../plan.ts";
import type { PlanContent } from "../planContent.ts";
import { applyEdit } from "./applyEdit.ts";
import type { PlanEdit } from "./planEdit.ts";

let made = 0;
beforeEach(() => {
  made = 0;
});
const newId = () => `new${++made}`;

const node = (
  id: string,
  parentId: string | null,
  level: number,
  position: number,
  number: string,
): PlanNode => ({
  id,
  lineageId: id,
  parentId,
  level,
  position,
  number,
  title: `題${id}`,
  subtitle: null,
  purpose: null,
  page: null,
  sheetNo: null,
  marks: [],
  content: [],
  variants: [],
  indicatorColumns: null,
  indicatorNote: null,
  printedAncestors: {},
  departmentIds: [],
});
const programme = (
  id: string,
  programmeId: string,
  nodeId: string,
  position: number,
): ProgrammePlacement => ({
  id,
  programmeId,
  nodeId,
  position,
  number: "",
  name: `事業${programmeId}`,
  departments: [],
  marks: [],
  content: [],
  variants: [],
});
const place = (
  id: string,
  planIndicatorId: string,
  nodeId: string,
  position: number,
  isRepeat = false,
): Placement => ({
  id,
  planIndicatorId,
  nodeId,
  position,
  isRepeat,
  printedName: "件数",
  printedDepartment: "",
  printedOtherwise: {},
});
const level = (ja: string) => ({ ja, en: "" });

/** Two goals; the first has two measures (positions from 1, as the samples have), the second has one. */
const content: PlanContent = {
  municipality: { id: "city", code: "000000", name: "市", nameEn: "City", prefecture: "県" },
  plan: {
    id: "plan",
    title: "計画",
    kind: "comprehensiveStrategy",
    nickname: null,
    collection: null,
    position: 0,
    departments: [],
    predecessorId: null,
  },
  version: versionOf({
    id: "v",
    planId: "plan",
    status: "draft",
    levels: [level("目標"), level("施策"), level("事業")],
  }),
  sections: [],
  nodes: [
    node("A", null, 0, 1, "1"),
    node("A1", "A", 1, 1, "1-(1)"),
    node("A2", "A", 1, 2, "1-(2)"),
    node("B", null, 0, 2, "2"),
    node("B1", "B", 1, 1, "2-(1)"),
  ],
  programmes: [programme("p1", "x", "A1", 0), programme("p2", "y", "A1", 1), programme("p3", "x", "A2", 0)],
  indicators: [
    planIndicatorOf({
      id: "i",
      indicator: indicatorOf({ id: "ind", series: [seriesOf({ id: "s" })] }),
      targets: [
        planValueOf({
          seriesId: "s",
          term: "final",
          operator: "=",
          reading: { kind: "number", value: d(50), raw: "50件" },
        }),
      ],
    }),
  ],
  placements: [place("h", "i", "A1", 0), place("r", "i", "B1", 0, true)],
  orgUnits: [],
};

const after = (edit: PlanEdit, before = content) => applyEdit(before, edit, newId);
const tree = ({ nodes }: PlanContent) =>
  nodes.map(({ id, parentId, level: depth, position, number }) =>
    [id, parentId, depth, position, number].join(" "),
  );
const codeOf = (edit: PlanEdit, before = content) => {
  try {
    applyEdit(before, edit, newId);
    return "done";
  } catch (error) {
    return isUserError(error) ? error.code : String(error);
  }
};

describe("applyEdit(content, edit): the tree", () => {
  test("addNode counts the siblings that it touches from 0, and leaves the others alone", () => {
    const edited = after({ kind: "addNode", parentId: "A", position: 1, number: "", title: "新" });
    expect(tree(edited)).toEqual([
      "A  0 1 1",
      "A1 A 1 0 1-(1)",
      "new1 A 1 1 ",
      "A2 A 1 2 1-(2)",
      "B  0 2 2",
      "B1 B 1 1 2-(1)",
    ]);
    expect(edited.nodes[5]).toBe(content.nodes[4]);
  });

  test("moveNode shifts the levels of what stands below; the group that it leaves closes up", () => {
    const moved = after({ kind: "moveNode", nodeId: "B", parentId: "A", position: 0 });
    expect(tree(moved)).toEqual([
      "A  0 0 1",
      "B A 1 0 2",
      "B1 B 2 1 2-(1)",
      "A1 A 1 1 1-(1)",
      "A2 A 1 2 1-(2)",
    ]);
  });

  test.each<[string, PlanEdit]>([
    ["below itself", { kind: "moveNode", nodeId: "A", parentId: "A1", position: 0 }],
    ["below the last level", { kind: "moveNode", nodeId: "A", parentId: "B1", position: 0 }],
    ["of another level", { kind: "mergeNodes", nodeId: "A", intoId: "B1" }],
    ["into itself", { kind: "mergeNodes", nodeId: "A", intoId: "A" }],
    [
      "fewer levels than used",
      {
        kind: "setVersion",
        change: { field: "levels", before: [...content.version.levels], value: [level("目標")] },
      },
    ],
    ["twice at a node", { kind: "placeIndicator", planIndicatorId: "i", nodeId: "A1", position: 0 }],
    ["the only series", { kind: "removeSeries", seriesId: "s" }],
    ["end before start", { kind: "setVersion", change: { field: "endYear", before: 2024, value: 2019 } }],
  ])("what cannot be is refused: %s", (_, edit) => expect(codeOf(edit)).toBe("wrong-state"));

  test("mergeNodes: children, programmes, indicators and texts go over, each once", () => {
    const texts = content.nodes.map((one) =>
      one.id === "A1"
        ? { ...one, purpose: "甲", marks: ["交付金"], departmentIds: ["d1"] }
        : one.id === "A2"
          ? { ...one, purpose: "乙", marks: ["交付金", "新規"], departmentIds: ["d2"] }
          : one,
    );
    const merged = after({ kind: "mergeNodes", nodeId: "A1", intoId: "A2" }, { ...content, nodes: texts });
    expect(merged.nodes.find(({ id }) => id === "A2")).toMatchObject({
      title: "題A2",
      purpose: "乙\n甲",
      marks: ["交付金", "新規"],
      departmentIds: ["d2", "d1"],
      position: 0,
    });
    expect(merged.programmes.map(({ id, nodeId, position }) => [id, nodeId, position])).toEqual([
      ["p3", "A2", 0],
      ["p2", "A2", 1],
    ]);
    expect(merged.placements.find(({ id }) => id === "h")).toMatchObject({ nodeId: "A2", isRepeat: false });
  });

  test("copyNode: new nodes; programmes and indicators stand there once more (再掲)", () => {
    const copied = after({ kind: "copyNode", nodeId: "A", parentId: null, position: 2 });
    expect(tree(copied).slice(5)).toEqual(["new1  0 2 1", "new2 new1 1 1 1-(1)", "new3 new1 1 2 1-(2)"]);
    expect(copied.programmes.slice(3).map(({ programmeId, nodeId }) => [programmeId, nodeId])).toEqual([
      ["x", "new2"],
      ["y", "new2"],
      ["x", "new3"],
    ]);
    expect(copied.placements.map(({ nodeId, isRepeat }) => [nodeId, isRepeat])).toEqual([
      ["A1", false],
      ["B1", true],
      ["new2", true],
    ]);
  });

  test("removing the home place makes the next one home; with the last one the indicator is given up", () => {
    const once = after({ kind: "removeNode", nodeId: "A" });
    expect(once.placements).toEqual([{ ...place("r", "i", "B1", 0), isRepeat: false }]);
    const never = after({ kind: "removePlacement", placementId: "r" }, once);
    expect([never.placements, never.indicators]).toEqual([[], []]);
  });
});

describe("applyEdit(content, renumber)", () => {
  const numbers = ({ nodes }: PlanContent) => nodes.map(({ number }) => number);
  test("numbers go on in the form of the first, and those below follow their parent", () => {
    const swapped = after({ kind: "moveNode", nodeId: "B", parentId: null, position: 0 });
    expect(numbers(swapped)).toEqual(["2", "2-(1)", "1", "1-(1)", "1-(2)"]);
    const renumbered = after({ kind: "renumber", parentId: null }, swapped);
    expect(numbers(renumbered)).toEqual(["1", "1-(1)", "2", "2-(1)", "2-(2)"]);
  });

  test("a group that lost its first begins with 1 again where each parent counts for itself", () => {
    const shorter = after({ kind: "removeNode", nodeId: "A1" });
    expect(numbers(after({ kind: "renumber", parentId: "A" }, shorter))[1]).toBe("1-(1)");
  });

  test("a count that runs on through the plan keeps its beginning", () => {
    const running = { A1: "施策①", A2: "施策②", B1: "施策④" } as Record<string, string>;
    const nodes = content.nodes.map((one) => ({ ...one, number: running[one.id] ?? one.number }));
    expect(numbers(after({ kind: "renumber", parentId: "B" }, { ...content, nodes }))[4]).toBe("施策④");
  });

  test("a form that is not known is refused with words", () => {
    const nodes = content.nodes.map((one) => (one.id === "A1" ? { ...one, number: "◎" } : one));
    expect(codeOf({ kind: "renumber", parentId: "A" }, { ...content, nodes })).toBe("wrong-state");
  });
});

describe("applyEdit(content, setValue)", () => {
  const at = {
    planIndicatorId: "i",
    seriesId: "s",
    kind: "target",
    term: "final",
    fiscalYear: null,
  } as const;
  const targets = (value: string, more: object = {}) =>
    after({ kind: "setValue", at, before: "50件", value, ...more }).indicators[0]?.targets;

  test("the text is kept as typed; what it says is read", () => {
    expect(targets("６０件以上")?.[0]).toMatchObject({
      reading: { kind: "number", qualifier: "atLeast", raw: "６０件以上" },
      operator: ">=",
      fiscalYear: 2024,
    });
    expect(targets("")).toEqual([]);
    expect(targets("12,34", { operator: "toBeSet" })?.[0]?.reading).toMatchObject({ reason: "toBeSet" });
    expect(targets("12,34", { operator: "milestone" })?.[0]?.reading).toEqual({ kind: "text", raw: "12,34" });
  });

  test("a year of its own is another cell", () => {
    const edited = after({
      kind: "setValue",
      at: { ...at, term: "annual", fiscalYear: 2022 },
      before: "",
      value: "30",
    });
    expect(edited.indicators[0]?.targets.map(({ term, fiscalYear }) => [term, fiscalYear])).toEqual([
      ["final", 2024],
      ["annual", 2022],
    ]);
  });

  test("what cannot be read, or was changed meanwhile, is refused", () => {
    expect(codeOf({ kind: "setValue", at, before: "50件", value: "12,34" })).toBe("bad-input");
    expect(codeOf({ kind: "setValue", at, before: "40件", value: "60" })).toBe("edited-meanwhile");
  });
});
