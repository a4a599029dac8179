import type { Sha256 } from "./entryDigest.ts";

/** A seal over some entries of the record of changes of one city, chained to the seal before. */
export interface Seal {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  readonly firstId: number;
  readonly lastId: number;
  readonly entries: number;
  readonly sealedAt: string; // ISO 8601
  /** Hash of the seal before. */
  readonly previous: string;
  readonly hash: string;
}

/** What the first seal is chained to. */
export const chainBegin = "0".repeat(64);

/** Hash of a seal: over the city, the seal before, and the digests of its entries in the order of their ids. */
export function sealHash(
  sha256: Sha256,
  municipalityId: string,
  { seq, firstId, lastId, entries, sealedAt, previous }: Omit<Seal, "hash">,
  digests: readonly string[],
): string {
  return sha256(JSON.stringify([municipalityId, seq, firstId, lastId, entries, sealedAt, previous, digests]));
}
