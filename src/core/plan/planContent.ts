import type { PlanIndicator, Placement } from "../indicator/indicator.ts";
import type { OrgUnit } from "../organisation/orgUnit.ts";
import type { PublishedMunicipality } from "../publication/documents.ts";
import type { Plan, PlanNode, PlanVersion, ProgrammePlacement } from "./plan.ts";
import type { PlanSection } from "./section.ts";

/** A plan version with everything that stands in it, nodes and sections in reading order. */
export interface PlanContent {
  readonly municipality: PublishedMunicipality;
  readonly plan: Plan;
  readonly version: PlanVersion;
  readonly sections: readonly PlanSection[];
  readonly nodes: readonly PlanNode[];
  readonly programmes: readonly ProgrammePlacement[];
  readonly indicators: readonly PlanIndicator[];
  readonly placements: readonly Placement[];
  readonly orgUnits: readonly OrgUnit[];
}
