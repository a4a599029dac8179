import type { Placement, PlanIndicator } from "../../indicator/indicator.ts";
import type { PlanNode, ProgrammePlacement } from "../plan.ts";
import type { PlanContent } from "../planContent.ts";
import type { PlanSection } from "../section.ts";
import { goneMeanwhile } from "./refusals.ts";

/** The node that an edit names. @throws UserError `not-found` when it is not there (any more) */
export const nodeOf = ({ nodes }: PlanContent, id: string): PlanNode => byId(nodes, id);

/** The part of the text that an edit names. @throws UserError `not-found` */
export const sectionOf = ({ sections }: PlanContent, id: string): PlanSection => byId(sections, id);

/** The placement of a programme that an edit names. @throws UserError `not-found` */
export const programmeOf = ({ programmes }: PlanContent, id: string): ProgrammePlacement =>
  byId(programmes, id);

/** The placement of an indicator that an edit names. @throws UserError `not-found` */
export const placementOf = ({ placements }: PlanContent, id: string): Placement => byId(placements, id);

/** The indicator that an edit names. @throws UserError `not-found` */
export const adoptedOf = ({ indicators }: PlanContent, id: string): PlanIndicator => byId(indicators, id);

/** The indicator whose series an edit names. @throws UserError `not-found` */
export function adoptedWithSeries({ indicators }: PlanContent, seriesId: string): PlanIndicator {
  const found = indicators.find(({ indicator }) => indicator.series.some(({ id }) => id === seriesId));
  if (!found) throw goneMeanwhile();
  return found;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id);
  if (!found) throw goneMeanwhile();
  return found;
}

/** The items with one of them replaced, in its place. */
export function replaced<Item extends { readonly id: string }>(items: readonly Item[], item: Item): Item[] {
  return items.with(
    items.findIndex(({ id }) => id === item.id),
    item,
  );
}
