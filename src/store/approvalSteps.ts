import { defaultApprovalSteps, type ApprovalStep } from "../core/cycle/approvalStep.ts";
import type { Db } from "./databases.ts";

/** The steps of approval with which the city opens its reviews, first to last. */
export async function listApprovalSteps(tx: Db): Promise<readonly ApprovalStep[]> {
  const rows = await tx.selectFrom("approval_step").select(["role", "name"]).orderBy("position").execute();
  return rows.length > 0 ? rows : defaultApprovalSteps;
}
