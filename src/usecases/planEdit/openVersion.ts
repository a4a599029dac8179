import type { PlanContent } from "../../core/plan/planContent.ts";
import { closedToEdits } from "../../core/plan/versionStatus.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { lockVersion } from "../../store/planChanges.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { listReviews } from "../../store/reviews.ts";

/** A version to be edited, kept from everybody else until the transaction ends, as it stands now.
 * @throws UserError `not-found`; `wrong-state` when it is in force or was judged by */
export async function openVersion(
  tx: Db,
  versionId: string,
): Promise<{ content: PlanContent; lastChange: number }> {
  const locked = await lockVersion(tx, versionId);
  const content = locked && (await findPlanOfVersion(tx, versionId));
  if (!locked || !content) throw noSuchVersion();
  const closed = closedToEdits(content.version, await hasLockedReview(tx, versionId));
  if (closed) throw new UserError("wrong-state", closed);
  return { content, lastChange: locked.lastChange };
}

/** Whether a year was judged by a version for good. */
export async function hasLockedReview(tx: Db, versionId: string): Promise<boolean> {
  return (await listReviews(tx, versionId)).some(({ state }) => state === "locked");
}

/** The words for a version that does not exist, or belongs to another city. */
export function noSuchVersion(): UserError {
  return new UserError("not-found", {
    ja: "この計画の版は見つかりません。計画の一覧から選んでください。",
    en: "There is no such version of a plan. Choose one from the list of plans.",
  });
}
