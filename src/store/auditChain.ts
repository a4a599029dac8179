import { sql } from "kysely";
import type { AuditEntry, FieldPath } from "../core/audit/auditEntry.ts";
import type { SealedEntry } from "../core/audit/checkSeal.ts";
import type { EntrySecret, KeptCommitments } from "../core/audit/entryDigest.ts";
import type { Seal } from "../core/audit/seal.ts";
import type { AuditedActor } from "./audit.ts";
import { auditColumns, toAuditEntry } from "./auditRows.ts";
import type { Db } from "./databases.ts";

/** Lets one process at a time go on with the chain of a city; nobody who writes to the record waits for it. */
export async function lockChain(tx: Db, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit chain ${municipalityId}`}, 0))`.execute(
    tx,
  );
}

/** Entries that are in no seal yet, by their ids. Whatever was committed is among them, however late: an entry of a
 * transaction that is still open comes with a later call. */
export async function listUnsealed(tx: Db, limit: number): Promise<AuditEntry[]> {
  const rows = await tx
    .selectFrom("audit_log")
    .select(auditColumns)
    .where(isUnsealed)
    .orderBy("audit_log.id")
    .limit(limit)
    .execute();
  return rows.map(toAuditEntry);
}

/** How many entries are in no seal yet. */
export async function countUnsealed(tx: Db): Promise<number> {
  const { count } = await tx
    .selectFrom("audit_log")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where(isUnsealed)
    .executeTakeFirstOrThrow();
  return Number(count);
}

const isUnsealed = sql<boolean>`not exists (select from audit_digest d
  where d.municipality_id = audit_log.municipality_id and d.entry_id = audit_log.id)`;

/** All seals of the city, in their order. */
export async function listSeals(tx: Db): Promise<Seal[]> {
  const rows = await tx.selectFrom("audit_seal").selectAll().orderBy("seq").execute();
  return rows.map(toSeal);
}

/** The newest seal; undefined before the first. */
export async function findLastSeal(tx: Db): Promise<Seal | undefined> {
  const row = await tx
    .selectFrom("audit_seal")
    .selectAll()
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toSeal(row);
}

function toSeal(row: {
  seq: number;
  first_id: number;
  last_id: number;
  entries: number;
  sealed_at: string;
  previous: string;
  hash: string;
}): Seal {
  const { seq, entries, previous, hash } = row;
  return {
    seq,
    firstId: row.first_id,
    lastId: row.last_id,
    entries,
    sealedAt: row.sealed_at,
    previous,
    hash,
  };
}

/** Adds a seal with the digests of its entries. */
export async function insertSeal(
  tx: Db,
  municipalityId: string,
  seal: Seal,
  digests: readonly { readonly entryId: number; readonly digest: string; readonly salt: string }[],
): Promise<void> {
  const { seq, entries, previous, hash } = seal;
  await tx
    .insertInto("audit_seal")
    .values({
      municipality_id: municipalityId,
      seq,
      first_id: seal.firstId,
      last_id: seal.lastId,
      entries,
      sealed_at: seal.sealedAt,
      previous,
      hash,
    })
    .execute();
  await tx
    .insertInto("audit_digest")
    .values(
      digests.map(({ entryId, digest, salt }) => ({
        municipality_id: municipalityId,
        entry_id: entryId,
        seq,
        digest,
        salt,
        kept: null,
      })),
    )
    .execute();
}

/** The entries of a seal by their ids, each as the record has it now. */
export async function listSealed(tx: Db, seq: number): Promise<SealedEntry[]> {
  const rows = await tx
    .selectFrom("audit_digest")
    .leftJoin("audit_log", (join) =>
      join
        .onRef("audit_log.municipality_id", "=", "audit_digest.municipality_id")
        .onRef("audit_log.id", "=", "audit_digest.entry_id"),
    )
    .where("seq", "=", seq)
    .select(["entry_id", "digest", "salt", "kept"])
    .select(auditColumns)
    .orderBy("entry_id")
    .execute();
  return rows.map(({ entry_id, digest, salt, kept, ...row }) => ({
    entryId: entry_id,
    digest,
    secret: secretOf(salt, kept),
    entry: row.id === null ? undefined : toAuditEntry(row),
  }));
}

const secretOf = (salt: string | null, kept: KeptCommitments | null): EntrySecret =>
  salt === null ? { kept: kept ?? { salts: {}, commitments: {} } } : { salt };

/** The digest of one entry; undefined while it is in no seal. The entry is kept from changing meanwhile. */
export async function findSecret(tx: Db, entryId: number): Promise<EntrySecret | undefined> {
  const row = await tx
    .selectFrom("audit_digest")
    .select(["salt", "kept"])
    .where("entry_id", "=", entryId)
    .executeTakeFirst();
  return row && secretOf(row.salt, row.kept);
}

/** Entries that were written after a seal with higher numbers was made: nobody can write there, so they were put in.
 * What is late because its transaction was open longer began before that seal. */
export async function listAddedAfterwards(tx: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with before as (
      select seq, max(last_id) over (order by seq rows between unbounded preceding and 1 preceding) as last_id
        from audit_seal),
    late as (
      select d.entry_id as id, d.seq from audit_digest d join before b on b.seq = d.seq
       where d.entry_id < b.last_id and d.kept is null
      union all
      select audit_log.id, null from audit_log
       where ${isUnsealed} and id < (select max(last_id) from audit_seal))
    select late.id from late join audit_log l on l.id = late.id
     where exists (select from audit_seal s where s.last_id > late.id and (late.seq is null or s.seq < late.seq)
                     and age(l.xmin) < age(s.xmin))
     order by late.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Which fields of which entries the record says were redacted. */
export async function listRedactions(tx: Db): Promise<{ subject: string; field: FieldPath }[]> {
  const rows = await tx
    .selectFrom("audit_log")
    .select(["subject", "after"])
    .where("action", "=", "redactAudit")
    .execute();
  return rows.map(({ subject, after }) => ({ subject, field: (after as { field: string[] }).field }));
}

/** Blacks out one value of an entry and records who did so and why, in one step that the database itself allows. */
export async function redactEntry(
  tx: Db,
  by: AuditedActor,
  {
    entryId,
    field,
    kept,
    reason,
  }: { entryId: number; field: FieldPath; kept: KeptCommitments; reason: string },
): Promise<void> {
  await sql`select redact_audit(${entryId}::bigint, ${[...field]}::text[], ${JSON.stringify(kept)}::jsonb,
    ${by.userId}, ${by.name}, ${reason})`.execute(tx);
}

/** What came of checking the chain. */
export interface Verification {
  readonly at: string; // ISO 8601
  readonly entries: number;
  readonly seals: number;
  /** Hash of the newest seal. */
  readonly head: string | null;
  /** What was wrong, in the words of the command; null when nothing was. */
  readonly fault: string | null;
}

/** Keeps what came of checking the chain. */
export async function insertVerification(
  tx: Db,
  municipalityId: string,
  { entries, seals, head, fault }: Omit<Verification, "at">,
): Promise<void> {
  await tx
    .insertInto("audit_verification")
    .values({ municipality_id: municipalityId, entries, seals, head, fault })
    .execute();
}

/** The check made last. */
export async function findLastVerification(tx: Db): Promise<Verification | undefined> {
  const row = await tx
    .selectFrom("audit_verification")
    .select(["at", "entries", "seals", "head", "fault"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, at: row.at.toISOString() };
}
