import { sql } from "kysely";
import type { PlanIndicator } from "../core/indicator/indicator.ts";
import { withParts } from "../core/indicator/valueFinder.ts";
import type { PlanContent } from "../core/plan/planContent.ts";
import type { Db } from "./databases.ts";
import { findMunicipality, listOrgUnits } from "./organisation.ts";
import { findPlan } from "./planContent.ts";
import { listPlanIndicators } from "./planIndicators.ts";
import { listNodes, listPlacements, listProgrammes } from "./planLists.ts";
import { findVersion } from "./planVersions.ts";

/** A plan version as far as one node's sheet needs it, so that a save costs the same in a plan of ten sheets and of a
 * thousand: the node and those above it, its programmes, the indicators placed there with all that they are worked out
 * of, every place of these, and no text sections. */
export async function findPlanOfSheet(
  tx: Db,
  versionId: string,
  nodeId: string,
): Promise<PlanContent | undefined> {
  const version = await findVersion(tx, versionId);
  const plan = version && (await findPlan(tx, version.planId));
  const municipality = await findMunicipality(tx);
  if (!version || !plan || !municipality) return undefined;
  const here = await listPlacements(tx, "node_id", [nodeId]);
  const indicators = await withDerivations(
    tx,
    versionId,
    await listPlanIndicators(tx, versionId, [...new Set(here.map(({ planIndicatorId }) => planIndicatorId))]),
  );
  const placements = await listPlacements(
    tx,
    "plan_indicator_id",
    indicators.map(({ id }) => id),
  );
  const nodeIds = await withAncestors(tx, [nodeId, ...placements.map((placement) => placement.nodeId)]);
  return {
    municipality,
    plan,
    version,
    sections: [],
    nodes: await listNodes(tx, versionId, nodeIds),
    programmes: await listProgrammes(tx, [nodeId]),
    indicators,
    placements,
    orgUnits: await listOrgUnits(tx),
  };
}

/** Some indicators of a version and those that hold what they are worked out of, however deep. */
async function withDerivations(
  tx: Db,
  versionId: string,
  found: readonly PlanIndicator[],
): Promise<PlanIndicator[]> {
  const series = new Set(found.flatMap(({ indicator }) => indicator.series.map(({ id }) => id)));
  const absent = withParts(found, [...series]).filter((id) => !series.has(id));
  if (absent.length === 0) return [...found];
  const rows = await tx
    .selectFrom("plan_indicator as p")
    .innerJoin("series as s", (join) =>
      join
        .onRef("s.municipality_id", "=", "p.municipality_id")
        .onRef("s.indicator_id", "=", "p.indicator_id"),
    )
    .select("p.id")
    .distinct()
    .where("p.plan_version_id", "=", versionId)
    .where("s.id", "in", absent)
    .execute();
  const known = new Set(found.map(({ id }) => id));
  const ids = rows.map(({ id }) => id).filter((id) => !known.has(id));
  if (ids.length === 0) return [...found];
  return withDerivations(tx, versionId, [...found, ...(await listPlanIndicators(tx, versionId, ids))]);
}

/** Some nodes and all that stand above them. */
async function withAncestors(tx: Db, nodeIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up (id, parent_id) as (
      select id, parent_id from plan_node where id = any(${[...new Set(nodeIds)]})
      union
      select n.id, n.parent_id from plan_node n join up on n.id = up.parent_id
    ) select distinct id from up`.execute(tx);
  return rows.map(({ id }) => id);
}
