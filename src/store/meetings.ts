import type { Selectable } from "kysely";
import type { AttendanceLine } from "../core/council/attendance.ts";
import type { Meeting, MeetingState } from "../core/council/meeting.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";
import type { Schema } from "./schema.ts";

/** Meetings of the named councils, the newest first. */
export async function listMeetings(tx: Db, bodyIds: readonly string[]): Promise<Meeting[]> {
  if (bodyIds.length === 0) return [];
  const rows = await tx
    .selectFrom("council_meeting")
    .selectAll()
    .where("body_id", "in", bodyIds)
    .orderBy("held_on", "desc")
    .orderBy("number", "desc")
    .execute();
  return rows.map(toMeeting);
}

/** A meeting; undefined when the municipality of the transaction has none of this id. `lock` keeps others from
 * changing it and its agenda until the transaction ends. */
export async function findMeeting(tx: Db, id: string, { lock = false } = {}): Promise<Meeting | undefined> {
  const query = tx.selectFrom("council_meeting").selectAll().where("id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && toMeeting(row);
}

type Facts = Pick<
  Meeting,
  "reviewId" | "number" | "heldOn" | "startsAt" | "place" | "replyDue" | "replyTo" | "minutesPublic"
>;

/** Adds a planned meeting.
 * @returns false when it is there already, as after a double click
 * @throws what PostgreSQL says about a number that is taken in the fiscal year */
export async function insertMeeting(
  tx: Db,
  municipalityId: string,
  meeting: Facts & Pick<Meeting, "id" | "bodyId">,
): Promise<boolean> {
  const added = await tx
    .insertInto("council_meeting")
    .values({
      municipality_id: municipalityId,
      id: meeting.id,
      body_id: meeting.bodyId,
      state: "planned",
      ...factColumns(meeting),
    })
    .onConflict((conflict) => conflict.columns(["municipality_id", "id"]).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Changes the facts of a meeting and counts its version up. */
export async function updateMeeting(tx: Db, meeting: Meeting): Promise<void> {
  await tx
    .updateTable("council_meeting")
    .set({ ...factColumns(meeting), version: meeting.version + 1 })
    .where("id", "=", meeting.id)
    .execute();
}

const factColumns = (meeting: Facts) => ({
  review_id: meeting.reviewId,
  number: meeting.number,
  held_on: meeting.heldOn,
  starts_at: meeting.startsAt,
  place: meeting.place,
  reply_due: meeting.replyDue,
  reply_to: meeting.replyTo,
  minutes_public: meeting.minutesPublic,
});

/** Moves a meeting on. */
export async function setMeetingState(tx: Db, id: string, state: MeetingState): Promise<void> {
  await tx
    .updateTable("council_meeting")
    .set((eb) => ({ state, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Keeps the minutes of the meeting as a whole, or of one item of its agenda. */
export async function setMinutes(
  tx: Db,
  at: { readonly table: "council_meeting" | "agenda_item"; readonly id: string },
  text: string,
  by: string,
): Promise<void> {
  await tx
    .updateTable(at.table)
    .set((eb) => ({ minutes: text, minutes_by: by, minutes_version: eb("minutes_version", "+", 1) }))
    .where("id", "=", at.id)
    .execute();
}

/** Who came to a meeting, as far as it was noted. */
export async function listAttendance(tx: Db, meetingId: string): Promise<AttendanceLine[]> {
  const rows = await tx
    .selectFrom("council_attendance")
    .select(["member_id", "attendance", "note"])
    .where("meeting_id", "=", meetingId)
    .execute();
  return rows.map(({ member_id, attendance, note }) => ({ memberId: member_id, attendance, note }));
}

/** Notes who came to a meeting, in place of what was noted before. */
export async function replaceAttendance(
  tx: Db,
  municipalityId: string,
  meetingId: string,
  lines: readonly AttendanceLine[],
): Promise<void> {
  await tx.deleteFrom("council_attendance").where("meeting_id", "=", meetingId).execute();
  await insertAll(
    tx,
    "council_attendance",
    municipalityId,
    lines.map(({ memberId, attendance, note }) => ({
      meeting_id: meetingId,
      member_id: memberId,
      attendance,
      note,
    })),
  );
}

function toMeeting(row: Selectable<Schema["council_meeting"]>): Meeting {
  return {
    id: row.id,
    bodyId: row.body_id,
    reviewId: row.review_id,
    number: row.number,
    heldOn: row.held_on,
    startsAt: row.starts_at,
    place: row.place,
    state: row.state,
    replyDue: row.reply_due,
    replyTo: row.reply_to,
    minutes: row.minutes,
    minutesVersion: row.minutes_version,
    minutesBy: row.minutes_by,
    minutesPublic: row.minutes_public,
    version: row.version,
  };
}
