import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { listVersionsInForce } from "../../store/planVersions.ts";
import { listPlanReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { reviewYears } from "./reviewYears.ts";
import type { PlanSummary } from "./views.ts";

/** The plans of the actor's municipality with the state of every year. */
export async function listPlans(context: Pick<Context, "databases">, actor: Actor): Promise<PlanSummary[]> {
  authorise(actor, "viewPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const summaries: PlanSummary[] = [];
    for (const { title, version } of await listVersionsInForce(tx)) {
      const reviews = await listPlanReviews(tx, version.planId);
      summaries.push({
        id: version.planId,
        title,
        period: version.period,
        years: reviewYears(version, reviews),
      });
    }
    return summaries;
  });
}
