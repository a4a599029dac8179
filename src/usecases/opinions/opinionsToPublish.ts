import type { FollowUpToPublish, OpinionToPublish } from "../../core/publication/present/presentOpinions.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Db } from "../../store/databases.ts";
import { listFollowUps } from "./listFollowUps.ts";
import { loadLedger } from "./loadLedger.ts";
import type { OpinionItem } from "./views.ts";

/** The opinions on a review, and those of earlier years that it comes back to, as documents take them. What is cleared
 * and what is not is decided by `presentOpinions`. */
export async function opinionsToPublish(
  tx: Db,
  actor: Actor,
  reviewId: string,
): Promise<{ opinions: OpinionToPublish[]; followUps: FollowUpToPublish[]; items: readonly OpinionItem[] }> {
  // Days are of no interest here: nothing is late in a document.
  const { items } = await loadLedger(tx, actor, {}, "");
  const byId = new Map(items.map((item) => [item.id, item]));
  const own = items.filter((item) => item.reviewId === reviewId);
  const followUps = (await listFollowUps(tx, reviewId)).flatMap((due): FollowUpToPublish[] => {
    const item = byId.get(due.opinion.id);
    if (!item || !due.followUp) return [];
    const one = toPublish(item);
    const responses = one.responses.filter(({ response }) => response.orgUnitId === due.response.orgUnitId);
    return [{ ...one, responses, fiscalYear: due.fiscalYear, followUp: due.followUp }];
  });
  return { opinions: own.map(toPublish), followUps, items: own };
}

function toPublish(item: OpinionItem): OpinionToPublish {
  const { meeting } = item;
  return {
    opinion: item,
    meeting: meeting && { body: meeting.body, number: meeting.number, heldOn: meeting.heldOn },
    responses: item.responses.map((response) => ({
      response,
      department: response.department,
      category: response.category,
    })),
  };
}
