import type { Placement } from "../../indicator/indicator.ts";
import type { PlanContent } from "../planContent.ts";
import type { EditSteps } from "./editTypes.ts";
import { adoptedOf, nodeOf, placementOf, replaced } from "./find.ts";
import { inOrder, putInGroup } from "./ordered.ts";
import { notPossible } from "./refusals.ts";
import { setField } from "./setField.ts";
import { withoutPlacements } from "./withoutPlacements.ts";

const nodeIdOf = ({ nodeId }: Placement) => nodeId;

/** Edits of where the indicators of a plan version stand. */
export const editPlacements: EditSteps<
  "placeIndicator" | "setPlacement" | "movePlacement" | "removePlacement"
> = {
  placeIndicator(content, { planIndicatorId, nodeId, position }, { newId }) {
    const adopted = adoptedOf(content, planIndicatorId);
    nodeOf(content, nodeId);
    refuseTwice(content, nodeId, planIndicatorId);
    const home = content.placements.find(
      (placed) => placed.planIndicatorId === planIndicatorId && !placed.isRepeat,
    );
    const placement: Placement = {
      id: newId(),
      planIndicatorId,
      nodeId,
      position,
      isRepeat: home !== undefined,
      printedName: home?.printedName ?? adopted.indicator.name,
      printedDepartment: home?.printedDepartment ?? "",
      printedOtherwise: {},
    };
    return withPlacements(content, putInGroup(content.placements, placement, position, nodeIdOf));
  },

  setPlacement(content, { placementId, change }) {
    const before = placementOf(content, placementId);
    const placed = setField(before, before.printedName, change);
    return placed === before ? content : { ...content, placements: replaced(content.placements, placed) };
  },

  movePlacement(content, { placementId, nodeId, position }) {
    const placed = placementOf(content, placementId);
    nodeOf(content, nodeId);
    if (placed.nodeId !== nodeId) refuseTwice(content, nodeId, placed.planIndicatorId);
    return withPlacements(content, putInGroup(content.placements, { ...placed, nodeId }, position, nodeIdOf));
  },

  removePlacement(content, { placementId }) {
    placementOf(content, placementId);
    return withoutPlacements(content, new Set([placementId]));
  },
};

const withPlacements = (content: PlanContent, placements: readonly Placement[]): PlanContent => ({
  ...content,
  placements: inOrder(placements),
});

function refuseTwice({ placements }: PlanContent, nodeId: string, planIndicatorId: string): void {
  const there = placements.find(
    (placed) => placed.nodeId === nodeId && placed.planIndicatorId === planIndicatorId,
  );
  if (!there) return;
  throw notPossible(
    `指標「${there.printedName}」はすでにこの項目にあります。再掲するときは、ほかの項目を選んでください。`,
    `The indicator “${there.printedName}” stands here already. Choose another entry to repeat it at.`,
  );
}
