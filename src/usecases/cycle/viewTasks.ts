import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { mayApproveStep, type PlacedStep } from "../../core/cycle/approval.ts";
import type { Review } from "../../core/cycle/review.ts";
import type { SubmissionState } from "../../core/cycle/submission.ts";
import { answersFor, may, type Actor, type Post } from "../../core/permission/permission.ts";
import { stepOf } from "../../core/notices/recipients.ts";
import type { Db } from "../../store/databases.ts";
import { listOpenReviews, listPlanReviews } from "../../store/reviews.ts";
import { listStaffedPosts } from "../../store/staffedPosts.ts";
import { listStandings } from "../../store/standings.ts";
import { inMunicipality } from "../../store/transact.ts";
import { listApprovals } from "./listApprovals.ts";
import { loadItems } from "./loadItems.ts";
import type { SubmissionItem, TaskItem, TasksView } from "./views.ts";

/** In which order open work is shown: what came back first. */
const toEnterStates = ["returned", "notStarted", "draft"] as const satisfies SubmissionState[];

/** A person's home: only what is theirs to do. Approved items are on nobody's list any more. Clerks fill in; their
 * heads see what their clerks still fill in apart from what is theirs. */
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
  const writing = own.filter((orgUnitId) => may(actor, "editSubmission", orgUnitId));
  const isClerk = (orgUnitId: string) => postsFor(actor, orgUnitId).some(({ role }) => role === "clerk");
  // Planning approves for every department where it is one of the steps.
  const isPlanning = actor.posts.some(({ role }) => role === "planning");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const today = todayInJapan(context.now());
    const reviews = [];
    for (const review of await listOpenReviews(tx)) {
      const loaded = await loadItems(tx, review, today, isPlanning ? undefined : own);
      const approvals = await listApprovals(tx, review.id, today);
      const steps = await waitingSteps(tx, review, today);
      const items = loaded.items.map((item) => ({ ...item, approval: approvals.get(item.id) ?? null }));
      const where = (mine: (orgUnitId: string) => boolean, ...states: SubmissionState[]) =>
        items
          .filter(({ orgUnitId, state }) => mine(orgUnitId) && states.includes(state))
          .map((item) => taskItem(item, postsFor(actor, item.orgUnitId)));
      const isWriting = (orgUnitId: string) => writing.includes(orgUnitId);
      const isOthers = (orgUnitId: string) => isWriting(orgUnitId) && !isClerk(orgUnitId);
      reviews.push({
        heading: loaded.heading,
        departments: isPlanning ? [] : [...new Set(items.map(({ department }) => department))],
        lastYear: await lastYearOf(tx, loaded.heading.planId, review),
        toEnter: toEnterStates.flatMap((state) => where(isClerk, state)),
        ofDepartment: toEnterStates.flatMap((state) => where(isOthers, state)),
        toApprove: items.flatMap((item) => {
          const step = steps.get(item.id);
          if (!step || !mayApproveStep(actor, step, item.orgUnitId)) return [];
          return [taskItem(item, approversAmong(actor, step, item.orgUnitId))];
        }),
        handedOn: where(isWriting, "submitted"),
        approved: where(isWriting, "approved"),
      });
    }
    return {
      reviews: reviews.filter((review) => !isPlanning || own.length > 0 || review.toApprove.length > 0),
    };
  });
}

const postsFor = ({ posts }: Actor, orgUnitId: string) => posts.filter((post) => answersFor(post, orgUnitId));

const approversAmong = ({ posts }: Actor, { role }: PlacedStep, orgUnitId: string) =>
  posts.filter((post) => post.role === role && (role === "planning" || answersFor(post, orgUnitId)));

/** A line with whether it is done for somebody else: where none of the posts is the person's own. */
function taskItem(item: SubmissionItem & Pick<TaskItem, "approval">, posts: readonly Post[]): TaskItem {
  const isDeputy = posts.length > 0 && posts.every((post) => post.isDeputy === true);
  return { ...item, asDeputyOf: isDeputy ? (posts[0]?.title ?? null) : null };
}

async function waitingSteps(tx: Db, review: Review, today: string): Promise<ReadonlyMap<string, PlacedStep>> {
  const posts = await listStaffedPosts(tx, today);
  return new Map(
    (await listStandings(tx, review.id)).flatMap((standing) => {
      const step = stepOf(standing, posts);
      return step ? [[standing.submissionId, step] as const] : [];
    }),
  );
}

/** The year before, where it was reviewed. */
async function lastYearOf(tx: Db, planId: string, { fiscalYear, kind }: Review): Promise<number | null> {
  if (kind !== "annual") return null;
  const reviews = await listPlanReviews(tx, planId);
  return reviews.findLast((one) => one.fiscalYear < fiscalYear)?.fiscalYear ?? null;
}
