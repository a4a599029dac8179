import { readFile } from "node:fs/promises";
import { z } from "zod";
import { rateMethods } from "../../core/progress/rate.ts";
import { bilingual } from "../../core/publication/cell.ts";

/** The files of a sample city below data/sample/: what the source documents say, as raw text. Readings are
 * parsed when they are loaded, by the same rules as what people type. */
const folder = new URL("../../../data/sample/", import.meta.url);

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
    z.strictObject({ id: z.string(), name: z.string(), shortName: z.string(), validFrom: z.iso.date() }),
  ),
  posts: z.array(
    z.strictObject({
      id: z.string(),
      role: z.enum(["planning", "head", "clerk", "council", "reader", "administrator"]),
      orgUnitId: z.string().nullable(),
      title: z.string(),
    }),
  ),
});

const year = z.int();
const targetCell = z.union([
  z.strictObject({
    fiscalYear: year,
    raw: z.string(),
    operator: z.enum(["=", ">=", "<=", "milestone"]).nullable(),
  }),
  z.strictObject({ fiscalYear: year, sharedWithSeriesId: z.string() }),
]);

const planFile = z.strictObject({
  plan: z.strictObject({ id: z.string(), title: z.string() }),
  version: z.strictObject({
    id: z.string(),
    status: z.enum(["draft", "outForComment", "adopted", "revised", "superseded"]),
    period: z.strictObject({ start: year, end: year }).nullable(),
    levels: z.array(bilingual),
    baselineYear: year,
    judgementPresetId: z.string(),
    source: z.string(),
  }),
  nodes: z.array(
    z.strictObject({
      id: z.string(),
      parentId: z.string().nullable(),
      level: z.int(),
      position: z.int(),
      number: z.string(),
      title: z.string(),
      purpose: z.string().nullable(),
      page: z.int().nullable(),
      sheetNo: z.int().nullable(),
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
      printedName: z.string(),
      departments: z.array(z.string()),
      marks: z.array(z.string()),
    }),
  ),
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      timeBasis: z.enum(["annualFlow", "runningCumulative", "monthlyAverage", "unstated"]),
      ownerId: z.string(),
      contributorIds: z.array(z.string()),
      direction: z.enum(["increase", "decrease", "maintain", "range", "milestone", "monitor"]),
      rateMethod: z.enum(rateMethods),
      marks: z.array(z.string()),
      series: z.array(
        z.strictObject({
          id: z.string(),
          label: z.string().nullable(),
          unit: z.string().nullable(),
          baseline: z.strictObject({ fiscalYear: year, raw: z.string() }),
          target: targetCell,
        }),
      ),
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

export interface SampleFiles {
  readonly organisation: z.infer<typeof organisationFile>;
  readonly plan: z.infer<typeof planFile>;
  readonly review: z.infer<typeof reviewFile>;
  readonly doubts: z.infer<typeof doubtsFile>;
}

/** Reads the files of one sample city. A file that is not as described throws with the place named. */
export async function readSampleFiles(city: string, reviewYear: number): Promise<SampleFiles> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(`${city}/${name}`, folder), "utf8"));
  return {
    organisation: organisationFile.parse(await read("organisation.json")),
    plan: planFile.parse(await read("plan.json")),
    review: reviewFile.parse(await read(`review-${reviewYear}.json`)),
    doubts: doubtsFile.parse(await read("doubts.json")),
  };
}
