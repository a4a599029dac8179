import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { CouncilBody } from "../../core/council/body.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { listBodies } from "../../store/councils.ts";
import { listMeetings } from "../../store/meetings.ts";
import { listMeetingsWithPacket } from "../../store/packets.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { isOpenToMembers, ownBodyIds } from "./access.ts";

/** The meetings of the councils that the actor is a member of today, once there is something to read and until they
 * are closed; the latest first. */
export async function listOwnMeetings(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
): Promise<{ body: CouncilBody; meeting: Meeting }[]> {
  authorise(actor, "viewCouncil");
  const today = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const own = await ownBodyIds(tx, actor, today);
    const bodies = new Map((await listBodies(tx)).map((body) => [body.id, body]));
    const meetings = await listMeetings(tx, own);
    const packets = await listMeetingsWithPacket(
      tx,
      meetings.map(({ id }) => id),
    );
    return meetings.flatMap((meeting) => {
      const body = bodies.get(meeting.bodyId);
      return body && isOpenToMembers(meeting, packets.has(meeting.id)) ? [{ body, meeting }] : [];
    });
  });
}
