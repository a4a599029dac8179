import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { SubmissionState } from "../../core/cycle/submission.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { publishedStage } from "../../store/publications.ts";
import { findReview } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadItems } from "./loadItems.ts";
import { reviewNotFound } from "./reviewNotFound.ts";
import type { BoardView, SubmissionItem } from "./views.ts";

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
    const { plan, heading, items } = await loadItems(tx, review, todayInJapan(context.now()));
    const itemsOf = Map.groupBy(items, ({ orgUnitId }) => orgUnitId);
    return {
      heading,
      total: items.length,
      submitted: items.filter(({ state }) => handedOn.includes(state)).length,
      approved: items.filter(({ state }) => approved.includes(state)).length,
      departments: plan.orgUnits
        .filter(({ id }) => itemsOf.has(id))
        .map(({ id, name }) => ({ orgUnitId: id, name, ...summarise(itemsOf.get(id) ?? []) })),
      mayLock: may(actor, "lockReview") && items.every(({ state }) => state === "approved"),
      publishedStage: await publishedStage(tx, plan.plan.id, review.fiscalYear, review.kind),
    };
  });
}

function summarise(items: readonly SubmissionItem[]) {
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
    lastUpdatedAt: updates.at(-1) ?? null,
    items,
  };
}
