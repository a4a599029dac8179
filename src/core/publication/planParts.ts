import type { Block } from "../plan/block.ts";
import type { PlanDocument, PlanPartDocument } from "./planDocument.ts";

export type PlanPart = Pick<PlanPartDocument, "of" | "id" | "title">;

/** How much a page should hold, in units of a line or two: a plan up to this stands on one page. */
const shortPlan = 150;
/** A tree up to this stands on the first page, however long the texts are. */
const shortTree = 60;
/** Goals lighter than this stay on the first page with their texts and targets. */
const lightGoal = 8;
/** A part with a page of its own gives each of its own parts a page when it is heavier than this. */
const heavyPart = 120;
/** Chapters lighter than this stay on the first page of a long plan … */
const lightChapter = 12;
/** … as long as all of them together are not more than this. */
const lightTogether = 60;

/** The parts of a long plan that have a page of their own: each top-level node, and each chapter of the text that
 * is more than a few paragraphs; what is still too long is split once more. None for a plan that fits on one
 * page. */
export function planParts({ sections, nodes, indicators }: PlanDocument): PlanPart[] {
  const chapters = branches(
    sections.map((section) => ({ ...section, weight: 1 + weightOf(section.content) })),
    null,
  );
  const goals = branches(
    nodes.map((node) => ({
      ...node,
      weight:
        1 +
        weightOf(node.content) +
        node.indicators.length +
        node.programmes.reduce((sum, { content }) => sum + 1 + weightOf(content), 0),
    })),
    null,
  );
  if (total(chapters) + total(goals) + indicators.length <= shortPlan) return [];
  const light = chapters.filter(({ weight }) => weight < lightChapter);
  const staysLight = total(light) <= lightTogether;
  const ownChapters = chapters.filter(({ weight }) => weight >= lightChapter || !staysLight);
  const ownGoals = total(goals) > shortTree ? goals.filter(({ weight }) => weight >= lightGoal) : [];
  return [
    ...ownChapters.flatMap((chapter) => pagesOf(chapter, "section")),
    ...ownGoals.flatMap((goal) => pagesOf(goal, "node")),
  ];
}

interface Weighed {
  readonly id: string;
  readonly parentId: string | null;
  readonly number: string;
  readonly title: string;
  readonly weight: number;
}

interface Branch {
  readonly id: string;
  readonly title: string;
  /** Of all that stands in it. */
  readonly weight: number;
  readonly branches: readonly Branch[];
}

function branches(parts: readonly Weighed[], parentId: string | null): Branch[] {
  const byParent = Map.groupBy(parts, (part) => part.parentId);
  const below = (parent: string | null): Branch[] =>
    (byParent.get(parent) ?? []).map(({ id, number, title, weight }) => {
      const inner = below(id);
      return { id, title: `${number} ${title}`.trim(), weight: weight + total(inner), branches: inner };
    });
  return below(parentId);
}

const total = (parts: readonly Branch[]) => parts.reduce((sum, { weight }) => sum + weight, 0);

function pagesOf({ id, title, weight, branches: inner }: Branch, of: PlanPart["of"]): PlanPart[] {
  const splits = weight > heavyPart && inner.length > 1;
  return [{ of, id, title }, ...(splits ? inner.flatMap((branch) => pagesOf(branch, of)) : [])];
}

function weightOf(content: readonly Block[]): number {
  return content.reduce((sum, block) => sum + weightOfBlock(block), 0);
}

function weightOfBlock(block: Block): number {
  switch (block.kind) {
    case "text":
      return 1 + Math.floor(block.text.length / 120);
    case "list":
    case "figures":
    case "events":
      return 1 + block.items.length;
    case "table":
    case "mapping":
      return 1 + block.rows.length;
    case "picture":
      return 4;
  }
}
