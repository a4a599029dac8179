import { z } from "zod";
import { planVersionStatuses } from "../plan/plan.ts";
import { planChange } from "../plan/planChange.ts";
import { municipality, planHead, stage } from "./documentHead.ts";

const comparedVersion = z.object({
  number: z.int(),
  status: z.enum(planVersionStatuses),
  label: z.string().nullable(),
  issued: z.string().nullable(),
  period: planHead.shape.period,
});

/** What changed from the version before to this one, frozen when this one was published. */
export const planComparisonDocument = z.object({
  kind: z.literal("planComparison"),
  municipality,
  plan: planHead,
  stage,
  before: comparedVersion,
  after: comparedVersion,
  effectiveYear: z.int().nullable(),
  reason: z.string().nullable(),
  changes: z.array(planChange),
});
export type PlanComparisonDocument = z.infer<typeof planComparisonDocument>;
export type PublishedChange = PlanComparisonDocument["changes"][number];
