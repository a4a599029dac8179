import type { PlanContent } from "../core/plan/planContent.ts";
import type { Db } from "./databases.ts";

/** The same places in this version and in those before it: id there or here → id here. What was recorded under an
 * earlier version (costs, supporting figures) so stands where it belongs now. Earlier places come first. */
export interface Places {
  readonly nodes: ReadonlyMap<string, string>;
  readonly placements: ReadonlyMap<string, string>;
}

/** Finds where some nodes and placements of a version stood before: nodes by their lineage, placements by node and
 * indicator. Asks nothing for a first version. */
export async function formerPlaces(
  tx: Db,
  plan: PlanContent,
  scope: { readonly nodeIds: readonly string[]; readonly placementIds: readonly string[] },
): Promise<Places> {
  const own = {
    nodes: scope.nodeIds.map((id) => [id, id] as const),
    placements: scope.placementIds.map((id) => [id, id] as const),
  };
  if (plan.version.previousVersionId === null) {
    return { nodes: new Map(own.nodes), placements: new Map(own.placements) };
  }
  const wanted = new Set(scope.placementIds);
  const placements = plan.placements.filter(({ id }) => wanted.has(id));
  const nodeIds = new Set([...scope.nodeIds, ...placements.map(({ nodeId }) => nodeId)]);
  const nodes = await formerNodes(tx, plan, nodeIds);
  const indicatorOf = new Map(plan.indicators.map(({ id, indicator }) => [id, indicator.id]));
  const here = new Map(
    placements.map(({ id, nodeId, planIndicatorId }) => [
      `${nodeId} ${indicatorOf.get(planIndicatorId)}`,
      id,
    ]),
  );
  const former = (await placementsAt(tx, [...nodes.keys()])).flatMap(({ id, nodeId, indicatorId }) => {
    const now = here.get(`${nodes.get(nodeId)} ${indicatorId}`);
    return now === undefined ? [] : [[id, now] as const];
  });
  const shown = new Set(scope.nodeIds);
  return {
    nodes: new Map([...[...nodes].filter(([, now]) => shown.has(now)), ...own.nodes]),
    placements: new Map([...former, ...own.placements]),
  };
}

async function formerNodes(
  tx: Db,
  { plan, version, nodes }: PlanContent,
  nodeIds: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const idOf = new Map(nodes.filter(({ id }) => nodeIds.has(id)).map(({ id, lineageId }) => [lineageId, id]));
  if (idOf.size === 0) return new Map();
  const rows = await tx
    .selectFrom("plan_node")
    .select(["id", "lineage_id"])
    .where("plan_version_id", "in", (eb) =>
      eb
        .selectFrom("plan_version")
        .select("plan_version.id")
        .where("plan_id", "=", plan.id)
        .where("plan_version.number", "<", version.number),
    )
    .where("lineage_id", "in", [...idOf.keys()])
    .execute();
  return new Map(rows.map((row) => [row.id, idOf.get(row.lineage_id) ?? row.id]));
}

async function placementsAt(tx: Db, nodeIds: readonly string[]) {
  if (nodeIds.length === 0) return [];
  return tx
    .selectFrom("placement")
    .innerJoin("plan_indicator", (join) =>
      join
        .onRef("plan_indicator.municipality_id", "=", "placement.municipality_id")
        .onRef("plan_indicator.id", "=", "placement.plan_indicator_id"),
    )
    .select(["placement.id", "placement.node_id as nodeId", "plan_indicator.indicator_id as indicatorId"])
    .where("placement.node_id", "in", nodeIds)
    .execute();
}
