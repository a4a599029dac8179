import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { addedPhases, savedPhases, steppedPhases } from "../../core/cycle/changedPhases.ts";
import { markedPhase, type PhaseMark } from "../../core/cycle/markedPhase.ts";
import type { Phase } from "../../core/cycle/phase.ts";
import { phasesOfYear } from "../../core/cycle/phasesOfYear.ts";
import { readPhase } from "../../core/cycle/readPhase.ts";
import type { Review } from "../../core/cycle/review.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { audit } from "../../store/audit.ts";
import { lockPhases, replacePhases } from "../../store/phases.ts";
import { findReview } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { reviewNotFound } from "../cycle/reviewNotFound.ts";
import type { PhaseChange } from "./changeCityPhases.ts";
import { cityPhases } from "./cityPhases.ts";
import { phaseDifference } from "./phaseDifference.ts";

/** What planning does to the phases of one review. `copy` takes the usual year of the city where there are none. */
export type ReviewPhaseChange =
  | PhaseChange
  | { readonly kind: "mark"; readonly id: string; readonly mark: PhaseMark; readonly on: string }
  | { readonly kind: "copy" };

/** Changes the phases of a review: their days and names, their order, what is skipped or repeated, and what has begun
 * or is done. Phases go on after a review is locked, until the budget.
 * @throws UserError `bad-input` naming the wrong fields, `edited-meanwhile` when it was changed by others */
export async function changePhases(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { reviewId, change }: { reviewId: string; change: ReviewPhaseChange },
): Promise<void> {
  authorise(actor, "editReviewSettings");
  const today = todayInJapan(context.now());
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const review = await findReview(tx, reviewId);
    if (!review) throw reviewNotFound();
    const before = await lockPhases(tx, reviewId);
    const after =
      change.kind === "copy"
        ? before.length > 0
          ? before
          : phasesOfYear(await cityPhases(tx), review.workYear, review.dueOn)
        : changed(before, change, review, today);
    const difference = phaseDifference(before, after);
    if (JSON.stringify(difference.before) === JSON.stringify(difference.after)) return;
    await replacePhases(tx, actor.municipalityId, reviewId, after);
    await audit(tx, actor, "changePhases", `review ${reviewId}`, difference.before, difference.after);
  });
}

function changed(
  phases: readonly Phase[],
  change: Exclude<ReviewPhaseChange, { kind: "copy" }>,
  { workYear }: Review,
  today: string,
): readonly Phase[] {
  switch (change.kind) {
    case "save":
      return savedPhases(phases, change, () => readPhase(change.typed, { workYear, today }));
    case "add":
      return addedPhases(phases, change.seen, readPhase(change.typed, { workYear, today }));
    case "mark":
      return markedPhase(phases, change, today);
    case "step":
      return steppedPhases(phases, change, (phase) => ({ ...phase, begunOn: null, doneOn: null }));
  }
}
