import type { Placement } from "../../indicator/indicator.ts";
import type { PlanContent } from "../planContent.ts";
import { withoutItems } from "./ordered.ts";

/** The content without some placements of indicators. Where the home place of an indicator goes, the next place in
 * reading order becomes its home; where the last place goes, the version gives the indicator up (what the city
 * knows of it stays). */
export function withoutPlacements(content: PlanContent, gone: ReadonlySet<string>): PlanContent {
  const touched = new Set(
    content.placements.filter(({ id }) => gone.has(id)).map(({ planIndicatorId }) => planIndicatorId),
  );
  const left = withoutItems(content.placements, gone, ({ nodeId }) => nodeId);
  const placed = new Set(left.map(({ planIndicatorId }) => planIndicatorId));
  return {
    ...content,
    placements: withHomes(content, left, touched),
    indicators: content.indicators.filter(({ id }) => !touched.has(id) || placed.has(id)),
  };
}

/** Gives every one of some indicators exactly one home place: the one that it has, or its first in reading order. */
export function withHomes(
  { nodes }: PlanContent,
  placements: readonly Placement[],
  indicatorIds: ReadonlySet<string>,
): Placement[] {
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  const homes = new Map<string, string>();
  const inReadingOrder = placements
    .filter(({ planIndicatorId }) => indicatorIds.has(planIndicatorId))
    .toSorted((one, other) => (place.get(one.nodeId) ?? 0) - (place.get(other.nodeId) ?? 0));
  const candidates = [...inReadingOrder.filter(({ isRepeat }) => !isRepeat), ...inReadingOrder];
  for (const { id, planIndicatorId } of candidates) {
    if (!homes.has(planIndicatorId)) homes.set(planIndicatorId, id);
  }
  return placements.map((placement) => {
    if (!indicatorIds.has(placement.planIndicatorId)) return placement;
    const isRepeat = homes.get(placement.planIndicatorId) !== placement.id;
    if (isRepeat === placement.isRepeat) return placement;
    // Its cells are the indicator's own now.
    return { ...placement, isRepeat, printedOtherwise: isRepeat ? placement.printedOtherwise : {} };
  });
}
