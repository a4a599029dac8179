import { describe, expect, test } from "vitest";
import { moriBefore, moriContent } from "../../../test/support/planContents.ts";
import { nodeOf, sectionOf } from "../../../test/support/planParts.ts";
import { compareVersions } from "./compareVersions.ts";
import type { PlanContent } from "./planContent.ts";

const now = moriContent();

/** Which parts changed, and how. */
const summary = (before: PlanContent, after: PlanContent) =>
  compareVersions(before, after).map(({ subject, id, kinds }) => `${subject} ${id}: ${kinds.join(" ")}`);

const withNodes = (nodes: PlanContent["nodes"]): PlanContent => ({ ...now, nodes });

test("a version is the same as itself, also under other ids", () => {
  const copied = {
    ...now,
    sections: now.sections.map((one) => ({ ...one, id: `${one.id}~2` })),
    nodes: now.nodes.map((one) => ({
      ...one,
      id: `${one.id}~2`,
      parentId: one.parentId && `${one.parentId}~2`,
    })),
    programmes: now.programmes.map((one) => ({ ...one, id: `${one.id}~2`, nodeId: `${one.nodeId}~2` })),
    indicators: now.indicators.map((one) => ({ ...one, id: `${one.id}~2` })),
    placements: now.placements.map((one) => ({
      ...one,
      nodeId: `${one.nodeId}~2`,
      planIndicatorId: `${one.planIndicatorId}~2`,
    })),
  };
  expect(compareVersions(now, copied)).toEqual([]);
});

test.each<[string, PlanContent, string[]]>([
  ["added", withNodes([...now.nodes, nodeOf({ id: "n9", title: "新しい" })]), ["node n9: added"]],
  ["removed", withNodes(now.nodes.filter(({ id }) => id !== "n2")), ["node n2: removed"]],
  [
    "moved below another",
    withNodes(now.nodes.map((one) => (one.id === "n1-2" ? { ...one, parentId: "n2" } : one))),
    ["node n1-2: moved"],
  ],
  [
    "moved among its siblings",
    withNodes([now.nodes[0], now.nodes[2], now.nodes[1], now.nodes[3]].filter((one) => one !== undefined)),
    ["node n1-1: moved"],
  ],
  [
    "renumbered and retitled",
    withNodes(now.nodes.map((one) => (one.id === "n2" ? { ...one, number: "3", title: "ひとびと" } : one))),
    ["node n2: renumbered retitled"],
  ],
  [
    "another purpose",
    withNodes(now.nodes.map((one) => (one.id === "n1-1" ? { ...one, purpose: "別の目的" } : one))),
    ["node n1-1: textChanged"],
  ],
  [
    "a section more and one with another text",
    {
      ...now,
      sections: [
        ...now.sections.map((one) =>
          one.id === "vision"
            ? { ...one, content: [{ kind: "text" as const, label: null, text: "海とともに" }] }
            : one,
        ),
        sectionOf({ id: "glossary", kind: "glossary" }),
      ],
    },
    ["section vision: textChanged", "section glossary: added"],
  ],
  [
    "a programme at another node",
    {
      ...now,
      programmes: now.programmes.map((one) => (one.nodeId === "n1-2" ? { ...one, nodeId: "n2" } : one)),
    },
    ["programme p1: moved"],
  ],
  [
    "a programme at one node less",
    { ...now, programmes: now.programmes.filter(({ nodeId }) => nodeId !== "n1-2") },
    ["programme p1: removed"],
  ],
  [
    "an indicator less",
    { ...now, indicators: now.indicators.filter(({ indicator }) => indicator.id !== "land") },
    ["indicator land: removed"],
  ],
])("compareVersions(now, %s)", (_, after, expected) => expect(summary(now, after)).toEqual(expected));

describe("a changed target", () => {
  const reason = "目標を早く達成したため";
  const after = {
    ...now,
    indicators: now.indicators.map((one) =>
      one.indicator.id === "visits" ? { ...one, changeReason: reason } : one,
    ),
  };
  const change = compareVersions(moriBefore(), after).find(({ id }) => id === "visits");

  test("says both figures, the term and year, and why", () => {
    expect(change).toMatchObject({ kinds: ["targetChanged"], reason });
    expect(change?.values).toEqual([
      {
        what: "target",
        series: null,
        unit: "件",
        term: "final",
        fiscalYear: 2024,
        before: { kind: "number", value: "18", qualifier: "atLeast", raw: "18件以上" },
        after: { kind: "number", value: "20", qualifier: "atLeast", raw: "20件以上" },
      },
    ]);
  });
});
