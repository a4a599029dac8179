import { z } from "zod";
import { bandCount, bilingual, publishedBand, publishedCell, publishedProgress } from "./cell.ts";
import { municipality, planHead, stage } from "./documentHead.ts";
import { publishedErratum } from "./erratumDocument.ts";
import { publishedEvaluation, publishedOwnGrade } from "./evaluationDocument.ts";

const target = z.object({ fiscalYear: z.int().nullable(), cell: publishedCell });

const periodRow = z.object({
  indicatorId: z.string(),
  seriesId: z.string(),
  seriesLabel: z.string().nullable(),
  name: z.string(),
  unit: z.string().nullable(),
  department: z.string(),
  /** Where it stands for the first time; other places (再掲) do not count. */
  node: z.object({ id: z.string(), number: z.string(), title: z.string() }),
  baseline: target,
  /** One for every year under review, in their order. */
  actuals: z.array(publishedCell),
  mid: target.nullable(),
  final: target.nullable(),
  /** Which target the rate is held against. A mid-term review takes the final one where there is no other. */
  against: z.enum(["mid", "final"]),
  /** That target as earlier versions of the plan had it, where it was another. */
  formerTargets: z.array(target.extend({ version: z.int() })),
  progress: publishedProgress,
  /** Left out where the mechanical grade stands alone. */
  ownGrade: publishedOwnGrade.exactOptional(),
});

/** A review of several years: half way (中間評価) or at the end of a plan (最終評価). */
export const periodReviewDocument = z.object({
  kind: z.literal("periodReview"),
  municipality,
  plan: planHead,
  stage,
  reviewKind: z.enum(["midTerm", "final"]),
  fromFiscalYear: z.int(),
  /** The last year under review; rates rest on its actuals. */
  fiscalYear: z.int(),
  workYear: z.int(),
  /** Number of the plan's version whose targets are taken. */
  version: z.int(),
  years: z.array(
    z.object({
      fiscalYear: z.int(),
      /** Number of the version by which the year was judged, or would be. */
      version: z.int(),
      /** Whether anything was measured in it. */
      hasData: z.boolean(),
    }),
  ),
  bands: z.array(publishedBand),
  judgementTitle: bilingual,
  counts: z.array(bandCount),
  /** Further places of indicators, which are not counted. */
  repeats: z.int(),
  goalLevel: bilingual,
  goals: z.array(
    z.object({ nodeId: z.string(), number: z.string(), title: z.string(), counts: z.array(bandCount) }),
  ),
  departments: z.array(z.object({ name: z.string(), counts: z.array(bandCount) })),
  rows: z.array(periodRow),
  /** What the departments wrote about the whole period. */
  texts: z.array(
    z.object({
      nodeId: z.string(),
      number: z.string(),
      title: z.string(),
      checks: z.array(publishedEvaluation),
    }),
  ),
  /** Parts of the plan's text that tell what was achieved, for a final review. */
  achievements: z.array(z.object({ id: z.string(), title: z.string() })),
  errata: z.array(publishedErratum).exactOptional(),
});
export type PeriodReviewDocument = z.infer<typeof periodReviewDocument>;
export type PeriodRow = PeriodReviewDocument["rows"][number];
