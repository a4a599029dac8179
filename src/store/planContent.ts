import type { Plan, PlanVersion } from "../core/plan/plan.ts";
import type { PlanContent } from "../core/plan/planContent.ts";
import type { PlanSection } from "../core/plan/section.ts";
import type { Db } from "./databases.ts";
import { findMunicipality, listOrgUnits } from "./organisation.ts";
import { listPlanIndicators } from "./planIndicators.ts";
import { listNodes, listPlacements, listProgrammes } from "./planLists.ts";
import { findVersion, findVersionForYear, findVersionInForce } from "./planVersions.ts";

/** The version of a plan that is in force with all that stands in it; undefined when the municipality of the
 * transaction has no such plan. */
export async function findPlanContent(tx: Db, planId: string): Promise<PlanContent | undefined> {
  const version = await findVersionInForce(tx, planId);
  return version && loadContent(tx, version);
}

/** The same for the version by which a fiscal year is judged. */
export async function findPlanForYear(
  tx: Db,
  planId: string,
  fiscalYear: number,
): Promise<PlanContent | undefined> {
  const version = await findVersionForYear(tx, planId, fiscalYear);
  return version && loadContent(tx, version);
}

/** The same for one version, by its id. */
export async function findPlanOfVersion(tx: Db, versionId: string): Promise<PlanContent | undefined> {
  const version = await findVersion(tx, versionId);
  return version && loadContent(tx, version);
}

async function loadContent(tx: Db, version: PlanVersion): Promise<PlanContent | undefined> {
  const plan = await findPlan(tx, version.planId);
  const municipality = await findMunicipality(tx);
  if (!plan || !municipality) return undefined;
  const nodes = await listNodes(tx, version.id);
  const nodeIds = nodes.map(({ id }) => id);
  return {
    municipality,
    plan,
    version,
    sections: await listSections(tx, version.id),
    nodes,
    programmes: await listProgrammes(tx, nodeIds),
    indicators: await listPlanIndicators(tx, version.id),
    placements: await listPlacements(tx, "node_id", nodeIds),
    orgUnits: await listOrgUnits(tx),
  };
}

/** A plan of the municipality, without its versions. */
export async function findPlan(tx: Db, planId: string): Promise<Plan | undefined> {
  const row = await tx.selectFrom("plan").selectAll().where("id", "=", planId).executeTakeFirst();
  if (!row) return undefined;
  const departments = await tx
    .selectFrom("plan_department")
    .select(["org_unit_id", "office"])
    .where("plan_id", "=", planId)
    .orderBy("position")
    .execute();
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    nickname: row.nickname,
    collection: row.collection,
    position: row.position,
    departments: departments.map(({ org_unit_id, office }) => ({ orgUnitId: org_unit_id, office })),
    predecessorId: row.predecessor_id,
  };
}

/** Parts of the text in reading order: every part is followed by what stands below it. */
async function listSections(tx: Db, versionId: string): Promise<PlanSection[]> {
  const rows = await tx
    .selectFrom("plan_section")
    .selectAll()
    .where("plan_version_id", "=", versionId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  const childrenOf = Map.groupBy(rows, (row) => row.parent_id);
  const below = (parentId: string | null): PlanSection[] =>
    (childrenOf.get(parentId) ?? []).flatMap((row) => [
      {
        id: row.id,
        lineageId: row.lineage_id,
        parentId: row.parent_id,
        position: row.position,
        kind: row.kind,
        number: row.number,
        title: row.title,
        page: row.page,
        content: row.content,
        variants: row.variants,
      },
      ...below(row.id),
    ]);
  return below(null);
}
