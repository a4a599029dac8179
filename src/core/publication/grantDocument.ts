import { z } from "zod";
import { bilingual, publishedCell } from "./cell.ts";

const publishedKpi = z.object({
  name: z.string(),
  unit: z.string().nullable(),
  start: publishedCell,
  /** One for each year of the project, in their order; of the actual ones up to the year under review. */
  planned: z.array(publishedCell),
  actual: z.array(publishedCell),
  plannedLevels: z.array(publishedCell),
  actualLevels: z.array(publishedCell),
  plannedTotal: publishedCell,
  actualTotal: publishedCell,
  /** The increments so far against the plan up to the year, and against the whole plan: a rate, or why there is none. */
  toDate: bilingual,
  final: bilingual,
  effect: bilingual.nullable(),
  explanation: z.array(bilingual),
});
export type PublishedKpi = z.infer<typeof publishedKpi>;

/** A grant project (交付金事業) up to the year under review, with how it was judged. */
export const publishedGrant = z.object({
  id: z.string(),
  title: z.string(),
  scheme: z.string(),
  revitalisationPlan: z.string(),
  department: z.string(),
  programmes: z.array(z.string()),
  fiscalYears: z.array(z.int()),
  kpis: z.array(publishedKpi),
  /** In 千円, one for each year. */
  plannedCosts: z.array(publishedCell),
  actualCosts: z.array(publishedCell),
  mechanicalEffect: bilingual.nullable(),
  /** What the city chose, with the reason where it is not the mechanical one. */
  effect: bilingual.nullable(),
  effectReason: z.string(),
  future: bilingual.nullable(),
  verdict: bilingual.nullable(),
  opinion: z.string(),
  assembly: z.string(),
});
export type PublishedGrant = z.infer<typeof publishedGrant>;
