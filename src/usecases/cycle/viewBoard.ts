import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { PromiseOutcome } from "../../core/cycle/evaluationForm.ts";
import type { SubmissionState } from "../../core/cycle/submission.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { listChangedSinceApproval } from "../../store/changedSinceApproval.ts";
import type { Db } from "../../store/databases.ts";
import { publishedStage } from "../../store/publications.ts";
import { lastReminded } from "../../store/reminders.ts";
import { findReview } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadItems } from "./loadItems.ts";
import { listApprovals } from "./listApprovals.ts";
import type { BoardItem, BoardView, SubmissionItem } from "./views.ts";
import { reviewNotFound } from "./reviewNotFound.ts";

const handedOn: readonly SubmissionState[] = ["submitted", "approved", "locked"];
const approved: readonly SubmissionState[] = ["approved", "locked"];

/** The planner's board: department by state, what is overdue, and every line below it. */
export async function viewBoard(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  reviewId: string,
): Promise<BoardView> {
  authorise(actor, "viewBoard");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const review = await findReview(tx, reviewId);
    if (!review) throw reviewNotFound();
    const today = todayInJapan(context.now());
    const { plan, heading, items: plain } = await loadItems(tx, review, today);
    const items = await boardItems(tx, review.id, plain, today);
    const itemsOf = Map.groupBy(items, ({ orgUnitId }) => orgUnitId);
    return {
      heading,
      total: items.length,
      submitted: items.filter(({ state }) => handedOn.includes(state)).length,
      approved: items.filter(({ state }) => approved.includes(state)).length,
      departments: plan.orgUnits
        .filter(({ id }) => itemsOf.has(id))
        .map(({ id, name }) => ({ orgUnitId: id, name, ...summarise(itemsOf.get(id) ?? []) })),
      promises: countPromises(items),
      mayLock: may(actor, "lockReview") && items.every(({ state }) => state === "approved"),
      publishedStage: await publishedStage(tx, plan.plan.id, review.fiscalYear, review.kind),
    };
  });
}

function countPromises(items: readonly SubmissionItem[]): BoardView["promises"] {
  const count = (outcome: PromiseOutcome) => items.filter(({ promise }) => promise === outcome).length;
  return { kept: count("kept"), partly: count("partly"), notYet: count("notYet") };
}

/** The lines with what planning wants to know beside them, asked for all of them at once. */
async function boardItems(
  tx: Db,
  reviewId: string,
  items: readonly SubmissionItem[],
  today: string,
): Promise<BoardItem[]> {
  const approvals = await listApprovals(tx, reviewId, today);
  const reminded = await lastReminded(tx, reviewId);
  const changed = await listChangedSinceApproval(tx, reviewId);
  return items.map((item) => ({
    ...item,
    approval: approvals.get(item.id) ?? null,
    remindedAt: reminded.get(item.id)?.toISOString() ?? null,
    changed: changed.get(item.id) ?? null,
  }));
}

function summarise(items: readonly BoardItem[]) {
  const counts: Record<SubmissionState, number> = {
    notStarted: 0,
    draft: 0,
    submitted: 0,
    returned: 0,
    approved: 0,
    locked: 0,
  };
  for (const { state } of items) counts[state] += 1;
  const updates = items.flatMap(({ updatedAt }) => updatedAt ?? []).toSorted();
  return {
    counts,
    overdue: items.filter((item) => !handedOn.includes(item.state) && (item.daysLeft ?? 0) < 0).length,
    changed: items.filter((item) => item.changed !== null).length,
    lastUpdatedAt: updates.at(-1) ?? null,
    items,
  };
}
