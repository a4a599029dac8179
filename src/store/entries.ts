import { sql } from "kysely";
import type { Db } from "./databases.ts";

/** What is typed into a field of a submission, kept exactly, whether it can be read or not. */
export interface Entry {
  readonly submissionId: string;
  readonly field: string;
  readonly value: string;
  /** Counts the changes of the field; a form carries it so that a change made meanwhile is noticed. */
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly userId: string;
}

/** Everything typed into these submissions. */
export async function listEntries(tx: Db, submissionIds: readonly string[]): Promise<Entry[]> {
  if (submissionIds.length === 0) return [];
  const rows = await tx
    .selectFrom("submission_entry")
    .selectAll()
    .where("submission_id", "in", submissionIds)
    .execute();
  return rows.map((row) => ({
    submissionId: row.submission_id,
    field: row.field,
    value: row.value,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
    userId: row.user_id,
  }));
}

/** The beginnings of what was typed into these submissions: enough to say what is still empty. */
export async function listTyped(
  tx: Db,
  submissionIds: readonly string[],
  field?: string,
): Promise<{ submissionId: string; field: string; value: string }[]> {
  if (submissionIds.length === 0) return [];
  let query = tx
    .selectFrom("submission_entry")
    .select(["submission_id as submissionId", "field", sql<string>`left(value, 40)`.as("value")])
    .where("submission_id", "in", submissionIds);
  if (field !== undefined) query = query.where("field", "=", field);
  return query.execute();
}

/** Keeps what was typed into fields of one submission; each field's version goes up by one. */
export async function saveEntries(
  tx: Db,
  municipalityId: string,
  submissionId: string,
  values: Readonly<Record<string, string>>,
  by: { readonly userId: string; readonly name: string; readonly at: Date },
): Promise<void> {
  const rows = Object.entries(values).map(([field, value]) => ({
    municipality_id: municipalityId,
    submission_id: submissionId,
    field,
    value,
    version: 1,
    updated_at: by.at,
    updated_by: by.name,
    user_id: by.userId,
  }));
  if (rows.length === 0) return;
  await tx
    .insertInto("submission_entry")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["municipality_id", "submission_id", "field"]).doUpdateSet((eb) => ({
        value: eb.ref("excluded.value"),
        version: eb("submission_entry.version", "+", 1),
        updated_at: eb.ref("excluded.updated_at"),
        updated_by: eb.ref("excluded.updated_by"),
        user_id: eb.ref("excluded.user_id"),
      })),
    )
    .execute();
}
