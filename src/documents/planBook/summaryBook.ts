import type { Block } from "../../core/plan/block.ts";
import { sectionWords } from "../../core/plan/sectionWords.ts";
import type { PlanDocument, PublishedNode, PublishedSection } from "../../core/publication/planDocument.ts";
import { blockElements } from "./blockElements.ts";
import type { BookElement, PlanBook } from "./bookElement.ts";
import { indicatorTable } from "./indicatorTable.ts";
import { planBook } from "./planBook.ts";

/** What the summary edition shows of the text, in this order. */
const shown: readonly PublishedSection["kind"][] = [
  "purpose",
  "vision",
  "philosophy",
  "viewpoint",
  "leadingProject",
  "pdca",
];

/** A tree of so many entries still fits beside the rest. */
const mostDrawn = 30;

/** The summary edition (概要版): purpose, vision and viewpoints in short, the goals with their numerical targets, the
 * tree. From the same plan as the book, on one or two sheets. */
export function summaryBook(plan: PlanDocument): PlanBook {
  const before = shown.slice(0, -2);
  const after = shown.slice(-2);
  return {
    ...planBook(plan),
    elements: [
      ...before.flatMap((kind) => sectionsOf(plan, kind)),
      ...goals(plan),
      // A drawing of long lists of results would fill the pages by itself.
      ...(topOfTree(plan).nodes.length <= mostDrawn ? [{ kind: "policyTree" as const }] : []),
      ...after.flatMap((kind) => sectionsOf(plan, kind)),
    ],
  };
}

/** The titles of all parts of a kind under one heading, with the first words of a single part. */
function sectionsOf(plan: PlanDocument, kind: PublishedSection["kind"]): BookElement[] {
  const parents = new Set(plan.sections.map(({ parentId }) => parentId));
  const all = plan.sections.filter((section) => section.kind === kind);
  const leaves = all.filter(({ id }) => !parents.has(id));
  const found = leaves.length > 0 ? leaves : all;
  const titled = found.filter(({ title }) => title !== "");
  const [only] = found;
  if (!only) return [];
  const heading: BookElement = {
    kind: "heading",
    level: 1,
    number: "",
    text: sectionWords[kind].ja,
    newPage: false,
  };
  const isSingle = found.length === 1;
  const titles: BookElement[] =
    !isSingle && titled.length > 0
      ? [
          {
            kind: "list",
            items: titled.map(({ number, title }) => ({
              number: number || null,
              text: title,
              more: null,
              items: [],
            })),
          },
        ]
      : [];
  const words = isSingle ? only.content.filter(isShort).slice(0, 2).flatMap(blockElements) : [];
  return titles.length + words.length === 0 ? [] : [heading, ...titles, ...words];
}

function isShort(block: Block): boolean {
  return block.kind === "text" || (block.kind === "list" && block.items.length <= 6);
}

/** The number with the name of its level, unless the number says it itself: 基本目標 1, but 施策①. */
function numberOf({ level, number }: PublishedNode, { levels }: PlanDocument): string {
  const name = levels[level]?.ja ?? "";
  return name === "" || number.startsWith(name) ? number : `${name} ${number}`.trim();
}

function goals(plan: PlanDocument): BookElement[] {
  const top = plan.nodes.filter(({ parentId }) => parentId === null);
  const [first] = top;
  if (!first) return [];
  const heading: BookElement = {
    kind: "heading",
    level: 1,
    number: "",
    text: plan.levels[first.level]?.ja || sectionWords.measures.ja,
    newPage: false,
  };
  const listed = top.flatMap((node): BookElement[] => [
    {
      kind: "heading",
      level: 2,
      number: numberOf(node, plan),
      text: node.title,
      newPage: false,
    },
    ...(node.indicators.length > 0 ? indicatorTable(node, plan) : []),
  ]);
  return [heading, ...listed];
}

/** The plan with the two topmost levels of its tree alone, as the summary draws it. */
export function topOfTree(plan: PlanDocument): PlanDocument {
  const roots = new Set(plan.nodes.filter(({ parentId }) => parentId === null).map(({ id }) => id));
  return {
    ...plan,
    nodes: plan.nodes
      .filter(({ id, parentId }) => roots.has(id) || (parentId !== null && roots.has(parentId)))
      .map((node) => ({ ...node, programmes: [] })),
  };
}
