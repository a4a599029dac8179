import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Db } from "../../store/databases.ts";
import { listReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "./loadPlan.ts";
import { reviewYears } from "./reviewYears.ts";
import type { PlanSummary } from "./views.ts";

/** The plans of the actor's municipality with the state of every year. */
export async function listPlans(context: Pick<Context, "databases">, actor: Actor): Promise<PlanSummary[]> {
  authorise(actor, "viewPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const plans = await tx.selectFrom("plan").select("id").orderBy("id").execute();
    return Promise.all(plans.map(({ id }) => summarise(tx, id)));
  });
}

async function summarise(tx: Db, planId: string): Promise<PlanSummary> {
  const { plan, version } = await loadPlan(tx, planId);
  return {
    id: plan.id,
    title: plan.title,
    period: version.period,
    years: reviewYears(version, await listReviews(tx, version.id)),
  };
}
