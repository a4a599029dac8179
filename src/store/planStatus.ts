import type { PlanVersionStatus } from "../core/plan/plan.ts";
import type { Db } from "./databases.ts";

/** Keeps everybody else of the municipality from adding plans and versions, or bringing one into force, until the
 * transaction ends. */
export async function lockPlans(tx: Db): Promise<void> {
  await tx.selectFrom("municipality").select("municipality_id").forNoKeyUpdate().execute();
}

export async function setVersionStatus(
  tx: Db,
  versionIds: readonly string[],
  status: PlanVersionStatus,
): Promise<void> {
  if (versionIds.length === 0) return;
  await tx.updateTable("plan_version").set({ status }).where("id", "in", versionIds).execute();
}

/** Notes why a version changed the targets of some indicators. */
export async function setChangeReason(
  tx: Db,
  planIndicatorIds: readonly string[],
  reason: string,
): Promise<void> {
  if (planIndicatorIds.length === 0) return;
  await tx
    .updateTable("plan_indicator")
    .set({ change_reason: reason })
    .where("id", "in", planIndicatorIds)
    .execute();
}
