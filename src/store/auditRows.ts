import { sql } from "kysely";
import type { AuditEntry } from "../core/audit/auditEntry.ts";

/** Columns of an entry; the time as text, since a Date would lose its microseconds. */
export const auditColumns = [
  sql<number | null>`audit_log.id`.as("id"),
  sql<string>`to_char(audit_log.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as("at"),
  sql<string>`audit_log.user_id`.as("user_id"),
  sql<string>`audit_log.user_name`.as("user_name"),
  sql<string>`audit_log.action`.as("action"),
  sql<string>`audit_log.subject`.as("subject"),
  sql<unknown>`audit_log.before`.as("before"),
  sql<unknown>`audit_log.after`.as("after"),
] as const;

interface AuditRow {
  readonly id: number | null;
  readonly at: string;
  readonly user_id: string;
  readonly user_name: string;
  readonly action: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** An entry as the rest of the program knows it. */
export const toAuditEntry = (row: AuditRow): AuditEntry => ({
  id: row.id ?? 0,
  at: row.at,
  userId: row.user_id,
  userName: row.user_name,
  action: row.action,
  subject: row.subject,
  before: row.before,
  after: row.after,
});
