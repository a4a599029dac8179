import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { isOfYear, presentErrata } from "../../core/publication/present/presentErrata.ts";
import { presentIndicator } from "../../core/publication/present/presentIndicator.ts";
import { presentCity } from "../../core/publication/present/presentPlan.ts";
import { presentReview } from "../../core/publication/present/presentReview.ts";
import { presentSheet, type Presenting } from "../../core/publication/present/presentSheet.ts";
import type { Stage } from "../../core/publication/documents.ts";
import { audit } from "../../store/audit.ts";
import { listKeyFigures } from "../../store/organisation.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { publishDocuments, publishedStage, type Publishing } from "../../store/publications.ts";
import { wasFinal } from "../../store/published.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadYear } from "../plan/loadPlan.ts";
import { documentAt } from "./documentAt.ts";
import { planDocuments, withdrawFormerParts } from "./planDocuments.ts";
import { refuseWrongStage } from "./refuseWrongStage.ts";

/** Publishes a plan's review of a year together with the plan itself: as a draft for comment while it is open, as the final record once it
 * is locked. Publishing the same again changes nothing.
 * @returns how many documents belong to it, and how many of them were new or different
 * @throws UserError `wrong-state` when the stage does not fit the state of the review */
export async function publishReview(
  context: Pick<Context, "databases">,
  actor: Actor,
  { planId, fiscalYear, stage }: { planId: string; fiscalYear: number; stage: Stage },
): Promise<{ documents: number; changed: number }> {
  authorise(actor, "publish");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { presented, review } = await loadYear(tx, planId, fiscalYear, stage);
    const before = await publishedStage(tx, planId, fiscalYear);
    refuseWrongStage(stage, (await wasFinal(tx, planId, fiscalYear)) ? "final" : before, review.state);
    const city = documentAt(presentCity(presented.plan, await listKeyFigures(tx)));
    const ofYear = reviewDocuments(presented).map((document) => ({ ...document, planId, fiscalYear }));
    const documents = [
      { ...city, planId: null, fiscalYear: null },
      // The plan names the departments of today, its year those of then.
      ...(await planDocuments(tx, (await findPlanOfVersion(tx, review.planVersionId)) ?? presented.plan)),
      ...ofYear,
    ];
    const changed =
      (await publishDocuments(tx, actor, documents)) +
      (await withdrawFormerParts(tx, presented.plan, documents));
    if (changed > 0) {
      const subject = `review ${planId} ${fiscalYear}`;
      await audit(tx, actor, "publish", subject, before && { stage: before }, { stage, changed });
    }
    return { documents: documents.length, changed };
  });
}

/** All documents of a plan's year: its front page, its sheets, its indicators, and its errata where there are any. */
export function reviewDocuments(presented: Presenting): Pick<Publishing, "path" | "title" | "body">[] {
  const sheets = presented.plan.nodes.filter(({ sheetNo }) => sheetNo !== null);
  return [
    presentReview(presented),
    ...sheets.map((node) => presentSheet(presented, node)),
    ...presented.plan.indicators.map((adopted) => presentIndicator(presented, adopted)),
    ...(presented.errata.some(isOfYear(presented)) ? [presentErrata(presented)] : []),
  ].map(documentAt);
}
