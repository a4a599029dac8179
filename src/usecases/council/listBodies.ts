import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { CouncilBody } from "../../core/council/body.ts";
import { endsSoon, isInOffice } from "../../core/council/member.ts";
import { seesAllCouncils } from "../../core/council/seesAllCouncils.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { listBodies as findBodies, listCouncilMembers } from "../../store/councils.ts";
import { listMeetings } from "../../store/meetings.ts";
import { listMeetingsWithPacket } from "../../store/packets.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { isOpenToMembers, ownBodyIds } from "./access.ts";

/** A council in the list of councils. */
export interface BodyLine {
  readonly body: CouncilBody;
  readonly hasEnded: boolean;
  readonly inOffice: number;
  /** Terms that end soon and are not continued yet. */
  readonly endingSoon: number;
  /** The next meeting, else the last one; of those that the actor may see. */
  readonly meeting: Meeting | null;
}

/** The councils that the actor may see: all of the city, or those they belong to. */
export async function listBodies(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
): Promise<BodyLine[]> {
  authorise(actor, "viewCouncil");
  const today = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const seesAll = seesAllCouncils(actor);
    const own = seesAll ? [] : await ownBodyIds(tx, actor, today);
    const lines: BodyLine[] = [];
    for (const body of await findBodies(tx)) {
      if (!seesAll && !own.includes(body.id)) continue;
      const members = await listCouncilMembers(tx, body.id);
      const all = await listMeetings(tx, [body.id]);
      const packets = await listMeetingsWithPacket(
        tx,
        all.map(({ id }) => id),
      );
      const meetings = all.filter((one) => seesAll || isOpenToMembers(one, packets.has(one.id)));
      lines.push({
        body,
        hasEnded: body.validTo !== null && body.validTo < today,
        inOffice: members.filter((member) => isInOffice(member, today)).length,
        endingSoon: members.filter(
          (member) => endsSoon(member, today) && !members.some(({ previousId }) => previousId === member.id),
        ).length,
        meeting: meetings.findLast(({ heldOn }) => heldOn >= today) ?? meetings[0] ?? null,
      });
    }
    return lines;
  });
}
