import type { PlanNode } from "../plan.ts";
import type { PlanContent } from "../planContent.ts";
import { copyNode } from "./copyNode.ts";
import { refuseUnknownDepartments } from "./departments.ts";
import type { EditSteps } from "./editTypes.ts";
import { nodeOf, replaced } from "./find.ts";
import { levelBelow, refuseBelowItself, refuseNamelessLevel, shiftedLevels } from "./levels.ts";
import { mergeNodes } from "./mergeNodes.ts";
import { nodeName } from "./nodeName.ts";
import { putInGroup, withoutItems } from "./ordered.ts";
import { notPossible } from "./refusals.ts";
import { renumber } from "./renumber.ts";
import { setField } from "./setField.ts";
import { inReadingOrder, subtree } from "./tree.ts";
import { withoutPlacements } from "./withoutPlacements.ts";

const parentOf = ({ parentId }: PlanNode) => parentId;

/** Edits of the tree of a plan version. */
export const editNodes: EditSteps<
  "addNode" | "setNode" | "moveNode" | "copyNode" | "mergeNodes" | "removeNode" | "renumber"
> = {
  addNode(content, { parentId, position, number, title }, { newId }) {
    const level = levelBelow(content, parentId, position);
    refuseNamelessLevel(content.version, level);
    const id = newId();
    const node: PlanNode = { ...emptyNode, id, lineageId: id, parentId, level, position, number, title };
    return withNodes(content, putInGroup(content.nodes, node, position, parentOf));
  },

  setNode(content, { nodeId, change }) {
    const before = nodeOf(content, nodeId);
    if (change.field === "sheetNo" && change.value !== null) refuseTakenSheet(content, nodeId, change.value);
    if (change.field === "departmentIds") refuseUnknownDepartments(content, change.value);
    const node = setField(before, nodeName(before), change);
    return node === before ? content : { ...content, nodes: replaced(content.nodes, node) };
  },

  moveNode(content, { nodeId, parentId, position }) {
    const node = nodeOf(content, nodeId);
    if (parentId !== null) nodeOf(content, parentId);
    refuseBelowItself(content.nodes, nodeId, parentId);
    // What stays below the same parent, or at the top, keeps its level.
    const level = node.parentId === parentId ? node.level : levelBelow(content, parentId, position);
    const moved = shiftedLevels(content.version, subtree(content.nodes, nodeId), level - node.level);
    const shifted = new Map(moved.map((one) => [one.id, one]));
    const nodes = content.nodes.map((one) => shifted.get(one.id) ?? one);
    const movedNode = { ...node, level, parentId };
    // The group that it leaves is found by where it stands in `nodes`.
    return withNodes(content, putInGroup(nodes, movedNode, position, parentOf));
  },

  copyNode,
  mergeNodes,

  removeNode(content, { nodeId }) {
    nodeOf(content, nodeId);
    const gone = new Set(subtree(content.nodes, nodeId).map(({ id }) => id));
    return withoutNodes(content, gone);
  },

  renumber,
};

/** The content with other nodes, in reading order. */
export function withNodes(content: PlanContent, nodes: readonly PlanNode[]): PlanContent {
  return { ...content, nodes: inReadingOrder(nodes) };
}

/** The content without some nodes and what is placed there. */
export function withoutNodes(content: PlanContent, gone: ReadonlySet<string>): PlanContent {
  const placed = content.placements.filter(({ nodeId }) => gone.has(nodeId)).map(({ id }) => id);
  return withoutPlacements(
    {
      ...content,
      nodes: inReadingOrder(withoutItems(content.nodes, gone, parentOf)),
      programmes: content.programmes.filter(({ nodeId }) => !gone.has(nodeId)),
    },
    new Set(placed),
  );
}

function refuseTakenSheet({ nodes }: PlanContent, nodeId: string, sheetNo: number): void {
  const other = nodes.find((node) => node.sheetNo === sheetNo && node.id !== nodeId);
  if (!other) return;
  throw notPossible(
    `シート番号${sheetNo}は「${nodeName(other)}」が使っています。ほかの番号を付けるか、先にそちらの番号を変えてください。`,
    `Sheet number ${sheetNo} belongs to “${nodeName(other)}”. Choose another, or change that one first.`,
  );
}

const emptyNode: Omit<PlanNode, "id" | "lineageId" | "parentId" | "level" | "position" | "number" | "title"> =
  {
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
  };
