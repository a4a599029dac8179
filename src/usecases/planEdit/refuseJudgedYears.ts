import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { listPlanReviews } from "../../store/reviews.ts";

/** A year whose review has been opened stays with the version it was opened with.
 * @throws UserError `wrong-state` when a revision would judge such a year */
export async function refuseJudgedYears(tx: Db, planId: string, effectiveYear: number): Promise<void> {
  const last = (await listPlanReviews(tx, planId)).at(-1)?.fiscalYear;
  if (last === undefined || last < effectiveYear) return;
  const words = {
    ja: `${last}年度の検証は前の版で開かれています。改訂は${last + 1}年度以降から適用してください。`,
    en: `The review of fiscal year ${last} was opened with the version before. Let the revision take effect from ${last + 1} or later.`,
  };
  throw new UserError("wrong-state", words, { effectiveYear: words });
}
