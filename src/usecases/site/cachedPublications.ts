import type {
  Publication,
  PublicationHead,
  Publications,
  Tombstone,
} from "../../core/publication/publication.ts";

export interface CachedPublications extends Publications {
  /** Forgets everything: something was published or withdrawn. */
  clear(): void;
}

/** Keeps what was read, so that pages that share a document read it once. The documents of a city are a few
 * megabytes; beyond `limit` documents the one read longest ago goes first. */
export function cachedPublications(source: Publications, limit = 2_000): CachedPublications {
  const documents = new Map<string, Promise<Publication | Tombstone | undefined>>();
  const lists = new Map<string | undefined, Promise<readonly PublicationHead[]>>();

  return {
    get: (path) => remember(documents, path, () => source.get(path), limit),
    paths: (municipalityId) => remember(lists, municipalityId, () => source.paths(municipalityId), 100),
    clear() {
      documents.clear();
      lists.clear();
    },
  };
}

function remember<Key, Value>(
  kept: Map<Key, Promise<Value>>,
  key: Key,
  read: () => Promise<Value>,
  limit: number,
): Promise<Value> {
  const known = kept.get(key);
  if (known) return known;
  const reading = read();
  kept.set(key, reading);
  // A failure, and an address where there is nothing (anybody can ask for any number), is not kept.
  const forget = () => {
    if (kept.get(key) === reading) kept.delete(key);
  };
  reading.then((value) => value === undefined && forget(), forget);
  const [oldest] = kept.keys();
  if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
  return reading;
}
