import { z } from "zod";
import { bandCount, bilingual, publishedBand, publishedCell, publishedProgress } from "./cell.ts";
import { municipality, planHead, stage } from "./documentHead.ts";
import { publishedEvaluation, publishedOwnGrade } from "./evaluationDocument.ts";
import { publishedForecast } from "./forecastDocument.ts";
import { errataDocument, publishedErratum } from "./erratumDocument.ts";
import { opinionsDocument } from "./opinionsDocument.ts";
import { publishedGrant } from "./grantDocument.ts";
import { periodReviewDocument } from "./periodReviewDocument.ts";
import { pictureDocument } from "./pictureDocument.ts";
import { planComparisonDocument } from "./planComparisonDocument.ts";
import { planDocument, planIndicatorDocument, planPartDocument } from "./planDocument.ts";

/** The published documents: one small document per thing, computed results inside. Only what stands in
 * these schemas can become public; every earlier schema version stays readable (readPublished.ts, test/golden/). */

export type Stage = z.infer<typeof stage>;
export type PublishedMunicipality = z.infer<typeof municipality>;

const cityDocument = z.object({
  kind: z.literal("city"),
  municipality,
  /** Key figures that the city shows on its page, each with its source. */
  figures: z.array(
    z.object({ label: bilingual, value: z.string(), unit: z.string(), asOf: z.string(), source: z.string() }),
  ),
});

const programme = z.object({
  name: z.string(),
  departments: z.array(z.string()),
  marks: z.array(z.string()),
});

const reviewDocument = z.object({
  kind: z.literal("review"),
  municipality,
  plan: planHead,
  fiscalYear: z.int(),
  workYear: z.int(),
  stage,
  levels: z.array(bilingual),
  bands: z.array(publishedBand),
  judgementTitle: bilingual,
  /** Rows of all sheets, repeated placements left out (再掲を除く); a repeated indicator counts once. */
  counts: z.array(bandCount),
  repeats: z.int(),
  goals: z.array(
    z.object({ nodeId: z.string(), number: z.string(), title: z.string(), counts: z.array(bandCount) }),
  ),
  /** Level of the goals; 0 unless given. */
  goalLevel: z.int().exactOptional(),
  /** Counts by owning department. */
  departments: z.array(z.object({ name: z.string(), counts: z.array(bandCount) })).exactOptional(),
  sheets: z.array(
    z.object({
      nodeId: z.string(),
      sheetNo: z.int(),
      number: z.string(),
      title: z.string(),
      goalId: z.string(),
      counts: z.array(bandCount),
      departments: z.array(z.string()),
    }),
  ),
  indicators: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      seriesLabel: z.string().nullable(),
      nodeId: z.string(),
      band: z.string(),
      summary: bilingual,
    }),
  ),
  /** Indicators measured in this year and the one before, that moved; with the city's own next step. */
  changes: z.array(
    z.object({
      indicatorId: z.string(),
      seriesLabel: z.string().nullable(),
      name: z.string(),
      change: z.enum(["better", "worse"]),
      from: z.string(),
      to: z.string(),
      nextStep: z.string(),
    }),
  ),
  symbols: z.array(z.object({ symbol: z.string(), meaning: bilingual })),
  notes: z.array(bilingual),
  errata: z.array(publishedErratum).exactOptional(),
});

/** A series that only enters others (分子, 分母), or one of another indicator that does: never judged. */
const publishedPart = z.object({
  indicatorId: z.string(),
  indicatorName: z.string(),
  seriesId: z.string(),
  label: z.string().nullable(),
  unit: z.string().nullable(),
  actuals: z.array(z.object({ fiscalYear: z.int(), cell: publishedCell })),
});
export type PublishedPart = z.infer<typeof publishedPart>;

const sheetRow = z.object({
  indicatorId: z.string(),
  seriesId: z.string(),
  seriesLabel: z.string().nullable(),
  name: z.string(),
  isRepeat: z.boolean(),
  unit: z.string().nullable(),
  baseline: publishedCell,
  /** One for every year of the columns, in their order. */
  actuals: z.array(publishedCell),
  /** Cost of the year under review in 千円. */
  cost: publishedCell,
  target: publishedCell,
  /** How many rows this target cell spans; 0 where the cell is merged with the row above. */
  targetRowSpan: z.int(),
  department: z.string(),
  progress: publishedProgress,
  /** Left out where the mechanical grade stands alone. */
  ownGrade: publishedOwnGrade.exactOptional(),
});
export type SheetRow = z.infer<typeof sheetRow>;

const sheetDocument = z.object({
  kind: z.literal("sheet"),
  municipality,
  plan: planHead,
  fiscalYear: z.int(),
  workYear: z.int(),
  stage,
  nodeId: z.string(),
  sheetNo: z.int(),
  page: z.int().nullable(),
  /** From the top level down to the sheet itself. `number` is what stands in the sheet's № cell. */
  path: z.array(z.object({ nodeId: z.string(), level: bilingual, number: z.string(), title: z.string() })),
  title: z.string(),
  purpose: z.string(),
  programmes: z.array(programme),
  /** Null where every indicator has a baseline of its own time. */
  baselineYear: z.int().nullable(),
  actualYears: z.array(z.int()),
  targetYear: z.int(),
  rows: z.array(sheetRow),
  /** For data files: what the values of rows are worked out of. Left out where there is nothing. */
  parts: z.array(publishedPart).exactOptional(),
  bands: z.array(publishedBand),
  /** Grant projects that are reported on with this sheet. Left out where there are none. */
  grants: z.array(publishedGrant).exactOptional(),
  checks: z.array(
    publishedEvaluation.extend({
      figures: z.array(
        z.object({
          label: z.string(),
          values: z.array(z.object({ fiscalYear: z.int(), cell: publishedCell })),
        }),
      ),
    }),
  ),
  errata: z.array(publishedErratum).exactOptional(),
});

const indicatorDocument = z.object({
  kind: z.literal("indicator"),
  municipality,
  plan: planHead,
  fiscalYear: z.int(),
  workYear: z.int(),
  stage,
  id: z.string(),
  name: z.string(),
  department: z.string(),
  timeBasis: bilingual,
  direction: bilingual,
  definition: z.string().nullable(),
  source: z.string().nullable(),
  bands: z.array(publishedBand),
  judgementTitle: bilingual,
  placements: z.array(
    z.object({
      nodeId: z.string(),
      sheetNo: z.int().nullable(),
      title: z.string(),
      name: z.string(),
      isRepeat: z.boolean(),
      /** Cells that this place prints otherwise than the home place, in words. */
      printedOtherwise: z.array(bilingual),
    }),
  ),
  series: z.array(
    z.object({
      id: z.string(),
      label: z.string().nullable(),
      unit: z.string().nullable(),
      baseline: z.object({ fiscalYear: z.int().nullable(), cell: publishedCell }),
      actuals: z.array(z.object({ fiscalYear: z.int(), cell: publishedCell })),
      costs: z.array(z.object({ fiscalYear: z.int(), cell: publishedCell })),
      target: z.object({
        fiscalYear: z.int().nullable(),
        cell: publishedCell,
        sharedWith: z.string().nullable(),
      }),
      progress: publishedProgress,
      /** Left out where the mechanical grade stands alone. */
      ownGrade: publishedOwnGrade.exactOptional(),
      /** How the values are worked out of others, where nobody types them. */
      derivation: bilingual.exactOptional(),
      /** Left out in documents of before there were forecasts, and where none makes sense. */
      forecast: publishedForecast.exactOptional(),
    }),
  ),
  /** What its values are worked out of. Left out where there is nothing. */
  parts: z.array(publishedPart).exactOptional(),
  errata: z.array(publishedErratum).exactOptional(),
});

export const publishedDocument = z.discriminatedUnion("kind", [
  cityDocument,
  planDocument,
  reviewDocument,
  sheetDocument,
  indicatorDocument,
  planPartDocument,
  planIndicatorDocument,
  planComparisonDocument,
  periodReviewDocument,
  pictureDocument,
  errataDocument,
  opinionsDocument,
]);

export type CityDocument = z.infer<typeof cityDocument>;
export type ReviewDocument = z.infer<typeof reviewDocument>;
export type SheetDocument = z.infer<typeof sheetDocument>;
export type IndicatorDocument = z.infer<typeof indicatorDocument>;
export type PublishedDocument = z.infer<typeof publishedDocument>;
export type DocumentKind = PublishedDocument["kind"];
