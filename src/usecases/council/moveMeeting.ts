import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { meetingAllows, meetingMay } from "../../core/council/meeting.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { audit } from "../../store/audit.ts";
import { findMeeting, setMeetingState } from "../../store/meetings.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noSuch, wrongState } from "./refusals.ts";

/** Marks a meeting as held, closes it when its minutes are complete, or opens it again. Not before its day.
 * @throws UserError `not-found`, `wrong-state` */
export async function moveMeeting(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { meetingId, action }: { meetingId: string; action: "hold" | "close" | "reopen" },
): Promise<void> {
  authorise(actor, "manageCouncil");
  const today = todayInJapan(context.now());
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const meeting = await findMeeting(tx, meetingId, { lock: true });
    if (!meeting) throw noSuch.meeting();
    const { to } = meetingAllows[action];
    // The second of two clicks finds it done.
    if (meeting.state === to && action !== "reopen") return;
    if (!meetingMay(action, meeting.state)) throw wrongState.otherState();
    if (action === "hold" && meeting.heldOn > today) throw wrongState.notHeldYet();
    await setMeetingState(tx, meetingId, to);
    await audit(
      tx,
      actor,
      `${action}Meeting`,
      `meeting ${meetingId}`,
      { state: meeting.state },
      { state: to },
    );
  });
}
