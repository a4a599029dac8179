import type { PlanContent } from "../planContent.ts";
import type { EditOf, Making } from "./editTypes.ts";
import { nodeOf } from "./find.ts";
import { levelBelow, shiftedLevels } from "./levels.ts";
import { putInGroup } from "./ordered.ts";
import { inReadingOrder, subtree } from "./tree.ts";

/** Copies a node with all below it to another place. The copies are new nodes without a sheet number; programmes
 * and indicators stand there once more (再掲). */
export function copyNode(
  content: PlanContent,
  { nodeId, parentId, position }: EditOf<"copyNode">,
  { newId }: Making,
): PlanContent {
  const root = nodeOf(content, nodeId);
  const originals = subtree(content.nodes, nodeId);
  // What is copied beside itself, or from the top to the top, keeps its level.
  const level = root.parentId === parentId ? root.level : levelBelow(content, parentId, position);
  const copyOf = new Map(originals.map(({ id }) => [id, newId()]));
  const idOf = (id: string) => copyOf.get(id) ?? id;
  const [top, ...below] = shiftedLevels(content.version, originals, level - root.level).map((node) => ({
    ...node,
    id: idOf(node.id),
    lineageId: idOf(node.id),
    parentId: node.id === nodeId ? parentId : node.parentId && idOf(node.parentId),
    sheetNo: null,
  }));
  if (!top) return content;
  const repeated = <Item extends { readonly nodeId: string }>(items: readonly Item[]) =>
    items
      .filter((item) => copyOf.has(item.nodeId))
      .map((item) => ({ ...item, id: newId(), nodeId: idOf(item.nodeId) }));
  return {
    ...content,
    nodes: inReadingOrder([...putInGroup(content.nodes, top, position, (node) => node.parentId), ...below]),
    programmes: [...content.programmes, ...repeated(content.programmes)],
    placements: [
      ...content.placements,
      ...repeated(content.placements).map((placed) => ({ ...placed, isRepeat: true })),
    ],
  };
}
