import type { Review } from "../core/cycle/review.ts";
import type { Db } from "./databases.ts";

/** A yearly review with the plan whose version it belongs to. */
export interface PlanReview extends Review {
  readonly planId: string;
  readonly planTitle: string;
}

/** The yearly reviews of all plans of the city, the newest first. */
export async function listAnnualReviews(tx: Db): Promise<PlanReview[]> {
  const rows = await tx
    .selectFrom("review as r")
    .innerJoin("plan_version as v", (join) =>
      join.onRef("v.municipality_id", "=", "r.municipality_id").onRef("v.id", "=", "r.plan_version_id"),
    )
    .innerJoin("plan as p", (join) =>
      join.onRef("p.municipality_id", "=", "v.municipality_id").onRef("p.id", "=", "v.plan_id"),
    )
    .select([
      "r.id",
      "r.plan_version_id as planVersionId",
      "r.kind",
      "r.from_fiscal_year as fromFiscalYear",
      "r.fiscal_year as fiscalYear",
      "r.work_year as workYear",
      "r.state",
      "r.due_on as dueOn",
      "r.approval_steps as approvalSteps",
      "p.id as planId",
      "p.title as planTitle",
    ])
    .where("r.kind", "=", "annual")
    .orderBy("r.fiscal_year", "desc")
    .orderBy("p.position")
    .execute();
  return rows;
}
