import type { CouncilBody } from "../../core/council/body.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import { isInOffice } from "../../core/council/member.ts";
import { seesAllCouncils } from "../../core/council/seesAllCouncils.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { findBody, listTermsOfUser } from "../../store/councils.ts";
import type { Db } from "../../store/databases.ts";
import { findMeeting } from "../../store/meetings.ts";
import { listMeetingsWithPacket } from "../../store/packets.ts";
import { noSuch } from "./refusals.ts";

/** The councils that the actor belongs to today: those whose meetings they see when they are no more than a member. */
export async function ownBodyIds(tx: Db, { userId }: Actor, today: string): Promise<string[]> {
  const terms = await listTermsOfUser(tx, userId);
  return [...new Set(terms.filter((term) => isInOffice(term, today)).map(({ bodyId }) => bodyId))];
}

/** Whether somebody who is no more than a member of a council may see a meeting of it: once there is something to
 * read, and until it is closed. */
export const isOpenToMembers = ({ state }: Pick<Meeting, "state">, hasPacket: boolean): boolean =>
  hasPacket && state !== "closed";

/** A council that the actor may see.
 * @throws UserError `not-found` for any other */
export async function openBody(tx: Db, actor: Actor, today: string, bodyId: string): Promise<CouncilBody> {
  const body = await findBody(tx, bodyId);
  if (!body) throw noSuch.body();
  if (seesAllCouncils(actor) || (await ownBodyIds(tx, actor, today)).includes(body.id)) return body;
  throw noSuch.body();
}

/** A meeting that the actor may see, with its council.
 * @throws UserError `not-found` for any other */
export async function openMeeting(
  tx: Db,
  actor: Actor,
  today: string,
  meetingId: string,
): Promise<{ meeting: Meeting; body: CouncilBody }> {
  const meeting = await findMeeting(tx, meetingId);
  const body = meeting && (await findBody(tx, meeting.bodyId));
  if (!meeting || !body) throw noSuch.meeting();
  if (seesAllCouncils(actor)) return { meeting, body };
  const isOwn = (await ownBodyIds(tx, actor, today)).includes(body.id);
  const hasPacket = (await listMeetingsWithPacket(tx, [meeting.id])).has(meeting.id);
  if (isOwn && isOpenToMembers(meeting, hasPacket)) return { meeting, body };
  throw noSuch.meeting();
}
