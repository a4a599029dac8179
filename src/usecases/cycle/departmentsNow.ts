import { followUnit } from "../../core/organisation/followUnit.ts";
import type { OrgUnit } from "../../core/organisation/orgUnit.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { Db } from "../../store/databases.ts";
import { moveSubmissions } from "../../store/moveSubmissions.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { listReorganisations } from "../../store/reorganisations.ts";

type Follow = (orgUnitId: string, sheetLineageId: string) => string;

/** Says which department works on a sheet now that a department had. A version of a plan that is over keeps its
 * departments; where a year is still to be judged by it, those that took over are asked. */
export async function departmentsNow(tx: Db, units: readonly OrgUnit[]): Promise<Follow> {
  const gone = new Set(units.filter(({ validTo }) => validTo !== null).map(({ id }) => id));
  const all = gone.size === 0 ? [] : await listReorganisations(tx);
  const applied = all.filter(({ state }) => state === "applied");
  return (orgUnitId, sheetLineageId) =>
    gone.has(orgUnitId) ? followUnit(applied, orgUnitId, "sheet", sheetLineageId) : orgUnitId;
}

/** A plan whose sheets have the departments of today. */
export async function withDepartmentsNow(tx: Db, plan: PlanContent): Promise<PlanContent> {
  const now = await departmentsNow(tx, plan.orgUnits);
  return {
    ...plan,
    nodes: plan.nodes.map((node) => ({
      ...node,
      departmentIds: [...new Set(node.departmentIds.map((unit) => now(unit, node.lineageId)))],
    })),
  };
}

/** Hands the parts of a review that is opened again to those who took over since it was locked. */
export async function handOverReopened(tx: Db, reviewId: string): Promise<void> {
  const follow = await departmentsNow(tx, await listOrgUnits(tx));
  const parts = await tx
    .selectFrom("submission as s")
    .innerJoin("plan_node as n", "n.id", "s.node_id")
    .where("s.review_id", "=", reviewId)
    .select((eb) => [
      "s.id",
      "n.lineage_id as lineageId",
      eb.fn.coalesce("s.acting_unit_id", "s.org_unit_id").as("orgUnitId"),
    ])
    .execute();
  await moveSubmissions(
    tx,
    parts.map(({ id, lineageId, orgUnitId }) => ({ id, takenOverBy: follow(orgUnitId, lineageId) })),
  );
}
