import type { ApprovalStep } from "../core/cycle/approvalStep.ts";
import type { Db } from "./databases.ts";

/** Keeps everybody else from changing the city's settings of reviews until the transaction ends; reading goes on, and
 * so does everything that points to the city. */
export async function lockReviewSettings(tx: Db): Promise<void> {
  await tx.selectFrom("municipality").select("municipality_id").forNoKeyUpdate().execute();
}

/** Sets the steps of approval, first to last, with which reviews will be opened from now on. */
export async function replaceApprovalSteps(
  tx: Db,
  municipalityId: string,
  steps: readonly ApprovalStep[],
): Promise<void> {
  await tx.deleteFrom("approval_step").execute();
  await tx
    .insertInto("approval_step")
    .values(steps.map((step, position) => ({ municipality_id: municipalityId, position, ...step })))
    .execute();
}
