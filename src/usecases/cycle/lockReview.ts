import type { Context } from "../../context.ts";
import { allows } from "../../core/cycle/submission.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { findReview, lockSubmissions, setReviewState, updateSubmission } from "../../store/reviews.ts";
import { wasFinal } from "../../store/published.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { handOverReopened } from "./departmentsNow.ts";

/** Locks a review when everything in it is approved, or unlocks it again while its final version is not
 * published. A published year is a record: it is corrected by errata, not by unlocking.
 * @throws UserError `wrong-state` with how many submissions are not approved yet */
export async function lockReview(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { reviewId, lock }: { reviewId: string; lock: boolean },
): Promise<void> {
  authorise(actor, "lockReview");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const review = await findReview(tx, reviewId);
    const plan = review && (await findPlanOfVersion(tx, review.planVersionId));
    if (!review || !plan) {
      throw new UserError("not-found", {
        ja: "この検証は見つかりません。計画のページから選んでください。",
        en: "There is no such review. Choose one from the page of the plan.",
      });
    }
    // Nobody may hand on or return one of them meanwhile.
    const submissions = await lockSubmissions(tx, reviewId);
    const action = lock ? "lock" : "unlock";
    const waiting = submissions.filter(({ state }) => !allows(action, state));
    if (waiting.length > 0) throw notReady(lock, waiting.length);
    if (!lock && (await wasFinal(tx, plan.plan.id, review.fiscalYear, review.kind))) throw published();
    const by = { name: actor.name, at: context.now() };
    for (const { id } of submissions) {
      await updateSubmission(tx, id, { state: lock ? "locked" : "approved" }, by);
    }
    await setReviewState(tx, reviewId, lock ? "locked" : "open");
    if (!lock) await handOverReopened(tx, reviewId);
    await audit(
      tx,
      actor,
      action,
      `review ${reviewId}`,
      { state: review.state },
      { state: lock ? "locked" : "open" },
    );
  });
}

function notReady(lock: boolean, count: number): UserError {
  return new UserError(
    "wrong-state",
    lock
      ? {
          ja: `承認されていない提出が${count}件あるため、確定できません。一覧で確かめてください。`,
          en: `${count} submissions are not approved yet, so the review cannot be locked. See the board.`,
        }
      : { ja: "この検証は確定していません。", en: "This review is not locked." },
  );
}

function published(): UserError {
  return new UserError("wrong-state", {
    ja: "確定版を公表しているため、確定を解けません。公表後の訂正は正誤表で行います。",
    en: "The final version is published, so the review stays locked. Corrections are made by errata.",
  });
}
