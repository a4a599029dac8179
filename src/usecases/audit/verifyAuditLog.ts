import type { Context } from "../../context.ts";
import type { FieldPath } from "../../core/audit/auditEntry.ts";
import { faultWords } from "../../core/audit/chainWords.ts";
import { checkSeal, type ChainFault, type EntryFacts } from "../../core/audit/checkSeal.ts";
import type { Seal } from "../../core/audit/seal.ts";
import type { Words } from "../../core/text/words.ts";
import type { Actor } from "../../core/permission/permission.ts";
import {
  countUnsealed,
  insertVerification,
  listAddedAfterwards,
  listRedactions,
  listSealed,
  listSeals,
} from "../../store/auditChain.ts";
import type { Db } from "../../store/databases.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { sha256 } from "./sha256.ts";

/** What came of checking the chain of one city. */
export interface VerifiedChain {
  readonly municipalityId: string;
  /** Entries in seals that were found in order, up to the first fault. */
  readonly entries: number;
  readonly seals: number;
  /** Hash of the newest seal: to be noted outside of this machine, since only that shows a chain that was cut off or
   * written anew as a whole. */
  readonly head: string | null;
  /** Entries that are in no seal yet. */
  readonly waiting: number;
  readonly fault: ChainFault | null;
  /** What is wrong, and where. */
  readonly message: Words | null;
}

/** Checks the whole chain of a city: every entry against its digest, every seal against its entries and the seal
 * before. What came of it is kept.
 * @param noted hash of a seal that was noted earlier and must still be there */
export async function verifyAuditLog(
  context: Pick<Context, "databases">,
  municipalityId: string,
  noted: string | null = null,
): Promise<VerifiedChain> {
  return inMunicipality(context.databases.app, municipalityId, null, async (tx) => {
    const verified = await verifyChain(tx, municipalityId, noted);
    const { entries, seals, head, message } = verified;
    await insertVerification(tx, municipalityId, {
      entries,
      seals,
      head,
      fault: message && message.ja,
    });
    return verified;
  });
}

/** The same for a person who may read the record. */
export async function checkAuditLog(
  context: Pick<Context, "databases">,
  actor: Actor,
): Promise<VerifiedChain> {
  authorise(actor, "viewAudit");
  return verifyAuditLog(context, actor.municipalityId);
}

async function verifyChain(tx: Db, municipalityId: string, noted: string | null): Promise<VerifiedChain> {
  const seals = await listSeals(tx);
  const added = await listAddedAfterwards(tx);
  const isAdded = new Set(added);
  const head = seals.at(-1)?.hash ?? null;
  let last: Seal | undefined;
  let entries = 0;
  const outcome = async (fault: ChainFault | null): Promise<VerifiedChain> => ({
    municipalityId,
    entries,
    seals: last?.seq ?? 0,
    head,
    waiting: await countUnsealed(tx),
    fault,
    message: fault && faultWords(fault),
  });
  for (const seal of seals) {
    const sealed = await listSealed(tx, seal.seq);
    const facts = { isAdded: (id: number) => isAdded.has(id), isRecorded: await redactionsIn(tx, sealed) };
    const fault = checkSeal(sha256, municipalityId, last, seal, sealed, facts);
    if (fault) return outcome(fault);
    for (const { entryId } of sealed) isAdded.delete(entryId);
    entries += sealed.length;
    last = seal;
  }
  const [unsealed] = isAdded;
  if (unsealed !== undefined) return outcome({ kind: "entryAdded", seq: null, entryId: unsealed });
  const isNoted = noted === null || seals.some(({ hash }) => hash === noted);
  return outcome(isNoted ? null : { kind: "headMissing" });
}

/** Which redactions are recorded. Asked for after the entries were read: one may be redacted just now. */
async function redactionsIn(
  tx: Db,
  sealed: Awaited<ReturnType<typeof listSealed>>,
): Promise<EntryFacts["isRecorded"]> {
  if (!sealed.some(({ secret }) => "kept" in secret)) return () => false;
  const recorded = new Set(
    (await listRedactions(tx)).map(({ subject, field }) => `${subject} ${JSON.stringify(field)}`),
  );
  return (entryId: number, field: FieldPath) => recorded.has(`audit ${entryId} ${JSON.stringify(field)}`);
}
