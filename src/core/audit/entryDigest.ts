import { valuesOf, type AuditEntry, type FieldPath } from "./auditEntry.ts";

/** SHA-256 of a text, hex. Given from outside: core/ does no cryptography of its own. */
export type Sha256 = (text: string) => string;

/** What is kept of the salt of an entry once a field of it was redacted, by the field's way as JSON: the salts of the
 * other fields, and the commitments of the redacted ones. Without its salt nobody can try out what a field said. */
export interface KeptCommitments {
  readonly salts: Readonly<Record<string, string>>;
  readonly commitments: Readonly<Record<string, string>>;
}

/** The secret of an entry's digest: one salt for all its fields, or what is left of it. */
export type EntrySecret = { readonly salt: string } | { readonly kept: KeptCommitments };

/** Digest of an entry, over salted commitments of its values: it stays the same when a value is redacted, and changes
 * when anything else does.
 * @returns undefined when the secret does not fit the values: one was added or renamed */
export function entryDigest(sha256: Sha256, entry: AuditEntry, secret: EntrySecret): string | undefined {
  const commitments: [string, string][] = [];
  for (const [path, value] of valuesOf(entry)) {
    const key = keyOf(path);
    const commitment = commitmentOf(sha256, key, value, secret);
    if (commitment === undefined) return undefined;
    commitments.push([key, commitment]);
  }
  commitments.sort(([a], [b]) => (a < b ? -1 : 1));
  const { id, at, userId, action } = entry;
  return sha256(JSON.stringify([id, at, userId, action, commitments]));
}

/** What is left of the secret when one value goes: its commitment stays, its salt does not. */
export function withoutField(
  sha256: Sha256,
  entry: AuditEntry,
  secret: EntrySecret,
  path: FieldPath,
): KeptCommitments {
  const salts: Record<string, string> = {};
  const commitments: Record<string, string> = {};
  for (const [other, value] of valuesOf(entry)) {
    const key = keyOf(other);
    const salt = saltOf(sha256, key, secret);
    const commitment = commitmentOf(sha256, key, value, secret);
    if (key !== keyOf(path) && salt !== undefined) salts[key] = salt;
    else if (commitment !== undefined) commitments[key] = commitment;
  }
  return { salts, commitments };
}

/** The ways of the values that were redacted. */
export function redactedFields(secret: EntrySecret): FieldPath[] {
  return "kept" in secret
    ? Object.keys(secret.kept.commitments).map((key) => JSON.parse(key) as string[])
    : [];
}

const keyOf = (path: FieldPath) => JSON.stringify(path);

function saltOf(sha256: Sha256, key: string, secret: EntrySecret): string | undefined {
  return "salt" in secret ? sha256(JSON.stringify([secret.salt, key])) : secret.kept.salts[key];
}

function commitmentOf(sha256: Sha256, key: string, value: unknown, secret: EntrySecret): string | undefined {
  const kept = "kept" in secret ? secret.kept.commitments[key] : undefined;
  if (kept !== undefined) return kept;
  const salt = saltOf(sha256, key, secret);
  return salt === undefined ? undefined : sha256(JSON.stringify([salt, key, value ?? null]));
}
