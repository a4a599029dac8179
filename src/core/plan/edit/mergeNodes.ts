import type { Block } from "../block.ts";
import type { PlanNode, ProgrammePlacement } from "../plan.ts";
import type { PlanContent } from "../planContent.ts";
import type { EditOf } from "./editTypes.ts";
import { nodeOf } from "./find.ts";
import { inOrder } from "./ordered.ts";
import { notPossible } from "./refusals.ts";
import { childrenOf, inReadingOrder } from "./tree.ts";
import { withHomes } from "./withoutPlacements.ts";

/** Joins a node to another of its level, which keeps its own number and title: what stands below and what is placed
 * there goes behind what the other has, texts are joined, marks and departments united. */
export function mergeNodes(content: PlanContent, { nodeId, intoId }: EditOf<"mergeNodes">): PlanContent {
  const node = nodeOf(content, nodeId);
  const into = nodeOf(content, intoId);
  if (node.id === into.id || node.level !== into.level) {
    throw notPossible(
      "まとめられるのは、同じ段にある別の項目どうしです。まとめる先を選び直してください。",
      "Only two different entries of the same level can be merged. Choose another one.",
    );
  }
  const adopted = childrenOf(content.nodes, nodeId);
  const first = (childrenOf(content.nodes, intoId).at(-1)?.position ?? -1) + 1;
  const places = new Map(adopted.map(({ id }, place) => [id, first + place]));
  const siblings = childrenOf(content.nodes, node.parentId).filter(({ id }) => id !== nodeId);
  const siblingPlaces = new Map(siblings.map(({ id }, place) => [id, place]));
  const nodes = content.nodes
    .filter(({ id }) => id !== nodeId)
    .map((one) => (one.id === intoId ? joined(into, node) : one))
    .map((one) => {
      const position = siblingPlaces.get(one.id) ?? one.position;
      if (places.has(one.id)) return { ...one, parentId: intoId, position: places.get(one.id) ?? 0 };
      return position === one.position ? one : { ...one, position };
    });
  return withMergedPlacements(
    { ...content, nodes: inReadingOrder(nodes), programmes: mergedProgrammes(content, nodeId, intoId) },
    nodeId,
    intoId,
  );
}

/** The node that stays; what it lacks it takes from the other. */
function joined(into: PlanNode, node: PlanNode): PlanNode {
  return {
    ...into,
    subtitle: joinedTexts(into.subtitle, node.subtitle, " "),
    purpose: joinedTexts(into.purpose, node.purpose, "\n"),
    page: into.page ?? node.page,
    sheetNo: into.sheetNo ?? node.sheetNo,
    marks: united(into.marks, node.marks),
    departmentIds: united(into.departmentIds, node.departmentIds),
    content: [...into.content, ...node.content],
    variants: [...into.variants, ...node.variants],
    indicatorColumns: into.indicatorColumns ?? node.indicatorColumns,
    indicatorNote: joinedTexts(into.indicatorNote, node.indicatorNote, "\n"),
  };
}

function joinedTexts(one: string | null, other: string | null, between: string): string | null {
  if (!one || !other || one === other) return one || other;
  return one + between + other;
}

const united = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];

/** A programme that both have is one line, with the texts and departments of both. */
function mergedProgrammes({ programmes }: PlanContent, nodeId: string, intoId: string): ProgrammePlacement[] {
  const own = programmes.filter((placed) => placed.nodeId === intoId);
  const moved = inOrder(programmes.filter((placed) => placed.nodeId === nodeId));
  const twin = ({ programmeId }: ProgrammePlacement) => own.find((one) => one.programmeId === programmeId);
  const twinOf = new Map(moved.map((placed) => [twin(placed)?.id, placed]));
  let position = Math.max(-1, ...own.map((placed) => placed.position)) + 1;
  const added = moved
    .filter((placed) => !twin(placed))
    .map((placed) => ({ ...placed, nodeId: intoId, position: position++ }));
  const stay = programmes
    .filter((placed) => placed.nodeId !== nodeId)
    .map((placed) => {
      const other = twinOf.get(placed.id);
      return other ? joinedProgramme(placed, other) : placed;
    });
  return inOrder([...stay, ...added]);
}

function joinedProgramme(one: ProgrammePlacement, other: ProgrammePlacement): ProgrammePlacement {
  const content: Block[] = [...one.content, ...other.content];
  return {
    ...one,
    departments: united(one.departments, other.departments),
    marks: united(one.marks, other.marks),
    content,
    variants: [...one.variants, ...other.variants],
  };
}

/** An indicator that both have stands there once. */
function withMergedPlacements(content: PlanContent, nodeId: string, intoId: string): PlanContent {
  const own = content.placements.filter((placed) => placed.nodeId === intoId);
  const moved = inOrder(content.placements.filter((placed) => placed.nodeId === nodeId));
  const has = new Set(own.map(({ planIndicatorId }) => planIndicatorId));
  let position = Math.max(-1, ...own.map((placed) => placed.position)) + 1;
  const added = moved
    .filter(({ planIndicatorId }) => !has.has(planIndicatorId))
    .map((placed) => ({ ...placed, nodeId: intoId, position: position++ }));
  const stay = content.placements.filter((placed) => placed.nodeId !== nodeId);
  const touched = new Set(moved.map(({ planIndicatorId }) => planIndicatorId));
  return { ...content, placements: inOrder(withHomes(content, [...stay, ...added], touched)) };
}
