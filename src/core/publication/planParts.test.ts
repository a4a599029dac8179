import { expect, test } from "vitest";
import { longContent, moriContent } from "../../../test/support/planContents.ts";
import { nodeOf, sectionOf } from "../../../test/support/planParts.ts";
import type { PlanContent } from "../plan/planContent.ts";
import { planParts } from "./planParts.ts";
import { presentPlan } from "./present/presentPlan.ts";

const partsOf = (content: PlanContent) => planParts(presentPlan(content)).map(({ of, id }) => `${of} ${id}`);
const long = longContent();
const paragraphs = (count: number) =>
  Array.from({ length: count }, () => ({ kind: "text" as const, label: null, text: "短い段落。" }));

test.each<[string, PlanContent, string[]]>([
  ["a short plan stands on one page", moriContent(), []],
  ["chapters and heavy goals have pages; light ones stay", long, ["section c1", "node g1", "node g2"]],
  [
    "a small tree stays however long the texts are",
    { ...long, nodes: [nodeOf({ id: "g3" })], sections: [sectionOf({ id: "c1", content: paragraphs(200) })] },
    ["section c1"],
  ],
  [
    "a chapter that is too long gives each of its parts a page",
    {
      ...long,
      nodes: [],
      sections: [
        sectionOf({ id: "c1" }),
        ...[1, 2, 3].map((part) => sectionOf({ id: `c1-${part}`, parentId: "c1", content: paragraphs(60) })),
      ],
    },
    ["section c1", "section c1-1", "section c1-2", "section c1-3"],
  ],
])("planParts(plan): %s", (_, content, expected) => expect(partsOf(content)).toEqual(expected));
