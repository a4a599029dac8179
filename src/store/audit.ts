import type { Db } from "./databases.ts";

/** Who did it, as the record of changes keeps it. */
export interface AuditedActor {
  readonly userId: string;
  readonly name: string;
  readonly municipalityId: string;
  /** The title of the post for whose holder they act. */
  readonly deputyFor?: string;
}

/** Adds one line to the record of changes, in the transaction of the change itself: both happen or neither. */
export async function audit(
  tx: Db,
  actor: AuditedActor,
  action: string,
  subject: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  await tx
    .insertInto("audit_log")
    .values({
      municipality_id: actor.municipalityId,
      user_id: actor.userId,
      user_name: actor.name,
      action,
      subject,
      before: JSON.stringify(before ?? null),
      after: JSON.stringify(
        actor.deputyFor === undefined ? (after ?? null) : { ...Object(after), deputyFor: actor.deputyFor },
      ),
    })
    .execute();
}

export interface AuditEntry {
  readonly id: number;
  readonly at: string;
  readonly userName: string;
  readonly action: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The newest entries, before a given id and about one subject where these are named. */
export async function listAuditEntries(
  tx: Db,
  { before, subject, limit }: { before: number | null; subject: string | null; limit: number },
): Promise<AuditEntry[]> {
  let query = tx.selectFrom("audit_log").selectAll().orderBy("id", "desc").limit(limit);
  if (before !== null) query = query.where("id", "<", before);
  if (subject !== null) query = query.where("subject", "=", subject);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    userName: row.user_name,
    action: row.action,
    subject: row.subject,
    before: row.before,
    after: row.after,
  }));
}
