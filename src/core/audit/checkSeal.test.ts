import { expect, test } from "vitest";
import { sha256 } from "../../../test/support/sha256.ts";
import { redactionMark, type AuditEntry } from "./auditEntry.ts";
import { checkSeal, type EntryFacts, type SealedEntry } from "./checkSeal.ts";
import { entryDigest, redactedFields, withoutField, type EntrySecret } from "./entryDigest.ts";
import { chainBegin, sealHash, type Seal } from "./seal.ts";

const entryOf = (id: number, analysis: string): AuditEntry => ({
  id,
  at: `2022-05-10T01:00:0${id}.000001Z`,
  userId: "u",
  userName: "小千谷 花子",
  action: "save",
  subject: "submission s",
  before: { analysis: "" },
  after: { analysis, "actual.i1": "42.4", nested: { list: [1, null, {}] } },
});
const sealedOf = (entry: AuditEntry): SealedEntry => {
  const secret = { salt: `salt of ${entry.id}` };
  return { entryId: entry.id, entry, secret, digest: entryDigest(sha256, entry, secret) ?? "" };
};
const sealOf = (seq: number, previous: string, sealed: readonly SealedEntry[]): Seal => {
  const head = {
    seq,
    firstId: sealed[0]!.entryId,
    lastId: sealed.at(-1)!.entryId,
    entries: sealed.length,
    sealedAt: "2022-05-10T02:00:00Z",
    previous,
  };
  return {
    ...head,
    hash: sealHash(
      sha256,
      "ojiya",
      head,
      sealed.map(({ digest }) => digest),
    ),
  };
};

const first = [sealedOf(entryOf(1, "一")), sealedOf(entryOf(2, "二")), sealedOf(entryOf(4, "四"))];
const second = [sealedOf(entryOf(3, "三")), sealedOf(entryOf(5, "五"))];
const seal1 = sealOf(1, chainBegin, first);
const seal2 = sealOf(2, seal1.hash, second);
const facts: EntryFacts = { isAdded: () => false, isRecorded: () => true };

const changed = (sealed: readonly SealedEntry[], id: number, change: Partial<AuditEntry>) =>
  sealed.map((one) => (one.entryId === id ? { ...one, entry: { ...one.entry!, ...change } } : one));

test.each<[string, Seal | undefined, Seal, readonly SealedEntry[], Partial<EntryFacts>, unknown]>([
  ["the first seal as it was made", undefined, seal1, first, {}, undefined],
  ["the second seal, with an entry that was committed late", seal1, seal2, second, {}, undefined],
  [
    "a changed value",
    undefined,
    seal1,
    changed(first, 2, { after: { analysis: "贰" } }),
    {},
    { kind: "entryChanged", seq: 1, entryId: 2 },
  ],
  [
    "another name",
    undefined,
    seal1,
    changed(first, 1, { userName: "別人" }),
    {},
    { kind: "entryChanged", seq: 1, entryId: 1 },
  ],
  [
    "another time, by a microsecond",
    undefined,
    seal1,
    changed(first, 1, { at: "2022-05-10T01:00:01.000002Z" }),
    {},
    { kind: "entryChanged", seq: 1, entryId: 1 },
  ],
  [
    "another action",
    undefined,
    seal1,
    changed(first, 4, { action: "approve" }),
    {},
    { kind: "entryChanged", seq: 1, entryId: 4 },
  ],
  [
    "null for an empty text",
    undefined,
    seal1,
    changed(first, 1, { before: { analysis: null } }),
    {},
    { kind: "entryChanged", seq: 1, entryId: 1 },
  ],
  [
    "an entry that is gone",
    undefined,
    seal1,
    first.map((one) => (one.entryId === 2 ? { ...one, entry: undefined } : one)),
    {},
    { kind: "entryMissing", seq: 1, entryId: 2 },
  ],
  [
    "an entry that is gone with its digest",
    undefined,
    seal1,
    first.filter(({ entryId }) => entryId !== 2),
    {},
    { kind: "sealChanged", seq: 1 },
  ],
  [
    "an entry more",
    undefined,
    seal1,
    [...first, sealedOf(entryOf(6, "六"))],
    {},
    { kind: "sealChanged", seq: 1 },
  ],
  [
    "entries with their contents exchanged",
    undefined,
    seal1,
    [{ ...first[0]!, entry: { ...first[1]!.entry!, id: 1 } }, ...first.slice(1)],
    {},
    { kind: "entryChanged", seq: 1, entryId: 1 },
  ],
  [
    "a digest worked out anew",
    undefined,
    seal1,
    [sealedOf(entryOf(1, "壱")), ...first.slice(1)],
    {},
    { kind: "sealChanged", seq: 1 },
  ],
  ["seals exchanged", seal2, { ...seal1, seq: 3 }, first, {}, { kind: "sealMoved", seq: 3 }],
  ["a seal left out", undefined, seal2, second, {}, { kind: "sealMissing", seq: 1 }],
  [
    "a seal of another chain",
    { ...seal1, hash: "f".repeat(64) },
    seal2,
    second,
    {},
    { kind: "sealMoved", seq: 2 },
  ],
  [
    "an entry put in afterwards",
    seal1,
    seal2,
    second,
    { isAdded: (id) => id === 3 },
    { kind: "entryAdded", seq: 2, entryId: 3 },
  ],
])("checkSeal(chain, seal, entries): %s", (_, last, seal, sealed, known, fault) => {
  expect(checkSeal(sha256, "ojiya", last, seal, sealed, { ...facts, ...known })).toEqual(fault);
});

test("checkSeal(chain, seal, entries): the seal of another city is none of this one", () => {
  expect(checkSeal(sha256, "ina", undefined, seal1, first, facts)).toEqual({ kind: "sealChanged", seq: 1 });
});

function redacted(sealed: SealedEntry, ...paths: string[][]): SealedEntry {
  let { secret } = sealed;
  let entry = sealed.entry!;
  for (const path of paths) {
    const kept = withoutField(sha256, entry, secret, path);
    secret = { kept };
    entry =
      path[0] === "user_name"
        ? { ...entry, userName: redactionMark }
        : { ...entry, after: { ...(entry.after as object), [path[1]!]: redactionMark } };
  }
  return { ...sealed, entry, secret };
}

test.each([
  ["one field", [["after", "analysis"]]],
  ["the name and one field", [["user_name"], ["after", "analysis"]]],
])("withoutField(entry, secret, path): the chain holds after the redaction of %s", (_, paths) => {
  const sealed = first.map((one) => (one.entryId === 2 ? redacted(one, ...paths) : one));
  expect(checkSeal(sha256, "ojiya", undefined, seal1, sealed, facts)).toBeUndefined();
  expect(checkSeal(sha256, "ojiya", undefined, seal1, sealed, { ...facts, isRecorded: () => false })).toEqual(
    { kind: "redactionUnrecorded", seq: 1, entryId: 2 },
  );
  const other = sealed.map((one) =>
    one.entryId === 2 ? { ...one, entry: { ...one.entry!, before: { analysis: "他" } } } : one,
  );
  expect(checkSeal(sha256, "ojiya", undefined, seal1, other, facts)).toMatchObject({ kind: "entryChanged" });
});

test("withoutField(entry, secret, path): what was redacted can neither be tried out nor put back as something else", () => {
  const { secret, entry } = redacted(first[1]!, ["after", "analysis"]);
  expect(redactedFields(secret)).toEqual([["after", "analysis"]]);
  const { kept } = secret as Extract<EntrySecret, { kept: unknown }>;
  const path = '["after","analysis"]';
  expect(Object.keys(kept.salts)).not.toContain(path);
  expect(JSON.stringify(kept)).not.toContain("salt of 2");
  // Whoever knows every salt that is left still has to know the one that is gone.
  const tries = [...Object.values(kept.salts), ""].map((salt) => sha256(JSON.stringify([salt, path, "二"])));
  expect(tries).not.toContain(kept.commitments[path]);
  const putBack = {
    ...first[1]!,
    secret,
    entry: { ...entry!, after: { ...(entry!.after as object), analysis: "他" } },
  };
  expect(checkSeal(sha256, "ojiya", undefined, seal1, [first[0]!, putBack, first[2]!], facts)).toEqual({
    kind: "entryChanged",
    seq: 1,
    entryId: 2,
  });
});
