import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { presentCity } from "../../core/publication/present/presentPlan.ts";
import type { Stage } from "../../core/publication/documents.ts";
import { audit } from "../../store/audit.ts";
import { listKeyFigures } from "../../store/organisation.ts";
import { publishDocuments, publishedStage } from "../../store/publications.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPeriodReview } from "../cycle/loadPeriodReview.ts";
import { documentAt } from "./documentAt.ts";
import { planDocuments, withdrawFormerParts } from "./planDocuments.ts";
import { refuseWrongStage } from "./refuseWrongStage.ts";

/** Publishes a mid-term or final review together with the plan itself: as a draft for comment while it is open, as the
 * final record once it is locked. Publishing the same again changes nothing.
 * @returns how many documents belong to it, and how many of them were new or different
 * @throws UserError `wrong-state` when the stage does not fit the state of the review */
export async function publishPeriodReview(
  context: Pick<Context, "databases">,
  actor: Actor,
  { reviewId, stage }: { reviewId: string; stage: Stage },
): Promise<{ documents: number; changed: number }> {
  authorise(actor, "publish");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { plan, review, result } = await loadPeriodReview(tx, reviewId, stage);
    const planId = plan.plan.id;
    const before = await publishedStage(tx, planId, review.fiscalYear, review.kind);
    refuseWrongStage(stage, before, review.state);
    const documents = [
      { ...documentAt(presentCity(plan, await listKeyFigures(tx))), planId: null, fiscalYear: null },
      ...(await planDocuments(tx, plan)),
      { ...documentAt(result), planId, fiscalYear: review.fiscalYear },
    ];
    const changed =
      (await publishDocuments(tx, actor, documents)) + (await withdrawFormerParts(tx, plan, documents));
    if (changed > 0) {
      await audit(tx, actor, "publish", `review ${reviewId}`, before && { stage: before }, {
        stage,
        changed,
      });
    }
    return { documents: documents.length, changed };
  });
}
