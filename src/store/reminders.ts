import { sql } from "kysely";
import type { Db } from "./databases.ts";

/** What came of a form that reminded people. */
export interface Reminder {
  readonly reviewId: string;
  readonly submissions: number;
  readonly people: number;
}

/** Lets one reminder of a review be made at a time, until the transaction ends. */
export async function lockReminders(tx: Db, reviewId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(
    concat('remind ', current_setting('shirube.municipality'), ' ', ${reviewId}::text), 0))`.execute(tx);
}

/** The reminder that a form with this key has made already. */
export async function findReminder(tx: Db, key: string): Promise<Reminder | undefined> {
  const row = await tx.selectFrom("reminder").selectAll().where("key", "=", key).executeTakeFirst();
  return row && { reviewId: row.review_id, submissions: row.submissions, people: row.people };
}

/** Keeps what a form has made. */
export async function insertReminder(
  tx: Db,
  municipalityId: string,
  key: string,
  reminder: Reminder,
  by: { readonly name: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto("reminder")
    .values({
      municipality_id: municipalityId,
      key,
      review_id: reminder.reviewId,
      submissions: reminder.submissions,
      people: reminder.people,
      made_at: by.at,
      made_by: by.name,
    })
    .execute();
}

/** When submissions of a review were last reminded of, by their ids. */
export async function lastReminded(tx: Db, reviewId: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .selectFrom("notice as n")
    .innerJoin("notice_subject as s", "s.notice_id", "n.id")
    .select(["s.submission_id", ({ fn }) => fn.max("n.made_at").as("at")])
    .where("n.review_id", "=", reviewId)
    .where("n.kind", "=", "reminder")
    .groupBy("s.submission_id")
    .execute();
  return new Map(rows.map((row) => [row.submission_id, row.at as Date]));
}
