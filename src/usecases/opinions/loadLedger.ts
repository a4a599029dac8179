import { standingOf, isOverdue } from "../../core/council/opinionStanding.ts";
import type { Opinion } from "../../core/council/opinion.ts";
import type { OpinionCategory } from "../../core/council/opinionCategory.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import type { Db } from "../../store/databases.ts";
import { listCategories } from "../../store/opinionCategories.ts";
import { listOpinionMeetings } from "../../store/opinionMeetings.ts";
import { listFollowUpRows, listResponses } from "../../store/opinionResponses.ts";
import { listOpinions, type OpinionScope } from "../../store/opinions.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { loadReviewFrames, type ReviewFrame } from "./reviewFrames.ts";
import type { Ledger, OpinionItem, ResponseItem } from "./views.ts";

/** Opinions as this person may see them: all for planning; one's own; and those that planning has accepted. An answer
 * is read by others than its department and planning once it is approved, a name by planning and the person alone. */
export async function loadLedger(tx: Db, actor: Actor, scope: OpinionScope, today: string): Promise<Ledger> {
  const isPlanning = may(actor, "manageCouncil");
  const all = await listOpinions(tx, scope);
  const visible = all.filter(
    ({ enteredBy, state }) => isPlanning || enteredBy === actor.userId || state === "accepted",
  );
  const ids = visible.map(({ id }) => id);
  const responses = await listResponses(tx, ids);
  const followUps = await listFollowUpRows(tx, ids);
  const frames = await loadReviewFrames(tx);
  const categories = await listCategories(tx);
  const meetings = await listOpinionMeetings(tx);
  const names = new Map((await listOrgUnits(tx)).map(({ id, name }) => [id, name]));
  const items = visible.flatMap((opinion): OpinionItem[] => {
    const frame = frames.get(opinion.reviewId);
    if (!frame) return [];
    const isOwn = opinion.enteredBy === actor.userId;
    const own = responses.filter(({ opinionId }) => opinionId === opinion.id);
    return [
      {
        ...opinion,
        heading: frame.heading,
        speaker: isPlanning || isOwn ? opinion.speaker : null,
        publicText: isPlanning ? opinion.publicText : null,
        meeting: meetings.find(({ id }) => id === opinion.meetingId) ?? null,
        goal: goalOf(opinion, frame),
        standing: standingOf(
          opinion.state,
          own.map(({ state }) => state),
        ),
        isOwn,
        responses: own.map((response): ResponseItem => {
          const mayWrite = may(actor, "respondToOpinion", response.orgUnitId);
          const isOpen =
            mayWrite || may(actor, "viewSubmission", response.orgUnitId) || response.state === "approved";
          return {
            ...response,
            ...(!isOpen && { text: "", change: null, categoryId: null, returnedReason: null }),
            department: names.get(response.orgUnitId) ?? response.orgUnitId,
            category: isOpen ? categoryWords(categories, response.categoryId) : null,
            isOverdue: opinion.state === "accepted" && isOverdue(response.state, response.dueOn, today),
            isOpen,
            mayWrite,
            followUps: followUps
              .filter((one) => one.opinionId === opinion.id && one.orgUnitId === response.orgUnitId)
              .flatMap((one) => {
                const heading = frames.get(one.reviewId)?.heading;
                return heading
                  ? [{ ...one, fiscalYear: heading.fiscalYear, workYear: heading.workYear }]
                  : [];
              }),
          };
        }),
      },
    ];
  });
  // The newest review first, in it the order of the ledger.
  items.sort((a, b) => b.heading.fiscalYear - a.heading.fiscalYear || compareIn(a, b));
  return { items, categories, meetings };
}

const compareIn = (a: OpinionItem, b: OpinionItem) =>
  a.reviewId < b.reviewId ? -1 : a.reviewId > b.reviewId ? 1 : a.number - b.number;

/** Words of a category, also of one that is offered no more. */
function categoryWords(categories: readonly OpinionCategory[], id: string | null) {
  if (id === null) return null;
  const found = categories.find((one) => one.id === id);
  return found ? { ja: found.name, en: found.nameEn || found.name } : { ja: id, en: id };
}

/** The topmost node above what the opinion is about. */
function goalOf({ subject }: Opinion, { nodes }: ReviewFrame): OpinionItem["goal"] {
  const at = subject.kind === "plan" ? null : subject.nodeId;
  let node = nodes.find(({ id }) => id === at);
  for (let above = node; above; above = nodes.find(({ id }) => id === above?.parentId)) node = above;
  return node ? { id: node.id, label: `${node.number} ${node.title}`.trim() } : null;
}
