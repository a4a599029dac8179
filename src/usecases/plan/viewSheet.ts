import type { Context } from "../../context.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { presentSheet } from "../../core/publication/present/presentSheet.ts";
import { listDoubts } from "../../store/doubts.ts";
import { listPlanReviews, listSubmissions } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { findSheetNode, loadYear } from "./loadPlan.ts";
import { reviewYears } from "./reviewYears.ts";
import type { SheetView } from "./views.ts";

/** A progress sheet of a year as staff see it: what is approved, what was doubtful, who works on it. */
export async function viewSheet(
  context: Pick<Context, "databases">,
  actor: Actor,
  { planId, fiscalYear, sheetNo }: { planId: string; fiscalYear: number; sheetNo: number },
): Promise<SheetView> {
  authorise(actor, "viewPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { presented, review } = await loadYear(tx, planId, fiscalYear, "final", sheetNo);
    const { plan } = presented;
    const node = findSheetNode(plan, sheetNo);
    const nameOf = new Map(plan.orgUnits.map((unit) => [unit.id, unit.name]));
    const submissions = await listSubmissions(tx, review.id);
    return {
      sheet: presentSheet(presented, node),
      doubts: may(actor, "viewDoubts") ? await listDoubts(tx, plan.version.id, node.id) : [],
      submissions: submissions
        .filter(({ nodeId }) => nodeId === node.id)
        .map(({ id, orgUnitId, state }) => ({
          id,
          department: nameOf.get(orgUnitId) ?? orgUnitId,
          state,
          mayView: may(actor, "viewSubmission", orgUnitId),
        })),
      years: reviewYears(plan.version, await listPlanReviews(tx, planId)),
    };
  });
}
