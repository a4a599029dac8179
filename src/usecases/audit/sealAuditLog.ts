import { randomBytes } from "node:crypto";
import type { Context } from "../../context.ts";
import { entryDigest } from "../../core/audit/entryDigest.ts";
import { chainBegin, sealHash } from "../../core/audit/seal.ts";
import { findLastSeal, insertSeal, listUnsealed, lockChain } from "../../store/auditChain.ts";
import type { Db } from "../../store/databases.ts";
import { inMunicipality } from "../../store/transact.ts";
import { listMunicipalityIds } from "../people/commandLineActor.ts";
import { sha256 } from "./sha256.ts";

/** What sealing did in one city. */
export interface SealedCity {
  readonly municipalityId: string;
  /** New seals, and how many entries they hold. */
  readonly seals: number;
  readonly entries: number;
  /** Hash of the newest seal: worth noting somewhere else. Null where nothing was ever recorded. */
  readonly head: string | null;
}

/** How many entries one seal holds at most. */
const sealSize = 1000;

/** Seals what the record of changes has taken since the last seal, of one city or (null) of all. It only reads the
 * record, so nobody who writes waits; what is not committed yet is sealed the next time. Two at once seal nothing
 * twice. To be called every minute or so. */
export async function sealAuditLog(
  context: Pick<Context, "databases" | "now">,
  municipalityId: string | null,
): Promise<SealedCity[]> {
  const cities = municipalityId === null ? await listMunicipalityIds(context) : [municipalityId];
  const sealed: SealedCity[] = [];
  for (const city of cities) sealed.push(await sealCity(context, city));
  return sealed;
}

async function sealCity(
  { databases, now }: Pick<Context, "databases" | "now">,
  municipalityId: string,
): Promise<SealedCity> {
  let seals = 0;
  let entries = 0;
  for (;;) {
    const { added, head } = await inMunicipality(databases.app, municipalityId, null, (tx) =>
      sealNext(tx, municipalityId, now()),
    );
    if (added > 0) seals += 1;
    entries += added;
    if (added < sealSize) return { municipalityId, seals, entries, head };
  }
}

async function sealNext(
  tx: Db,
  municipalityId: string,
  now: Date,
): Promise<{ added: number; head: string | null }> {
  await lockChain(tx, municipalityId);
  const last = await findLastSeal(tx);
  const found = await listUnsealed(tx, sealSize);
  const [first] = found;
  const newest = found.at(-1);
  if (!first || !newest) return { added: 0, head: last?.hash ?? null };
  const digests = found.map((entry) => {
    const salt = randomBytes(32).toString("hex");
    // One salt fits every value, so there is always a digest.
    return { entryId: entry.id, salt, digest: entryDigest(sha256, entry, { salt }) ?? "" };
  });
  const seal = {
    seq: (last?.seq ?? 0) + 1,
    firstId: first.id,
    lastId: newest.id,
    entries: found.length,
    sealedAt: now.toISOString(),
    previous: last?.hash ?? chainBegin,
  };
  const hash = sealHash(
    sha256,
    municipalityId,
    seal,
    digests.map(({ digest }) => digest),
  );
  await insertSeal(tx, municipalityId, { ...seal, hash }, digests);
  return { added: found.length, head: hash };
}
