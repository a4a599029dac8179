import { roles } from "../../core/permission/permission.ts";
import { z } from "zod";
import { directions, indicatorRoles, targetOperators, timeBases } from "../../core/indicator/indicator.ts";
import { block } from "../../core/plan/block.ts";
import { planKinds, planVersionStatuses } from "../../core/plan/plan.ts";
import { sectionKinds } from "../../core/plan/section.ts";
import { rateMethods } from "../../core/progress/rate.ts";
import { bilingual } from "../../core/publication/cell.ts";

/** The files of a sample city below data/sample/: `organisation.json`, a `plan*.json` for each plan,
 * a `review*.json` for each recorded year, `doubts.json`. They hold what the source
 * documents say, as raw text; readings are parsed when they are loaded, by the same rules as what people type. */
const organisationFile = z.strictObject({
  municipality: z.strictObject({
    id: z.string(),
    validFrom: z.iso.date(),
    code: z.string().regex(/^\d{6}$/),
    name: z.string(),
    nameEn: z.string(),
    prefecture: z.string(),
  }),
  keyFigures: z.array(
    z.strictObject({
      id: z.string(),
      label: bilingual,
      value: z.string(),
      unit: z.string(),
      asOf: z.iso.date(),
      source: z.string(),
    }),
  ),
  orgUnits: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      shortName: z.string(),
      parentId: z.string().nullable().default(null),
      validFrom: z.iso.date(),
    }),
  ),
  posts: z.array(
    z.strictObject({
      id: z.string(),
      role: z.enum(roles),
      orgUnitId: z.string().nullable(),
      title: z.string(),
    }),
  ),
});

const year = z.int();
const variants = z.array(z.strictObject({ place: z.string(), text: z.string() })).default([]);
const content = z.array(block).default([]);

/** A cell as printed; `value` is the part of it that holds the figure, where there is more: a year, a source. */
const cell = {
  fiscalYear: year.nullable(),
  raw: z.string(),
  value: z.string().exactOptional(),
  period: z.string().nullable().default(null),
  source: z.string().nullable().default(null),
  note: z.string().nullable().default(null),
  accumulated: z.boolean().default(false),
};
const targetCell = z.union([
  z.strictObject({
    ...cell,
    term: z.enum(["annual", "mid", "final"]).default("final"),
    operator: z.enum(targetOperators).nullable(),
  }),
  z.strictObject({ fiscalYear: year, sharedWithSeriesId: z.string() }),
]);

const series = z.strictObject({
  id: z.string(),
  label: z.string().nullable(),
  unit: z.string().nullable(),
  printedUnit: z.string().nullable().default(null),
  decimals: z.int().nullable().default(null),
  baseline: z.strictObject(cell).nullable(),
  /** The target of the end of the plan; `targets` where there are several. */
  target: targetCell.exactOptional(),
  targets: z.array(targetCell).default([]),
});

const planFile = z.strictObject({
  plan: z.strictObject({
    id: z.string(),
    title: z.string(),
    kind: z.enum(planKinds).default("comprehensiveStrategy"),
    nickname: z.string().nullable().default(null),
    collection: z.strictObject({ number: z.string(), title: z.string() }).nullable().default(null),
    position: z.int().default(0),
    departments: z
      .array(z.strictObject({ orgUnitId: z.string(), office: z.string().nullable() }))
      .default([]),
    predecessorId: z.string().nullable().default(null),
  }),
  version: z.strictObject({
    id: z.string(),
    number: z.int().default(1),
    status: z.enum(planVersionStatuses),
    label: z.string().nullable().default(null),
    period: z.strictObject({ start: year, end: year }).nullable(),
    issued: z.string().nullable().default(null),
    generation: z.int().nullable().default(null),
    predecessor: z
      .strictObject({ title: z.string(), period: z.string().nullable() })
      .nullable()
      .default(null),
    previousVersionId: z.string().nullable().default(null),
    effectiveYear: year.nullable().default(null),
    revisionReason: z.string().nullable().default(null),
    levels: z.array(bilingual),
    baselineYear: year.nullable(),
    judgementPresetId: z.string(),
    source: z.string(),
  }),
  /** In reading order, each after the one it stands below; positions follow from that. */
  sections: z
    .array(
      z.strictObject({
        id: z.string(),
        parentId: z.string().nullable().default(null),
        kind: z.enum(sectionKinds),
        number: z.string().default(""),
        title: z.string(),
        page: z.int().nullable().default(null),
        content,
        variants,
      }),
    )
    .default([]),
  nodes: z.array(
    z.strictObject({
      id: z.string(),
      parentId: z.string().nullable(),
      level: z.int(),
      position: z.int(),
      number: z.string(),
      title: z.string(),
      subtitle: z.string().nullable().default(null),
      purpose: z.string().nullable().default(null),
      page: z.int().nullable().default(null),
      sheetNo: z.int().nullable().default(null),
      marks: z.array(z.string()).default([]),
      content,
      variants,
      indicatorColumns: z.array(z.string()).nullable().default(null),
      indicatorNote: z.string().nullable().default(null),
      departments: z.array(z.string()).default([]),
      printedAncestors: z.record(z.string(), z.string()).default({}),
    }),
  ),
  programmes: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  programmePlacements: z.array(
    z.strictObject({
      programmeId: z.string(),
      nodeId: z.string(),
      position: z.int(),
      number: z.string().default(""),
      printedName: z.string(),
      departments: z.array(z.string()),
      marks: z.array(z.string()),
      content,
      variants,
    }),
  ),
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      timeBasis: z.enum(timeBases),
      definition: z.string().nullable().default(null),
      formula: z.string().nullable().default(null),
      source: z.string().nullable().default(null),
      ownerId: z.string().nullable(),
      contributorIds: z.array(z.string()).default([]),
      role: z.enum(indicatorRoles).default("kpi"),
      direction: z.enum(directions),
      rateMethod: z.enum(rateMethods),
      marks: z.array(z.string()),
      series: z.array(series),
    }),
  ),
  placements: z.array(
    z.strictObject({
      id: z.string(),
      indicatorId: z.string(),
      nodeId: z.string(),
      position: z.int(),
      isRepeat: z.boolean(),
      printedName: z.string(),
      printedDepartment: z.string(),
      printedOtherwise: z.record(z.string(), z.string()),
    }),
  ),
});

const reviewFile = z.strictObject({
  planId: z.string(),
  fiscalYear: year,
  workYear: year,
  observations: z.array(z.strictObject({ seriesId: z.string(), fiscalYear: year, raw: z.string() })),
  costs: z.array(
    z.strictObject({ placementId: z.string(), seriesId: z.string(), fiscalYear: year, raw: z.string() }),
  ),
  figures: z.array(
    z.strictObject({
      id: z.string(),
      nodeId: z.string(),
      orgUnitId: z.string(),
      position: z.int(),
      label: z.string(),
      values: z.array(z.strictObject({ fiscalYear: year, raw: z.string() })),
    }),
  ),
  evaluations: z.array(
    z.strictObject({
      nodeId: z.string(),
      orgUnitId: z.string(),
      analysis: z.string(),
      nextSteps: z.string(),
    }),
  ),
});

const doubtsFile = z.array(
  z.object({
    planId: z.string(),
    nodeId: z.string().nullable(),
    indicatorId: z.string().nullable(),
    kind: z.string(),
    field: z.string(),
    chosen: z.string(),
    alternatives: z.array(z.string()),
    reason: z.string(),
    confidence: z.string(),
  }),
);

export const sampleFile = {
  organisation: organisationFile,
  plan: planFile,
  review: reviewFile,
  doubts: doubtsFile,
};

export type SampleOrganisation = z.infer<typeof organisationFile>;
export type SamplePlan = z.infer<typeof planFile>;
export type SampleReview = z.infer<typeof reviewFile>;
export type SampleDoubt = z.infer<typeof doubtsFile>[number];
