import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { AgendaItem } from "../../core/council/agendaItem.ts";
import type { AttendanceLine } from "../../core/council/attendance.ts";
import type { CouncilBody } from "../../core/council/body.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import { isInOffice, type CouncilMember } from "../../core/council/member.ts";
import type { Packet } from "../../core/council/packet.ts";
import { seesAllCouncils } from "../../core/council/seesAllCouncils.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { listAgenda } from "../../store/agenda.ts";
import { listCouncilMembers } from "../../store/councils.ts";
import { listAttendance } from "../../store/meetings.ts";
import { listPackets } from "../../store/packets.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { openMeeting } from "./access.ts";
import { listReviewChoices, type ReviewChoice } from "./reviewChoices.ts";

/** A meeting with its agenda, its packets, who came and what was said; as far as the actor may see it. */
export interface MeetingView {
  readonly body: CouncilBody;
  readonly meeting: Meeting;
  /** As it stands; a member sees what was put into the packet. */
  readonly agenda: readonly AgendaItem[];
  /** The newest first; a member sees the newest alone. */
  readonly packets: readonly Packet[];
  /** Members in office on the day of the meeting. */
  readonly members: readonly CouncilMember[];
  readonly attendance: readonly AttendanceLine[];
  /** Reviews that it can be about; the one that it is about among them. */
  readonly reviews: readonly ReviewChoice[];
  readonly mayManage: boolean;
  readonly mayGiveOpinion: boolean;
}

/** One meeting, if the actor may see it. Minutes that are not public are for the city hall alone.
 * @throws UserError `not-found` for any other */
export async function viewMeeting(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  meetingId: string,
): Promise<MeetingView> {
  authorise(actor, "viewCouncil");
  const today = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { meeting, body } = await openMeeting(tx, actor, today, meetingId);
    const seesAll = seesAllCouncils(actor);
    const packets = await listPackets(tx, meeting.id);
    const shown = new Set(packets[0]?.cover.agenda.map(({ id }) => id));
    const seesMinutes = seesAll || meeting.minutesPublic;
    const agenda = await listAgenda(tx, meeting.id);
    const members = await listCouncilMembers(tx, body.id);
    return {
      body,
      meeting: seesMinutes ? meeting : { ...meeting, minutes: "", minutesBy: null },
      agenda: agenda
        .filter(({ id }) => seesAll || shown.has(id))
        .map((item) => (seesMinutes ? item : { ...item, minutes: "", minutesBy: null })),
      packets: seesAll ? packets : packets.slice(0, 1),
      members: members.filter((member) => isInOffice(member, meeting.heldOn)),
      attendance: seesAll ? await listAttendance(tx, meeting.id) : [],
      reviews: await listReviewChoices(tx),
      mayManage: may(actor, "manageCouncil"),
      mayGiveOpinion: may(actor, "giveOpinion"),
    };
  });
}
