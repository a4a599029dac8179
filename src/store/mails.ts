import type { ExpressionBuilder } from "kysely";
import type pg from "pg";
import type { MailCause, MailState } from "../core/notices/mail.ts";
import { mailedKinds, type NoticeKind } from "../core/notices/notice.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";
import type { Schema } from "./schema.ts";

/** A notice of which no e-mails were made yet. */
export interface UnmailedNotice {
  readonly id: string;
  readonly postId: string | null;
  readonly userId: string | null;
}

/** Notices that are to go out by e-mail, kept from other servers until the transaction ends. What was made before
 * `since` is too old to be sent, for instance because no mail server was set then. */
export async function takeUnmailed(tx: Db, since: Date): Promise<UnmailedNotice[]> {
  const rows = await tx
    .selectFrom("notice")
    .select(["id", "post_id", "user_id"])
    .where("mailed_at", "is", null)
    .where("made_at", ">=", since)
    .where("kind", "in", mailedKinds)
    .orderBy("id")
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({ id: row.id, postId: row.post_id, userId: row.user_id }));
}

/** Makes the e-mails of notices, one for each person. */
export async function insertMails(
  tx: Db,
  municipalityId: string,
  mails: readonly { readonly noticeId: string; readonly userId: string }[],
  { noticeIds, at }: { readonly noticeIds: readonly string[]; readonly at: Date },
): Promise<void> {
  const rows = mails.map(({ noticeId, userId }) => ({
    notice_id: noticeId,
    user_id: userId,
    state: "waiting" as const,
  }));
  await insertAll(tx, "mail", municipalityId, rows, "keep");
  if (noticeIds.length === 0) return;
  await tx.updateTable("notice").set({ mailed_at: at }).where("id", "in", noticeIds).execute();
}

/** E-mails that still have to be sent, those included that a server began to send before `stale` and did not finish. */
export async function listOpenMails(tx: Db, stale: Date): Promise<MailKey[]> {
  const rows = await tx
    .selectFrom("mail")
    .select(["notice_id", "user_id"])
    .where((where) => isToSend(where, stale))
    .execute();
  return rows.map((row) => ({ noticeId: row.notice_id, userId: row.user_id }));
}

const isToSend = (where: ExpressionBuilder<Schema, "mail">, stale: Date) =>
  where.or([
    where("state", "=", "waiting"),
    where.and([where("state", "=", "sending"), where("attempted_at", "<", stale)]),
  ]);

/** Takes an e-mail to send it: nobody else gets it meanwhile.
 * @returns which attempt this is; undefined when it is not to be sent, or another server sends it */
export async function claimMail(
  tx: Db,
  mail: MailKey,
  { at, stale }: { readonly at: Date; readonly stale: Date },
): Promise<number | undefined> {
  const row = await tx
    .updateTable("mail")
    .set((eb) => ({ state: "sending", attempts: eb("attempts", "+", 1), attempted_at: at }))
    .where("notice_id", "=", mail.noticeId)
    .where("user_id", "=", mail.userId)
    .where((where) => isToSend(where, stale))
    .returning("attempts")
    .executeTakeFirst();
  return row?.attempts;
}

export interface MailKey {
  readonly noticeId: string;
  readonly userId: string;
}

/** What the text of an e-mail is made of, without what is still to be done. */
export interface MailHead {
  readonly kind: NoticeKind;
  readonly personName: string;
  readonly postTitle: string | null;
  readonly planTitle: string | null;
  readonly years: { readonly fiscalYear: number; readonly workYear: number } | null;
  readonly body: string;
  readonly dueOn: string | null;
  readonly madeBy: string;
}

/** The notice and the person of an e-mail. */
export async function findMailSource(tx: Db, mail: MailKey): Promise<MailHead | undefined> {
  const row = await tx
    .selectFrom("notice as n")
    .innerJoin("member as m", (join) => join.on("m.user_id", "=", mail.userId))
    .leftJoin("post as p", "p.id", "n.post_id")
    .leftJoin("review as r", "r.id", "n.review_id")
    .leftJoin("plan_version as v", "v.id", "r.plan_version_id")
    .leftJoin("plan as l", "l.id", "v.plan_id")
    .select(["n.kind", "n.body", "n.due_on", "n.made_by", "m.name", "p.title as post_title"])
    .select(["l.title as plan_title", "r.fiscal_year", "r.work_year"])
    .where("n.id", "=", mail.noticeId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { fiscal_year, work_year } = row;
  return {
    kind: row.kind,
    personName: row.name,
    postTitle: row.post_title,
    planTitle: row.plan_title,
    years:
      fiscal_year !== null && work_year !== null ? { fiscalYear: fiscal_year, workYear: work_year } : null,
    body: row.body,
    dueOn: row.due_on,
    madeBy: row.made_by,
  };
}

/** Notes what came of an attempt. */
export async function settleMail(
  tx: Db,
  mail: MailKey,
  outcome: { readonly state: MailState; readonly cause?: MailCause; readonly detail?: string },
): Promise<void> {
  await tx
    .updateTable("mail")
    .set({ state: outcome.state, cause: outcome.cause ?? null, detail: outcome.detail ?? null })
    .where("notice_id", "=", mail.noticeId)
    .where("user_id", "=", mail.userId)
    .execute();
}

/** Lets an e-mail that was not delivered be tried anew; false when it is none. */
export async function reviveMail(tx: Db, mail: MailKey): Promise<boolean> {
  const revived = await tx
    .updateTable("mail")
    .set({ state: "waiting", attempts: 0 })
    .where("notice_id", "=", mail.noticeId)
    .where("user_id", "=", mail.userId)
    .where("state", "=", "failed")
    .executeTakeFirst();
  return revived.numUpdatedRows === 1n;
}

/** An e-mail that was not delivered. */
export interface FailedMail extends MailKey {
  readonly name: string;
  readonly kind: NoticeKind;
  readonly attemptedAt: string | null;
  readonly attempts: number;
  readonly cause: MailCause;
  /** What the mail server said. */
  readonly detail: string;
}

/** E-mails that were not delivered, newest first. */
export async function listFailedMails(tx: Db, limit: number): Promise<FailedMail[]> {
  const rows = await tx
    .selectFrom("mail as m")
    .innerJoin("member as p", "p.user_id", "m.user_id")
    .innerJoin("notice as n", "n.id", "m.notice_id")
    .select(["m.notice_id", "m.user_id", "m.attempted_at", "m.attempts", "m.cause", "m.detail"])
    .select(["p.name", "n.kind"])
    .where("m.state", "=", "failed")
    .orderBy("m.attempted_at", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    noticeId: row.notice_id,
    userId: row.user_id,
    name: row.name,
    kind: row.kind,
    attemptedAt: row.attempted_at?.toISOString() ?? null,
    attempts: row.attempts,
    cause: row.cause ?? "other",
    detail: row.detail ?? "",
  }));
}

/** Addresses to which something can be sent, by the ids of the people: demo accounts and those without one have none. */
export async function mailAddresses(
  auth: pg.Pool,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await auth.query<{ id: string; email: string }>(
    `select id, email from "user" where id = any($1) and not "isDemo" and email not like '%.invalid'`,
    [userIds],
  );
  return new Map(found.rows.map(({ id, email }) => [id, email]));
}
