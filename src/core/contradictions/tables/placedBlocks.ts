import type { Block } from "../../plan/block.ts";
import type { PlanContent } from "../../plan/planContent.ts";
import type { HintPlace } from "../hint.ts";

/** The blocks of one section, node or programme, with where they stand. */
export interface PlacedBlocks {
  readonly place: HintPlace;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Every text part of a plan that holds blocks. */
export function placedBlocks({ plan, sections, nodes, programmes }: PlanContent): PlacedBlocks[] {
  const at = (nodeId: string | null, sectionId: string | null) => ({ planId: plan.id, nodeId, sectionId });
  return [
    ...sections.map(({ id, title, content }) => ({ place: at(null, id), title, blocks: content })),
    ...nodes.map(({ id, title, content }) => ({ place: at(id, null), title, blocks: content })),
    ...programmes.map(({ nodeId, name, content }) => ({
      place: at(nodeId, null),
      title: name,
      blocks: content,
    })),
  ].filter(({ blocks }) => blocks.length > 0);
}
