import type { Db } from "./databases.ts";

/** A node as a list needs it. */
export interface NodeHead {
  readonly id: string;
  readonly parentId: string | null;
  readonly number: string;
  readonly title: string;
  readonly sheetNo: number | null;
}

/** The nodes of a plan version without their texts, in reading order. */
export async function listNodeHeads(tx: Db, versionId: string): Promise<NodeHead[]> {
  const rows = await tx
    .selectFrom("plan_node")
    .select(["id", "parent_id", "number", "title", "sheet_no"])
    .where("plan_version_id", "=", versionId)
    .orderBy("position")
    .execute();
  const childrenOf = Map.groupBy(rows, (row) => row.parent_id);
  const below = (parent: string | null): NodeHead[] =>
    (childrenOf.get(parent) ?? []).flatMap((row) => [
      { id: row.id, parentId: row.parent_id, number: row.number, title: row.title, sheetNo: row.sheet_no },
      ...below(row.id),
    ]);
  return below(null);
}
