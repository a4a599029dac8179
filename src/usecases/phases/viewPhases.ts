import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { Phase } from "../../core/cycle/phase.ts";
import { currentPhase, phaseStanding, type PhaseStanding } from "../../core/cycle/phaseStanding.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { listAuditEntries } from "../../store/audit.ts";
import { listExclusions } from "../../store/exclusions.ts";
import { listPhases } from "../../store/phases.ts";
import { findReview } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { reviewHeading } from "../cycle/reviewHeading.ts";
import { reviewNotFound } from "../cycle/reviewNotFound.ts";
import type { ReviewHeading } from "../cycle/views.ts";
import { loadReviewed } from "../plan/loadPlan.ts";

/** The phases of a review with how they stand today, what needs no answer, and who changed the phases when. */
export interface PhasesView {
  readonly heading: ReviewHeading;
  readonly today: string;
  readonly phases: readonly (Phase & { readonly standing: PhaseStanding; readonly isCurrent: boolean })[];
  readonly excluded: readonly {
    readonly nodeId: string;
    readonly orgUnitId: string;
    readonly number: number | null;
    readonly title: string;
    readonly department: string;
  }[];
  readonly history: readonly {
    readonly at: string;
    readonly by: string;
    readonly names: readonly string[];
  }[];
}

/** @throws UserError `not-found` where there is no such review */
export async function viewPhases(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  reviewId: string,
): Promise<PhasesView> {
  authorise(actor, "viewBoard");
  const today = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const review = await findReview(tx, reviewId);
    if (!review) throw reviewNotFound();
    const { plan, nodes, orgUnits } = await loadReviewed(tx, review);
    const phases = await listPhases(tx, reviewId);
    const current = currentPhase(phases);
    const entries = await listAuditEntries(tx, { before: null, subject: `review ${reviewId}`, limit: 50 });
    return {
      heading: reviewHeading(plan, review),
      today,
      phases: phases.map((phase) => ({
        ...phase,
        standing: phaseStanding(phase, today),
        isCurrent: phase === current,
      })),
      excluded: (await listExclusions(tx, reviewId)).map(({ nodeId, orgUnitId }) => {
        const node = nodes.find(({ id }) => id === nodeId);
        return {
          nodeId,
          orgUnitId,
          number: node?.sheetNo ?? null,
          title: node?.title ?? nodeId,
          department: orgUnits.find(({ id }) => id === orgUnitId)?.name ?? orgUnitId,
        };
      }),
      history: entries
        .filter(({ action }) => action === "changePhases")
        .map(({ at, userName, after, before }) => ({ at, by: userName, names: namesIn(after, before) })),
    };
  });
}

/** Names of the phases that an entry of the record of changes is about. */
function namesIn(...sides: readonly unknown[]): string[] {
  const names = sides.flatMap((side) =>
    ((side as { phases?: readonly { name: string }[] } | null)?.phases ?? []).map(({ name }) => name),
  );
  return [...new Set(names)];
}
