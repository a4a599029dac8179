import type { Review } from "../../core/cycle/review.ts";
import type { PlanNode } from "../../core/plan/plan.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import { presenting, type Presenting } from "../../core/publication/present/presentSheet.ts";
import type { Stage } from "../../core/publication/documents.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { listErrata } from "../../store/errata.ts";
import { findPlanContent } from "../../store/planContent.ts";
import { findPlanOfReview } from "../../store/reviewedDepartments.ts";
import { listPlanReviews } from "../../store/reviews.ts";
import { findYearContent } from "../../store/yearContent.ts";
import { findPresets } from "../judgement/findPresets.ts";
import { noSuchPlan } from "./noSuchPlan.ts";

/** The plan of the municipality of the transaction, or an expected error that says there is none. */
export async function loadPlan(tx: Db, planId: string): Promise<PlanContent> {
  const plan = await findPlanContent(tx, planId);
  if (!plan) throw noSuchPlan(planId);
  return plan;
}

/** The version of the plan to which a review belongs, with the targets and departments that held then. */
export async function loadReviewed(tx: Db, review: Review): Promise<PlanContent> {
  const plan = await findPlanOfReview(tx, review);
  if (!plan) throw noSuchPlan(review.planVersionId);
  return plan;
}

/** A plan in a year whose review has been opened, in the version that the review belongs to; with the values of one
 * sheet alone where it is named. A year that is not open has nothing to show. */
export async function loadYear(
  tx: Db,
  planId: string,
  fiscalYear: number,
  stage: Stage,
  sheetNo: number | null = null,
): Promise<{ presented: Presenting; review: Review }> {
  const review = (await listPlanReviews(tx, planId)).find((one) => one.fiscalYear === fiscalYear);
  if (!review) {
    // Where there is no such plan, that is what to say.
    await loadPlan(tx, planId);
    throw new UserError("not-found", {
      ja: `${fiscalYear}年度の検証はまだ開かれていません。企画担当が検証を開くと見られるようになります。`,
      en: `The review of fiscal year ${fiscalYear} is not open yet. It can be seen once the planning department opens it.`,
    });
  }
  const plan = await loadReviewed(tx, review);
  const node = sheetNo === null ? undefined : findSheetNode(plan, sheetNo);
  const year = await findYearContent(tx, plan, review, node?.id);
  const errata = await listErrata(tx, plan, fiscalYear);
  return { presented: presenting(plan, year, stage, await findPresets(tx, plan), errata), review };
}

/** The node of a sheet by its number. */
export function findSheetNode(plan: PlanContent, sheetNo: number): PlanNode {
  const node = plan.nodes.find((one) => one.sheetNo === sheetNo);
  if (!node) {
    throw new UserError("not-found", {
      ja: `シート${sheetNo}はこの計画にありません。計画のページから選んでください。`,
      en: `The plan has no sheet ${sheetNo}. Choose one from the page of the plan.`,
    });
  }
  return node;
}
