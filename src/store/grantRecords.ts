import type { GrantRecord } from "../core/grant/grantRecord.ts";
import type { PlanContent } from "../core/plan/planContent.ts";
import type { Db } from "./databases.ts";
import { listGrantEvaluations, listGrants, listGrantValues } from "./grants.ts";

/** The grant projects of the sheets of some nodes that run in a fiscal year or ran before it, with what was recorded up
 * to then. */
export async function listGrantRecords(
  tx: Db,
  { plan, nodes }: PlanContent,
  nodeIds: readonly string[],
  fiscalYear: number,
): Promise<GrantRecord[]> {
  const wanted = new Set(nodeIds);
  const lineageIds = nodes.filter(({ id }) => wanted.has(id)).map(({ lineageId }) => lineageId);
  const projects = await listGrants(tx, { planId: plan.id, lineageIds });
  const begun = projects.filter(({ fromFiscalYear }) => fromFiscalYear <= fiscalYear);
  const ids = begun.map(({ id }) => id);
  const values = Map.groupBy(await listGrantValues(tx, ids, fiscalYear), ({ projectId }) => projectId);
  const evaluations = await listGrantEvaluations(tx, ids);
  return begun.map((project) => ({
    project,
    values: values.get(project.id) ?? [],
    evaluation: evaluations.find((one) => one.projectId === project.id && one.fiscalYear === fiscalYear),
  }));
}
