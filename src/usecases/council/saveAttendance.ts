import type { Context } from "../../context.ts";
import { attendances, type AttendanceLine } from "../../core/council/attendance.ts";
import { isInOffice } from "../../core/council/member.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { audit } from "../../store/audit.ts";
import { listCouncilMembers } from "../../store/councils.ts";
import { listAttendance, replaceAttendance } from "../../store/meetings.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { lockMeeting } from "./saveMeeting.ts";

/** Notes who came to a meeting: of the members in office on its day, those for whom something was chosen.
 * @param typed what was chosen and noted, by the id of the member; all others are left away
 * @throws UserError `not-found`, `wrong-state` once it is closed */
export async function saveAttendance(
  context: Pick<Context, "databases">,
  actor: Actor,
  {
    meetingId,
    typed,
  }: { meetingId: string; typed: Readonly<Record<string, { attendance: string; note: string }>> },
): Promise<void> {
  authorise(actor, "manageCouncil");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const meeting = await lockMeeting(tx, meetingId);
    const members = await listCouncilMembers(tx, meeting.bodyId);
    const lines = members
      .filter((member) => isInOffice(member, meeting.heldOn))
      .flatMap(({ id }): AttendanceLine[] => {
        const attendance = attendances.find((one) => one === typed[id]?.attendance);
        const note = (typed[id]?.note ?? "").trim().slice(0, 200);
        return attendance ? [{ memberId: id, attendance, note }] : [];
      });
    const before = await listAttendance(tx, meetingId);
    await replaceAttendance(tx, actor.municipalityId, meetingId, lines);
    await audit(tx, actor, "saveAttendance", `meeting ${meetingId}`, before, lines);
  });
}
