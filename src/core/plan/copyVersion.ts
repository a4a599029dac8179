import type { Plan, PlanVersion } from "./plan.ts";
import type { PlanContent } from "./planContent.ts";

/** All that stands in a version, as the beginning of another: new ids, the same lineage, the same programmes and
 * indicators of the city. Reasons for changed targets stay with the version that changed them. */
export function copyVersion(
  content: PlanContent,
  version: PlanVersion,
  plan: Plan = content.plan,
): PlanContent {
  const idIn = (lineageId: string) => `${version.id}.${lineageId}`;
  const idsOf = (items: readonly { readonly id: string; readonly lineageId: string }[]) => {
    const ids = new Map(items.map(({ id, lineageId }) => [id, idIn(lineageId)]));
    return (id: string) => ids.get(id) ?? id;
  };
  const nodeId = idsOf(content.nodes);
  const sectionId = idsOf(content.sections);
  const adoptedIds = new Map(content.indicators.map(({ id, indicator }) => [id, idIn(indicator.id)]));
  const adoptedId = (id: string) => adoptedIds.get(id) ?? id;
  return {
    ...content,
    plan,
    version,
    sections: content.sections.map((section) => ({
      ...section,
      id: sectionId(section.id),
      parentId: section.parentId && sectionId(section.parentId),
    })),
    nodes: content.nodes.map((node) => ({
      ...node,
      id: nodeId(node.id),
      parentId: node.parentId && nodeId(node.parentId),
    })),
    programmes: content.programmes.map((placed, place) => ({
      ...placed,
      id: idIn(`p${place + 1}`),
      nodeId: nodeId(placed.nodeId),
    })),
    indicators: content.indicators.map((adopted) => ({
      ...adopted,
      id: adoptedId(adopted.id),
      changeReason: null,
    })),
    placements: content.placements.map((placed, place) => ({
      ...placed,
      id: idIn(`i${place + 1}`),
      planIndicatorId: adoptedId(placed.planIndicatorId),
      nodeId: nodeId(placed.nodeId),
    })),
  };
}
