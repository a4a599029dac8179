import type { Context } from "../../context.ts";
import type { Typed } from "../../core/council/formReader.ts";
import { meetingMay, type Meeting } from "../../core/council/meeting.ts";
import { readMeeting } from "../../core/council/readForms.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { findBody } from "../../store/councils.ts";
import type { Db } from "../../store/databases.ts";
import { findMeeting, insertMeeting, updateMeeting } from "../../store/meetings.ts";
import { findReview } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { formId, noSuch, refuseClash, wrongState } from "./refusals.ts";

/** Plans a meeting of a council. Sent twice with the same id it is planned once.
 * @throws UserError `bad-input` with the fields that are wrong, also for a number that the fiscal year has already */
export async function planMeeting(
  context: Pick<Context, "databases">,
  actor: Actor,
  { bodyId, id, typed }: { bodyId: string; id: string; typed: Typed },
): Promise<void> {
  authorise(actor, "manageCouncil");
  const meeting = { id: formId(id), bodyId, ...readMeeting(typed) };
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    if (!(await findBody(tx, bodyId, { lock: true }))) throw noSuch.body();
    await refuseUnknownReview(tx, meeting);
    const added = await refusingTakenNumber(meeting, () => insertMeeting(tx, actor.municipalityId, meeting));
    if (added) await audit(tx, actor, "planMeeting", `meeting ${id}`, null, meeting);
  });
}

/** Changes when and where a meeting is, what it is about and until when answers are awaited.
 * @param version that of the meeting when the form was opened
 * @throws UserError `bad-input`, `not-found`, `wrong-state` once it is closed, `edited-meanwhile` */
export async function saveMeeting(
  context: Pick<Context, "databases">,
  actor: Actor,
  { meetingId, version, typed }: { meetingId: string; version: number; typed: Typed },
): Promise<void> {
  authorise(actor, "manageCouncil");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const before = await lockMeeting(tx, meetingId);
    if (before.version !== version) refuseClash(typed, factsOf(before));
    const meeting = { ...before, ...readMeeting(typed) };
    await refuseUnknownReview(tx, meeting);
    await refusingTakenNumber(meeting, () => updateMeeting(tx, meeting));
    await audit(tx, actor, "editMeeting", `meeting ${meetingId}`, factsOf(before), factsOf(meeting));
  });
}

/** A meeting that is not closed, which nobody else may change until the transaction ends.
 * @throws UserError `not-found`, `wrong-state` */
export async function lockMeeting(tx: Db, meetingId: string): Promise<Meeting> {
  const meeting = await findMeeting(tx, meetingId, { lock: true });
  if (!meeting) throw noSuch.meeting();
  if (!meetingMay("edit", meeting.state)) throw wrongState.closed();
  return meeting;
}

const factsOf = (meeting: Meeting) => ({
  number: String(meeting.number),
  heldOn: meeting.heldOn,
  startsAt: meeting.startsAt,
  place: meeting.place,
  reviewId: meeting.reviewId,
  replyDue: meeting.replyDue,
  replyTo: meeting.replyTo,
  minutesPublic: meeting.minutesPublic ? "yes" : "",
});

async function refuseUnknownReview(tx: Db, { reviewId }: Pick<Meeting, "reviewId">): Promise<void> {
  if (reviewId !== null && !(await findReview(tx, reviewId))) throw noSuch.review();
}

async function refusingTakenNumber<T>(
  { number }: Pick<Meeting, "number">,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    // unique_violation: one number a fiscal year.
    if (!(error instanceof Error && "code" in error && error.code === "23505")) throw error;
    const words = {
      ja: `第${number}回はこの年度にすでにあります。回数を確かめてください。`,
      en: `This fiscal year has a meeting no. ${number} already. Check the number.`,
    };
    throw new UserError("bad-input", words, { number: words });
  }
}
