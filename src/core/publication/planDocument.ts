import { z } from "zod";
import { indicatorRoles, targetOperators } from "../indicator/indicator.ts";
import { block } from "../plan/block.ts";
import { planKinds, planVersionStatuses } from "../plan/plan.ts";
import { sectionKinds } from "../plan/section.ts";
import { bilingual, publishedCell } from "./cell.ts";
import { municipality, planHead, stage } from "./documentHead.ts";

// What a part of the text is about, for pages that show one without a title.
export { sectionWords } from "../plan/sectionWords.ts";

/** The plan as it is published: its texts, its tree, its indicators with baselines and targets. Written by version
 * 2 of the schemas; planDocumentV1.ts reads what version 1 wrote. */

/** A text, list, table … below a heading of the plan. */
export type PublishedBlock = z.infer<typeof block>;

const variant = z.object({ place: z.string(), text: z.string() });
export type PublishedVariant = z.infer<typeof variant>;

const planIdentity = planHead.extend({
  planKind: z.enum(planKinds),
  nickname: z.string().nullable(),
  collection: z.object({ number: z.string(), title: z.string() }).nullable(),
  /** Where it stands among the plans of the city. */
  position: z.int(),
  departments: z.array(z.object({ name: z.string(), office: z.string().nullable() })),
  /** The plan of the generation before, where that is kept here. */
  predecessorId: z.string().nullable(),
});

const versionHead = z.object({
  number: z.int(),
  status: z.enum(planVersionStatuses),
  label: z.string().nullable(),
  issued: z.string().nullable(),
  generation: z.int().nullable(),
  /** The plan before it as printed, where that is not kept here. */
  predecessor: z.object({ title: z.string(), period: z.string().nullable() }).nullable(),
  /** Number of the version that this one revises. */
  previousNumber: z.int().nullable(),
  /** First fiscal year that is judged by this version; null: from its start. */
  effectiveYear: z.int().nullable(),
  revisionReason: z.string().nullable(),
});

const section = z.object({
  id: z.string(),
  lineageId: z.string(),
  parentId: z.string().nullable(),
  kind: z.enum(sectionKinds),
  number: z.string(),
  title: z.string(),
  page: z.int().nullable(),
  content: z.array(block),
  variants: z.array(variant),
});
export type PublishedSection = z.infer<typeof section>;

const programme = z.object({
  /** The same programme at every place (再掲). */
  programmeId: z.string(),
  number: z.string(),
  name: z.string(),
  departments: z.array(z.string()),
  marks: z.array(z.string()),
  content: z.array(block),
  variants: z.array(variant),
});
export type PublishedProgramme = z.infer<typeof programme>;

const node = z.object({
  id: z.string(),
  lineageId: z.string(),
  parentId: z.string().nullable(),
  /** Counts from 0. */
  level: z.int(),
  /** As the city prints it. */
  number: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  purpose: z.string().nullable(),
  sheetNo: z.int().nullable(),
  page: z.int().nullable(),
  marks: z.array(z.string()),
  departments: z.array(z.string()),
  content: z.array(block),
  variants: z.array(variant),
  /** Heads of the indicator table that stands here, also without rows; null: no table. */
  indicatorColumns: z.array(z.string()).nullable(),
  indicatorNote: z.string().nullable(),
  programmes: z.array(programme),
  indicators: z.array(
    z.object({ id: z.string(), name: z.string(), department: z.string(), isRepeat: z.boolean() }),
  ),
});
export type PublishedNode = z.infer<typeof node>;

/** A baseline or a target with all that the plan prints beside the figure. */
const planValue = z.object({
  fiscalYear: z.int().nullable(),
  term: z.enum(["annual", "mid", "final"]).nullable(),
  cell: publishedCell,
  operator: z.enum(targetOperators).nullable(),
  /** Label of the series whose merged cell holds it; its id where it has no label. */
  sharedWith: z.string().nullable(),
  /** Time as printed, where that is no fiscal year. */
  period: z.string().nullable(),
  source: z.string().nullable(),
  accumulated: z.boolean(),
});
export type PublishedPlanValue = z.infer<typeof planValue>;

const planIndicator = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(indicatorRoles),
  department: z.string(),
  timeBasis: bilingual,
  direction: bilingual,
  definition: z.string().nullable(),
  formula: z.string().nullable(),
  source: z.string().nullable(),
  marks: z.array(z.string()),
  /** Why this version changed the target. */
  changeReason: z.string().nullable(),
  series: z.array(
    z.object({
      id: z.string(),
      label: z.string().nullable(),
      unit: z.string().nullable(),
      printedUnit: z.string().nullable(),
      baselines: z.array(planValue),
      targets: z.array(planValue),
    }),
  ),
});
export type PublishedPlanIndicator = z.infer<typeof planIndicator>;
export type PublishedPlanSeries = PublishedPlanIndicator["series"][number];

export const planDocument = z.object({
  kind: z.literal("plan"),
  municipality,
  plan: planIdentity,
  version: versionHead,
  stage,
  levels: z.array(bilingual),
  /** Parts of the text in reading order. */
  sections: z.array(section),
  /** Whole tree in reading order. */
  nodes: z.array(node),
  indicators: z.array(planIndicator),
  source: z.string(),
});
export type PlanDocument = z.infer<typeof planDocument>;

/** A page of its own of a long plan. It says which part that is; the text itself stands in the plan's document. */
export const planPartDocument = z.object({
  kind: z.literal("planPart"),
  municipality,
  plan: planHead,
  stage,
  version: z.int(),
  of: z.enum(["section", "node"]),
  id: z.string(),
  title: z.string(),
});
export type PlanPartDocument = z.infer<typeof planPartDocument>;

/** An indicator as the plan in force adopts it, whether or not a year has been reviewed. */
export const planIndicatorDocument = z.object({
  kind: z.literal("planIndicator"),
  municipality,
  plan: planHead,
  stage,
  version: z.int(),
  indicator: planIndicator,
  placements: z.array(
    z.object({
      nodeId: z.string(),
      number: z.string(),
      title: z.string(),
      name: z.string(),
      isRepeat: z.boolean(),
    }),
  ),
});
export type PlanIndicatorDocument = z.infer<typeof planIndicatorDocument>;
