import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { mayApproveStep } from "../../core/cycle/approval.ts";
import type { SubmissionState } from "../../core/cycle/submission.ts";
import { may, type Actor, type Permission } from "../../core/permission/permission.ts";
import { listOpenReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { loadItems } from "./loadItems.ts";
import type { SubmissionItem, TasksView } from "./views.ts";

/** In which order open work is shown: what came back first. */
const toEnterStates = ["returned", "notStarted", "draft"] as const satisfies SubmissionState[];

/** A person's home: only what is theirs to do. Approved items are on nobody's list any more. */
export async function viewTasks(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
): Promise<TasksView> {
  const own = [
    ...new Set(
      actor.posts.flatMap(({ orgUnitId, below = [], formerly = [] }) =>
        [orgUnitId ?? [], below, formerly].flat(),
      ),
    ),
  ];
  const mine = (permission: Permission) => own.filter((orgUnitId) => may(actor, permission, orgUnitId));
  const entering = mine("editSubmission");
  // Planning approves for every department where it is one of the steps.
  const isPlanning = actor.posts.some(({ role }) => role === "planning");
  const shown = isPlanning ? undefined : [...new Set([...entering, ...mine("approveSubmission")])];
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const today = todayInJapan(context.now());
    const reviews = [];
    for (const review of await listOpenReviews(tx)) {
      const { heading, items, waiting } = await loadItems(tx, review, today, shown);
      const where = (units: readonly string[], ...states: SubmissionState[]) =>
        items.filter(({ orgUnitId, state }) => units.includes(orgUnitId) && states.includes(state));
      reviews.push({
        heading,
        departments: isPlanning ? [] : [...new Set(items.map(({ department }) => department))],
        toEnter: toEnterStates.flatMap((state): SubmissionItem[] => where(entering, state)),
        handedOn: where(entering, "submitted", "approved"),
        toApprove: items.filter(({ id, orgUnitId }) => {
          const step = waiting.get(id);
          return step !== undefined && mayApproveStep(actor, step, orgUnitId);
        }),
      });
    }
    return { reviews };
  });
}
