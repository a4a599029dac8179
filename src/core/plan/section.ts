import type { Block } from "./block.ts";
import type { Variant } from "./plan.ts";

/** What a part of the plan's text is about. `policyTree` and `measures` are the places where the tree is drawn
 * and where it is printed in full. */
export const sectionKinds = [
  "chapter",
  "purpose",
  "legalBasis",
  "period",
  "relation",
  "higherPlan",
  "goalMapping",
  "population",
  "issues",
  "vision",
  "philosophy",
  "viewpoint",
  "method",
  "leadingProject",
  "policyTree",
  "measures",
  "achievement",
  "finance",
  "subsidy",
  "agreement",
  "award",
  "survey",
  "persona",
  "challenge",
  "pdca",
  "reviewBody",
  "participation",
  "principle",
  "glossary",
  "other",
] as const;

export type SectionKind = (typeof sectionKinds)[number];

/** A part of the plan's text beside the tree: purpose, legal basis, vision, achievements, PDCA, glossary … */
export interface PlanSection {
  readonly id: string;
  /** The same part in every version of the plan. */
  readonly lineageId: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly kind: SectionKind;
  /** As the city prints it: 第1章, 4, (3); empty where it prints none. */
  readonly number: string;
  /** Empty where the source has no title. */
  readonly title: string;
  readonly page: number | null;
  readonly content: readonly Block[];
  readonly variants: readonly Variant[];
}
