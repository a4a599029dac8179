import { redactionMark, valuesOf, type AuditEntry, type FieldPath } from "./auditEntry.ts";
import { entryDigest, redactedFields, type EntrySecret, type Sha256 } from "./entryDigest.ts";
import { chainBegin, sealHash, type Seal } from "./seal.ts";

/** What is wrong with the chain, at the first place where anything is. */
export type ChainFault =
  | { readonly kind: SealFault; readonly seq: number }
  | {
      readonly kind: EntryFault;
      readonly entryId: number;
      /** Null outside of any seal. */ readonly seq: number | null;
    }
  /** A hash that was noted earlier is in the chain no more: its end was cut off, or all of it written anew. */
  | { readonly kind: "headMissing" };
type SealFault = "sealMissing" | "sealChanged" | "sealMoved";
type EntryFault = "entryMissing" | "entryChanged" | "entryAdded" | "redactionUnrecorded";

/** An entry as a seal holds it; `entry` is missing where the record has it no more. */
export interface SealedEntry {
  readonly entryId: number;
  readonly digest: string;
  readonly secret: EntrySecret;
  readonly entry: AuditEntry | undefined;
}

/** What only the whole record can tell about an entry. */
export interface EntryFacts {
  /** It was written after a seal with higher numbers was made. */
  readonly isAdded: (entryId: number) => boolean;
  /** The record tells who redacted this field. */
  readonly isRecorded: (entryId: number, field: FieldPath) => boolean;
}

/** Holds a seal against its entries, in the order of their ids, and against the seal before it.
 * @returns undefined when all is as it was sealed */
export function checkSeal(
  sha256: Sha256,
  municipalityId: string,
  last: Seal | undefined,
  seal: Seal,
  sealed: readonly SealedEntry[],
  facts: EntryFacts,
): ChainFault | undefined {
  const { seq } = seal;
  const next = (last?.seq ?? 0) + 1;
  if (seq !== next) return { kind: "sealMissing", seq: next };
  for (const one of sealed) {
    const kind = entryFault(sha256, one, facts);
    if (kind) return { kind, seq, entryId: one.entryId };
  }
  if (seal.previous !== (last?.hash ?? chainBegin)) return { kind: "sealMoved", seq };
  const digests = sealed.map(({ digest }) => digest);
  const isWhole =
    sealed.length === seal.entries && sealHash(sha256, municipalityId, seal, digests) === seal.hash;
  return isWhole ? undefined : { kind: "sealChanged", seq };
}

function entryFault(
  sha256: Sha256,
  { entryId, entry, digest, secret }: SealedEntry,
  { isAdded, isRecorded }: EntryFacts,
): EntryFault | undefined {
  if (!entry) return "entryMissing";
  if (entryDigest(sha256, entry, secret) !== digest) return "entryChanged";
  if (isAdded(entryId)) return "entryAdded";
  const valueAt = new Map(valuesOf(entry).map(([path, value]) => [JSON.stringify(path), value]));
  for (const field of redactedFields(secret)) {
    if (valueAt.get(JSON.stringify(field)) !== redactionMark) return "entryChanged";
    if (!isRecorded(entryId, field)) return "redactionUnrecorded";
  }
  return undefined;
}
