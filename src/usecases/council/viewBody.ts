import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { CouncilBody } from "../../core/council/body.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import { endsSoon, isInOffice, type CouncilMember, type Sector } from "../../core/council/member.ts";
import { sectorCounts } from "../../core/council/sectorCounts.ts";
import { seesAllCouncils } from "../../core/council/seesAllCouncils.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { listCouncilMembers } from "../../store/councils.ts";
import { listMeetings } from "../../store/meetings.ts";
import { listMeetingsWithPacket } from "../../store/packets.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { isOpenToMembers, openBody } from "./access.ts";

/** A council with its members and meetings. */
export interface BodyView {
  readonly body: CouncilBody;
  readonly members: readonly MemberLine[];
  /** Of those in office today. */
  readonly counts: readonly { readonly sector: Sector; readonly count: number }[];
  readonly missing: readonly Sector[];
  readonly meetings: readonly (Meeting & { readonly hasPacket: boolean })[];
}

export interface MemberLine extends CouncilMember {
  readonly state: "inOffice" | "endsSoon" | "toCome" | "ended";
  /** Whether a further term follows this one. */
  readonly isContinued: boolean;
}

/** One council, if the actor may see it.
 * @throws UserError `not-found` for any other */
export async function viewBody(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  bodyId: string,
): Promise<BodyView> {
  authorise(actor, "viewCouncil");
  const today = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const body = await openBody(tx, actor, today, bodyId);
    const members = await listCouncilMembers(tx, body.id);
    const meetings = await listMeetings(tx, [body.id]);
    const packets = await listMeetingsWithPacket(
      tx,
      meetings.map(({ id }) => id),
    );
    return {
      body,
      members: members.map((member) => ({
        ...member,
        state: stateOf(member, today),
        isContinued: members.some(({ previousId }) => previousId === member.id),
      })),
      ...sectorCounts(members, today),
      meetings: meetings
        .map((meeting) => ({ ...meeting, hasPacket: packets.has(meeting.id) }))
        .filter((meeting) => seesAllCouncils(actor) || isOpenToMembers(meeting, meeting.hasPacket)),
    };
  });
}

function stateOf(member: CouncilMember, today: string): MemberLine["state"] {
  if (endsSoon(member, today)) return "endsSoon";
  if (isInOffice(member, today)) return "inOffice";
  return member.termFrom > today ? "toCome" : "ended";
}
