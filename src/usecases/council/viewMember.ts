import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { CouncilBody } from "../../core/council/body.ts";
import { nextTerm, type CouncilMember } from "../../core/council/member.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { findAccountTime, type AccountTime } from "../../store/councilAccounts.ts";
import { findBody, findCouncilMember, listCouncilMembers } from "../../store/councils.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noSuch } from "./refusals.ts";

/** One term of a member, as planning works on it. */
export interface MemberView {
  readonly body: CouncilBody;
  readonly member: CouncilMember;
  readonly account: (AccountTime & { readonly hasEnded: boolean }) | null;
  /** What a further term would be; null where this one has no end or is continued already. */
  readonly next: { readonly termFrom: string; readonly termTo: string } | null;
  readonly isContinued: boolean;
}

/** A member with their account and the term that would follow.
 * @throws UserError `not-found` */
export async function viewMember(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { bodyId, memberId }: { bodyId: string; memberId: string },
): Promise<MemberView> {
  authorise(actor, "manageCouncil");
  const today = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const member = await findCouncilMember(tx, memberId);
    const body = await findBody(tx, bodyId);
    if (!body || member?.bodyId !== body.id) throw noSuch.member();
    const time = member.userId === null ? undefined : await findAccountTime(tx, member.userId);
    const all = await listCouncilMembers(tx, body.id);
    const isContinued = all.some(({ previousId }) => previousId === member.id);
    return {
      body,
      member,
      account: time ? { ...time, hasEnded: time.to !== null && time.to < today } : null,
      next: isContinued ? null : (nextTerm(member) ?? null),
      isContinued,
    };
  });
}
