import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { presentOpinions } from "../../core/publication/present/presentOpinions.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { publishDocuments, publishedNow, publishedStage } from "../../store/publications.ts";
import { findReview } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadReviewed } from "../plan/loadPlan.ts";
import { documentAt } from "../publication/documentAt.ts";
import { opinionsToPublish } from "./opinionsToPublish.ts";

/** Publishes the opinions on a year that are cleared, with the answers that are cleared; in the stage in which the
 * year itself is public. Publishing the same again changes nothing.
 * @returns how many opinions are public now, and whether that is new
 * @throws UserError `wrong-state` while the year is not public, or when nothing is cleared */
export async function publishOpinions(
  context: Pick<Context, "databases">,
  actor: Actor,
  reviewId: string,
): Promise<{ opinions: number; changed: number }> {
  authorise(actor, "publish");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const review = await findReview(tx, reviewId);
    if (review?.kind !== "annual") throw noSuchReview();
    const { municipality, plan, version } = await loadReviewed(tx, review);
    const { fiscalYear, workYear } = review;
    const stage = await publishedStage(tx, plan.id, fiscalYear);
    if (!stage) throw notPublic();
    const { opinions, followUps } = await opinionsToPublish(tx, actor, reviewId);
    const head = {
      municipality,
      plan: { id: plan.id, title: plan.title, period: version.period },
      fiscalYear,
      workYear,
      stage,
    };
    const body = presentOpinions(head, opinions, followUps);
    const count = body.opinions.length + body.followUps.length;
    const document = { ...documentAt(body), planId: plan.id, fiscalYear };
    // What was public goes on with nothing in it; what never was does not begin so.
    if (count === 0 && !(await publishedNow(tx, document.path))) throw nothingCleared();
    const changed = await publishDocuments(tx, actor, [document]);
    if (changed > 0)
      await audit(tx, actor, "publishOpinions", `review ${reviewId}`, null, { stage, opinions: count });
    return { opinions: count, changed };
  });
}

const noSuchReview = () =>
  new UserError("not-found", {
    ja: "この検証は見つかりません。意見の一覧から選んでください。",
    en: "There is no such review. Choose one from the ledger.",
  });

const notPublic = () =>
  new UserError("wrong-state", {
    ja: "この年度の検証がまだ公表されていません。先に検証を公表してください。",
    en: "The review of this year is not public yet. Publish the review first.",
  });

const nothingCleared = () =>
  new UserError("wrong-state", {
    ja: "公表してよいと確認した意見がありません。意見のページで、公表する文を確認してください。",
    en: "No opinion is cleared for publication. Clear the texts on the pages of the opinions.",
  });
