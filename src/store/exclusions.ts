import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";

/** A department's part of a sheet. */
export interface SheetPart {
  readonly nodeId: string;
  readonly orgUnitId: string;
}

/** What needs no answer in a review. */
export async function listExclusions(tx: Db, reviewId: string): Promise<SheetPart[]> {
  return tx
    .selectFrom("review_exclusion")
    .select(["node_id as nodeId", "org_unit_id as orgUnitId"])
    .where("review_id", "=", reviewId)
    .execute();
}

/** Keeps what needs no answer in a review. */
export async function insertExclusions(
  tx: Db,
  municipalityId: string,
  reviewId: string,
  parts: readonly SheetPart[],
): Promise<void> {
  const rows = parts.map(({ nodeId, orgUnitId }) => ({
    review_id: reviewId,
    node_id: nodeId,
    org_unit_id: orgUnitId,
  }));
  await insertAll(tx, "review_exclusion", municipalityId, rows);
}

/** Takes a part of a sheet back into a review. @returns false where it was not left out */
export async function deleteExclusion(
  tx: Db,
  reviewId: string,
  { nodeId, orgUnitId }: SheetPart,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("review_exclusion")
    .where("review_id", "=", reviewId)
    .where("node_id", "=", nodeId)
    .where("org_unit_id", "=", orgUnitId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
