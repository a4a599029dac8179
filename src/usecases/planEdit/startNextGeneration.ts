import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { nextGeneration } from "../../core/plan/nextGeneration.ts";
import { audit } from "../../store/audit.ts";
import { insertPlan } from "../../store/insertPlan.ts";
import { lastActuals } from "../../store/lastActuals.ts";
import { lockPlans } from "../../store/planStatus.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "../plan/loadPlan.ts";
import { refuseBadHead, refuseBadPlanId } from "./newPlanId.ts";

/** Begins the plan of the next generation: a new plan, linked to the one before, with its tree, texts, programmes and
 * indicators as a draft. Targets are to be set; baselines are the last known actuals. The plan before stays as it is.
 * @returns the id of the draft version */
export async function startNextGeneration(
  context: Pick<Context, "databases">,
  actor: Actor,
  request: { planId: string; newPlanId: string; title: string; period: { start: number; end: number } },
): Promise<string> {
  authorise(actor, "editPlan");
  const { planId, newPlanId, title, period } = request;
  refuseBadHead(title, period);
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await lockPlans(tx);
    await refuseBadPlanId(tx, newPlanId, "newPlanId");
    const before = await loadPlan(tx, planId);
    const next = { id: newPlanId, title: title.trim(), period };
    const draft = nextGeneration(before, next, await lastActuals(tx, before));
    await insertPlan(tx, draft);
    const after = { predecessor: planId, title: next.title, period };
    await audit(tx, actor, "startNextGeneration", `plan ${newPlanId}`, null, after);
    return draft.version.id;
  });
}
