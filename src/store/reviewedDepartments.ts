import { sql } from "kysely";
import type { Review } from "../core/cycle/review.ts";
import { printedNow } from "../core/organisation/printedNow.ts";
import type { Succession } from "../core/organisation/unitLines.ts";
import type { PlanContent } from "../core/plan/planContent.ts";
import type { Db } from "./databases.ts";
import { listSuccessions } from "./orgUnits.ts";
import { findPlanOfVersion } from "./planContent.ts";

/** The version of the plan to which a review belongs, with the departments of the review: a sheet has those of its
 * submissions, an indicator those that it had when the review was locked. The plan itself may have moved on. */
export async function findPlanOfReview(
  tx: Db,
  review: Pick<Review, "id" | "planVersionId">,
): Promise<PlanContent | undefined> {
  const plan = await findPlanOfVersion(tx, review.planVersionId);
  return plan && withDepartmentsOf(tx, review, plan);
}

/** The same for a plan that is at hand, or for the part of it that one sheet needs. */
export async function withDepartmentsOf(
  tx: Db,
  review: Pick<Review, "id">,
  plan: PlanContent,
): Promise<PlanContent> {
  const submissions = await tx
    .selectFrom("submission")
    .select(["node_id", "org_unit_id"])
    .where("review_id", "=", review.id)
    .orderBy("position")
    .execute();
  const unitsOf = Map.groupBy(submissions, (row) => row.node_id);
  const kept = await tx
    .selectFrom("reviewed_indicator_department")
    .selectAll()
    .where("review_id", "=", review.id)
    .orderBy("position")
    .execute();
  const keptOf = Map.groupBy(kept, (row) => row.indicator_id);
  const reviewed = {
    ...plan,
    nodes: plan.nodes.map((node) => {
      const units = unitsOf.get(node.id);
      return units ? { ...node, departmentIds: units.map((row) => row.org_unit_id) } : node;
    }),
    indicators: plan.indicators.map((adopted) => {
      const rows = keptOf.get(adopted.indicator.id);
      if (!rows) return adopted;
      const ownerId = rows.find(({ role }) => role === "owner")?.org_unit_id ?? null;
      const contributorIds = rows.filter(({ role }) => role === "contributor").map((row) => row.org_unit_id);
      return { ...adopted, indicator: { ...adopted.indicator, ownerId, contributorIds } };
    }),
  };
  return { ...reviewed, placements: printedPlacements(reviewed, await listSuccessions(tx)) };
}

/** Rows of sheets name the departments of the review, also where the plan still prints their predecessors. */
function printedPlacements(plan: PlanContent, successions: readonly Succession[]): PlanContent["placements"] {
  if (successions.length === 0) return plan.placements;
  const indicatorOf = new Map(plan.indicators.map(({ id, indicator }) => [id, indicator]));
  return plan.placements.map((placed) => {
    const indicator = indicatorOf.get(placed.planIndicatorId);
    const unitIds = indicator ? [indicator.ownerId ?? "", ...indicator.contributorIds] : [];
    const printed = printedNow(placed.printedDepartment, unitIds, plan.orgUnits, successions);
    return printed === placed.printedDepartment ? placed : { ...placed, printedDepartment: printed };
  });
}

/** Keeps for all locked reviews the departments of some indicators, and those of the supporting figures of some
 * departments, before they change. What was kept before stays. */
export async function keepLocked(
  tx: Db,
  {
    indicatorIds,
    orgUnitIds,
  }: { readonly indicatorIds: readonly string[]; readonly orgUnitIds: readonly string[] },
): Promise<void> {
  if (indicatorIds.length > 0) {
    await sql`insert into reviewed_indicator_department
      (municipality_id, review_id, indicator_id, org_unit_id, role, position)
      select d.municipality_id, r.id, d.indicator_id, d.org_unit_id, d.role, d.position
        from review r
        join plan_indicator a on a.plan_version_id = r.plan_version_id
        join indicator_department d on d.indicator_id = a.indicator_id
       where r.state = 'locked' and d.indicator_id in (${sql.join(indicatorIds)})
         and not exists (select from reviewed_indicator_department k
                          where k.review_id = r.id and k.indicator_id = d.indicator_id)`.execute(tx);
  }
  if (orgUnitIds.length > 0) {
    await sql`insert into reviewed_figure (municipality_id, review_id, figure_id, org_unit_id)
      select f.municipality_id, r.id, f.id, f.org_unit_id
        from figure f
        join plan_node n on n.id = f.node_id
        join plan_version v on v.id = n.plan_version_id
        join plan_version w on w.plan_id = v.plan_id
        join review r on r.plan_version_id = w.id
       where r.state = 'locked' and f.org_unit_id in (${sql.join(orgUnitIds)})
      on conflict do nothing`.execute(tx);
  }
}

/** Keeps for an open review how a sheet is divided, where two of its parts come to one department: each part goes on
 * with the indicators and figures that it began with.
 * @param successorId the department to which the parts come; it looks on wherever the indicators are repeated */
export async function keepDivided(
  tx: Db,
  {
    reviewId,
    nodeId,
    successorId,
  }: { readonly reviewId: string; readonly nodeId: string; readonly successorId: string },
): Promise<void> {
  const here = sql`select a.indicator_id from placement t join plan_indicator a on a.id = t.plan_indicator_id
                    where t.node_id = ${nodeId} and not t.is_repeat`;
  await sql`insert into reviewed_indicator_department
    (municipality_id, review_id, indicator_id, org_unit_id, role, position)
    select d.municipality_id, ${reviewId}, d.indicator_id, d.org_unit_id, d.role, d.position
      from indicator_department d
     where d.indicator_id in (${here})
       and not exists (select from reviewed_indicator_department k
                        where k.review_id = ${reviewId} and k.indicator_id = d.indicator_id)`.execute(tx);
  await sql`insert into reviewed_indicator_department
    (municipality_id, review_id, indicator_id, org_unit_id, role, position)
    select distinct k.municipality_id, k.review_id, k.indicator_id, ${successorId}, 'contributor', 99
      from reviewed_indicator_department k
     where k.review_id = ${reviewId} and k.indicator_id in (${here})
    on conflict do nothing`.execute(tx);
  await sql`insert into reviewed_figure (municipality_id, review_id, figure_id, org_unit_id)
    select f.municipality_id, ${reviewId}, f.id, f.org_unit_id
      from figure f
      join plan_node n on n.id = f.node_id
      join plan_node m on m.lineage_id = n.lineage_id
     where m.id = ${nodeId}
    on conflict do nothing`.execute(tx);
}

/** The departments of supporting figures in a review, where they were kept: figure → department. */
export async function listKeptFigures(
  tx: Db,
  review: { readonly planVersionId: string; readonly fiscalYear: number; readonly kind: Review["kind"] },
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom("reviewed_figure as k")
    .innerJoin("review as r", "r.id", "k.review_id")
    .where("r.plan_version_id", "=", review.planVersionId)
    .where("r.fiscal_year", "=", review.fiscalYear)
    .where("r.kind", "=", review.kind)
    .select(["k.figure_id", "k.org_unit_id"])
    .execute();
  return new Map(rows.map((row) => [row.figure_id, row.org_unit_id]));
}
