import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { isUnanswered } from "../../core/council/opinionResponse.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { listOpenReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { listFollowUps, type FollowUpDue } from "./listFollowUps.ts";
import { loadLedger } from "./loadLedger.ts";
import type { OpinionItem, ResponseItem } from "./views.ts";

/** What a person has to do about opinions. */
export interface OpinionTasks {
  /** Answers that the person's departments owe, the earliest day first. */
  readonly toAnswer: readonly { readonly item: OpinionItem; readonly response: ResponseItem }[];
  /** Answers of earlier years, of which an open review asks what came. */
  readonly toFollowUp: readonly (FollowUpDue & { readonly reviewId: string })[];
  /** For planning: opinions to accept, answers to approve, answers that are late. */
  readonly toAccept: number;
  readonly toApprove: number;
  readonly late: number;
  /** For who gives opinions: those of one's own. */
  readonly own: number;
  readonly may: { readonly give: boolean; readonly manage: boolean };
}

/** The opinions on a person's home page; null for who has nothing to do with them. */
export async function viewOpinionTasks(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
): Promise<OpinionTasks | null> {
  const give = may(actor, "giveOpinion");
  const manage = may(actor, "manageCouncil");
  const units = [...new Set(actor.posts.flatMap(({ orgUnitId }) => orgUnitId ?? []))].filter((orgUnitId) =>
    may(actor, "respondToOpinion", orgUnitId),
  );
  if (!give && units.length === 0) return null;
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { items } = await loadLedger(tx, actor, {}, todayInJapan(context.now()));
    const asked = items
      .filter(({ state }) => state === "accepted")
      .flatMap((item) => item.responses.map((response) => ({ item, response })));
    const toFollowUp: (FollowUpDue & { reviewId: string })[] = [];
    if (units.length > 0)
      for (const { id } of await listOpenReviews(tx))
        for (const one of await listFollowUps(tx, id))
          if (units.includes(one.response.orgUnitId) && one.followUp === null)
            toFollowUp.push({ ...one, reviewId: id });
    return {
      toAnswer: asked
        .filter(({ response }) => units.includes(response.orgUnitId) && isUnanswered(response.state))
        .toSorted((a, b) => ((a.response.dueOn ?? "9") < (b.response.dueOn ?? "9") ? -1 : 1)),
      toFollowUp,
      toAccept: items.filter(({ state }) => state === "given").length,
      toApprove: asked.filter(({ response }) => response.state === "submitted").length,
      late: asked.filter(({ response }) => response.isOverdue).length,
      own: items.filter(({ isOwn }) => isOwn).length,
      may: { give, manage },
    };
  });
}
