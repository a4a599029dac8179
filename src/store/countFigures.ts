import type { Db } from "./databases.ts";

/** How many rows of supporting figures (参考数値) the sheets of a plan version have. */
export async function countFigures(tx: Db, planVersionId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("figure")
    .innerJoin("plan_node", (join) =>
      join
        .onRef("plan_node.municipality_id", "=", "figure.municipality_id")
        .onRef("plan_node.id", "=", "figure.node_id"),
    )
    .where("plan_version_id", "=", planVersionId)
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}
