import type { PlanNode, PlanVersion } from "../plan.ts";
import type { PlanContent } from "../planContent.ts";
import { nodeOf } from "./find.ts";
import { notPossible } from "./refusals.ts";
import { childrenOf, subtree } from "./tree.ts";

/** The level of a node at a place below a parent: that of the node before it there, since goals and projects may
 * stand side by side; or the next level down. */
export function levelBelow(content: PlanContent, parentId: string | null, position: number): number {
  const siblings = childrenOf(content.nodes, parentId);
  const sibling = siblings[Math.max(0, position - 1)] ?? siblings.at(-1);
  if (sibling) return sibling.level;
  return parentId === null ? 0 : nodeOf(content, parentId).level + 1;
}

/** Nodes with their levels moved up or down together. @throws UserError `wrong-state` when the city has no name
 * for the lowest of them */
export function shiftedLevels(version: PlanVersion, nodes: readonly PlanNode[], by: number): PlanNode[] {
  const lowest = Math.max(...nodes.map(({ level }) => level + by));
  refuseNamelessLevel(version, lowest);
  return by === 0 ? [...nodes] : nodes.map((node) => ({ ...node, level: node.level + by }));
}

/** @throws UserError `wrong-state` when the version has no name for a level */
export function refuseNamelessLevel({ levels }: PlanVersion, level: number): void {
  if (level < levels.length) return;
  const last = levels.at(-1);
  throw notPossible(
    `この計画の段は「${last?.ja ?? ""}」までです。その下には置けません。必要なら、版の設定で段の名前を先に加えてください。`,
    `The levels of this plan end with “${last?.en || last?.ja || ""}”; nothing can stand below. Add a name for a further level in the version's settings first.`,
  );
}

/** @throws UserError `wrong-state` when a parent is the node itself or stands below it */
export function refuseBelowItself(
  nodes: readonly { readonly id: string; readonly parentId: string | null; readonly position: number }[],
  id: string,
  parentId: string | null,
): void {
  if (parentId === null || !subtree(nodes, id).some((one) => one.id === parentId)) return;
  throw notPossible(
    "項目を、それ自身やその下の項目の中には移せません。ほかの場所を選んでください。",
    "An entry cannot be moved below itself. Choose another place.",
  );
}
