import type { Db } from "./databases.ts";

/** Where the source of a plan was unclear, for one node and for the plan as a whole. */
export async function listDoubts(tx: Db, planVersionId: string, nodeId: string) {
  return tx
    .selectFrom("doubt")
    .leftJoin("indicator", (join) =>
      join
        .onRef("indicator.municipality_id", "=", "doubt.municipality_id")
        .onRef("indicator.id", "=", "doubt.indicator_id"),
    )
    .where("doubt.plan_version_id", "=", planVersionId)
    .where((eb) => eb.or([eb("doubt.node_id", "=", nodeId), eb("doubt.node_id", "is", null)]))
    .select([
      "doubt.id",
      "doubt.indicator_id as indicatorId",
      "doubt.node_id as nodeId",
      "indicator.name as indicatorName",
      "doubt.kind",
      "doubt.field",
      "doubt.chosen",
      "doubt.alternatives",
      "doubt.reason",
      "doubt.confidence",
    ])
    .orderBy("doubt.id")
    .execute();
}

/** What is doubtful about one indicator, in words. */
export async function listIndicatorDoubts(
  tx: Db,
  planVersionId: string,
  indicatorId: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom("doubt")
    .where("plan_version_id", "=", planVersionId)
    .where("indicator_id", "=", indicatorId)
    .select("reason")
    .orderBy("id")
    .execute();
  return rows.map(({ reason }) => reason);
}
