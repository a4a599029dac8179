import { sql } from "kysely";
import { figureKinds } from "../core/audit/auditChange.ts";
import type { AuditEntry } from "../core/audit/auditEntry.ts";
import { auditColumns, toAuditEntry } from "./auditRows.ts";
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

/** The newest entries, before a given id and about one subject where these are named. */
export async function listAuditEntries(
  tx: Db,
  { before, subject, limit }: { before: number | null; subject: string | null; limit: number },
): Promise<AuditEntry[]> {
  let query = tx.selectFrom("audit_log").select(auditColumns).orderBy("audit_log.id", "desc").limit(limit);
  if (before !== null) query = query.where("audit_log.id", "<", before);
  if (subject !== null) query = query.where("audit_log.subject", "=", subject);
  return (await query.execute()).map(toAuditEntry);
}

/** One entry of the city. */
export async function findAuditEntry(tx: Db, id: number): Promise<AuditEntry | undefined> {
  const row = await tx
    .selectFrom("audit_log")
    .select(auditColumns)
    .where("audit_log.id", "=", id)
    .executeTakeFirst();
  return row && toAuditEntry(row);
}

/** Entries in which a text stands somewhere as it is, the newest first; records of redactions are left out. */
export async function listEntriesWithText(tx: Db, text: string, limit: number): Promise<AuditEntry[]> {
  const asJson = sql<string>`to_jsonb(${text}::text)::text`;
  const rows = await tx
    .selectFrom("audit_log")
    .select(auditColumns)
    .where("action", "<>", "redactAudit")
    .where(
      sql<boolean>`(user_name = ${text} or subject = ${text}
        or strpos(before::text, ${asJson}) > 0 or strpos(after::text, ${asJson}) > 0)`,
    )
    .orderBy("audit_log.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toAuditEntry);
}

/** Which entries are asked for; null where nothing narrows them down. */
export interface AuditFilter {
  /** ISO 8601; from then on, and before then. */
  readonly since: string | null;
  readonly until: string | null;
  readonly userId: string | null;
  readonly action: string | null;
  readonly subjects: readonly string[] | null;
  /** Names of fields, of which one at least must have been changed. */
  readonly fields: readonly string[] | null;
  /** Entries that changed a figure. */
  readonly onlyFigures: boolean;
  readonly text: string | null;
  /** Actions that are left out whatever else is asked for. */
  readonly without: readonly string[];
}

/** Entries that a filter lets through, the newest first.
 * @param before number of the entry before which the page begins; null for the newest */
export async function listAuditPage(
  tx: Db,
  filter: AuditFilter,
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditEntry[]> {
  let query = tx.selectFrom("audit_log").select(auditColumns).orderBy("audit_log.id", "desc").limit(limit);
  if (before !== null) query = query.where("audit_log.id", "<", before);
  if (filter.since !== null) query = query.where("at", ">=", new Date(filter.since));
  if (filter.until !== null) query = query.where("at", "<", new Date(filter.until));
  if (filter.userId !== null) query = query.where("user_id", "=", filter.userId);
  if (filter.action !== null) query = query.where("action", "=", filter.action);
  if (filter.without.length > 0) query = query.where("action", "not in", filter.without);
  // An empty list lets nothing through.
  if (filter.subjects !== null)
    query = query.where("subject", "=", sql<string>`any(${[...filter.subjects]})`);
  if (filter.fields !== null) {
    const fields = [...filter.fields];
    query = query.where(
      sql<boolean>`(jsonb_exists_any(before, ${fields}) or jsonb_exists_any(after, ${fields}))`,
    );
  }
  if (filter.onlyFigures) query = query.where(changesFigure);
  if (filter.text !== null) {
    const text = filter.text;
    query = query.where(
      sql<boolean>`strpos(lower(concat_ws(' ', user_name, subject, before::text, after::text)), lower(${text})) > 0`,
    );
  }
  return (await query.execute()).map(toAuditEntry);
}

const changesFigure = sql<boolean>`exists (
  select from jsonb_object_keys(case jsonb_typeof(after) when 'object' then after else '{}' end) field
   where field ~ ${`^(${figureKinds.join("|")})\\.`})`;

/** Everybody who stands in the record, each once, by the name recorded last; and every action. */
export async function listAuditChoices(
  tx: Db,
): Promise<{ people: { userId: string; name: string }[]; actions: string[] }> {
  const people = await tx
    .selectFrom("audit_log")
    .select(["user_id", "user_name"])
    .distinctOn("user_id")
    .orderBy("user_id")
    .orderBy("id", "desc")
    .execute();
  const actions = await tx.selectFrom("audit_log").select("action").distinct().orderBy("action").execute();
  return {
    people: people.map(({ user_id, user_name }) => ({ userId: user_id, name: user_name })),
    actions: actions.map(({ action }) => action),
  };
}
