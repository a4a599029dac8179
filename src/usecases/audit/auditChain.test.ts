import { sql } from "kysely";
import { expect, test } from "vitest";
import { whileTampered } from "../../../test/support/auditTables.ts";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { audit } from "../../store/audit.ts";
import { inMunicipality } from "../../store/transact.ts";
import { openReview } from "../cycle/openReview.ts";
import { saveSubmission } from "../cycle/saveSubmission.ts";
import { sealAuditLog } from "./sealAuditLog.ts";
import { verifyAuditLog } from "./verifyAuditLog.ts";

const context = await withSampleCity("other");
const { owner, app } = context.databases;
const clerk = actorOf("clerk", "shoko");
await openReview(context, actorOf("planning"), { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
const submissionId = `${planId}-2021.01.shoko`;
const save = (analysis: string) =>
  saveSubmission(context, clerk, { submissionId, values: { analysis }, versions: {} });
const inOjiya = <T>(work: Parameters<typeof inMunicipality<T>>[3]) => inMunicipality(app, "ojiya", "u", work);
const write = (n: number) => inOjiya((tx) => audit(tx, clerk, "note", `thing ${n}`, null, { n }));

test("sealAuditLog(context, city): seals what is new, once, and chains the seals", async () => {
  const [first] = await sealAuditLog(context, "ojiya");
  expect(first).toMatchObject({
    municipalityId: "ojiya",
    seals: 1,
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(await sealAuditLog(context, "ojiya")).toEqual([{ ...first, seals: 0, entries: 0 }]);
  await save("一");
  const [second] = await sealAuditLog(context, "ojiya");
  expect(second).toMatchObject({ seals: 1, entries: 1 });
  expect(second?.head).not.toBe(first?.head);
  expect(await verifyAuditLog(context, "ojiya", first?.head ?? "")).toMatchObject({
    entries: (first?.entries ?? 0) + 1,
    seals: 2,
    head: second?.head,
    waiting: 0,
    fault: null,
  });
});

test("sealAuditLog(context, null): all cities, each with a chain of its own", async () => {
  const sealed = await sealAuditLog(context, null);
  expect(sealed.map(({ municipalityId }) => municipalityId)).toEqual(["ojiya", "other"]);
  expect(new Set(sealed.map(({ head }) => head)).size).toBe(2);
  expect(await verifyAuditLog(context, "other")).toMatchObject({ fault: null, seals: 1 });
});

test("sealAuditLog twice at once: each entry is in one seal", async () => {
  for (let n = 0; n < 5; n++) await write(n);
  const both = await Promise.all([sealAuditLog(context, "ojiya"), sealAuditLog(context, "ojiya")]);
  expect(both.flat().reduce((sum, { entries }) => sum + entries, 0)).toBe(5);
  expect(await verifyAuditLog(context, "ojiya")).toMatchObject({ fault: null, waiting: 0 });
});

test("sealing waits for no writer and loses none: an entry committed late is in the next seal", async () => {
  const late = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const writer = inOjiya(async (tx) => {
    await audit(tx, clerk, "note", "late", null, { n: 1 });
    begun.resolve();
    await late.promise;
  });
  await begun.promise;
  // A later number, committed earlier.
  await write(2);
  expect((await sealAuditLog(context, "ojiya"))[0]).toMatchObject({ seals: 1, entries: 1 });
  expect((await sealAuditLog(context, "ojiya"))[0]).toMatchObject({ entries: 0 });
  late.resolve();
  await writer;
  expect(await verifyAuditLog(context, "ojiya")).toMatchObject({ waiting: 1, fault: null });
  expect((await sealAuditLog(context, "ojiya"))[0]).toMatchObject({ seals: 1, entries: 1 });
  expect(await verifyAuditLog(context, "ojiya")).toMatchObject({ waiting: 0, fault: null });
});

const entry = (nth: number) =>
  sql`(select entry_id from audit_digest where municipality_id = 'ojiya' order by seq, entry_id offset ${nth} limit 1)`;
const mine = sql`municipality_id = 'ojiya'`;

test.each<[string, readonly ReturnType<typeof sql>[], object]>([
  [
    "a changed value",
    [sql`update audit_log set after = '{"n": 9}' where ${mine} and id = ${entry(2)}`],
    { kind: "entryChanged", seq: 2 },
  ],
  [
    "another person",
    [sql`update audit_log set user_name = '別人' where ${mine} and id = ${entry(0)}`],
    { kind: "entryChanged", seq: 1 },
  ],
  [
    "a time moved by a microsecond",
    [sql`update audit_log set at = at + interval '1 microsecond' where ${mine} and id = ${entry(1)}`],
    { kind: "entryChanged", seq: 1 },
  ],
  [
    "a deleted entry",
    [sql`delete from audit_log where ${mine} and id = ${entry(1)}`],
    { kind: "entryMissing", seq: 1 },
  ],
  [
    "an entry deleted with its digest",
    [
      sql`delete from audit_log where ${mine} and id = ${entry(1)}`,
      sql`delete from audit_digest d where ${mine} and not exists (select from audit_log l where l.id = d.entry_id)`,
    ],
    { kind: "sealChanged", seq: 1 },
  ],
  [
    "an entry put in between, today",
    [
      sql`insert into audit_log (municipality_id, id, user_id, user_name, action, subject)
        select 'ojiya', min(n), 'u', 'n', 'approve', 's' from generate_series(1, 100) n
         where not exists (select from audit_log where ${mine} and id = n)`,
    ],
    { kind: "entryAdded", seq: null },
  ],
  [
    "two entries exchanged",
    [
      sql`update audit_log set id = -1 where ${mine} and id = ${entry(1)}`,
      sql`update audit_log set id = ${entry(1)} where ${mine} and id = ${entry(2)}`,
      sql`update audit_log set id = ${entry(2)} where ${mine} and id = -1`,
    ],
    { kind: "entryChanged", seq: 1 },
  ],
  [
    "two seals exchanged",
    [
      sql`alter table audit_digest drop constraint audit_digest_municipality_id_seq_fkey`,
      sql`update audit_seal set seq = 1000 where ${mine} and seq = 2`,
      sql`update audit_seal set seq = 2 where ${mine} and seq = 3`,
      sql`update audit_seal set seq = 3 where ${mine} and seq = 1000`,
      sql`update audit_digest set seq = 5 - seq where ${mine} and seq in (2, 3)`,
      sql`alter table audit_digest add foreign key (municipality_id, seq) references audit_seal`,
    ],
    { kind: "sealMoved", seq: 2 },
  ],
  [
    "a digest that fits the changed value",
    [sql`update audit_digest set digest = repeat('0', 64) where ${mine} and entry_id = ${entry(1)}`],
    { kind: "entryChanged", seq: 1 },
  ],
  [
    "a seal taken out",
    [
      sql`delete from audit_digest where ${mine} and seq = 2`,
      sql`delete from audit_seal where ${mine} and seq = 2`,
    ],
    { kind: "sealMissing", seq: 2 },
  ],
  [
    "a seal of another time",
    [sql`update audit_seal set sealed_at = '2001-01-01T00:00:00.000Z' where ${mine} and seq = 2`],
    { kind: "sealChanged", seq: 2 },
  ],
])("verifyAuditLog(context, city) finds %s", async (_, statements, fault) => {
  const seen = await whileTampered(owner, statements, async () => ({
    ojiya: (await verifyAuditLog(context, "ojiya")).fault,
    other: (await verifyAuditLog(context, "other")).fault,
  }));
  expect(seen).toMatchObject({ ojiya: fault, other: null });
  expect(await verifyAuditLog(context, "ojiya")).toMatchObject({ fault: null });
});

test("verifyAuditLog(context, city, noted): an end that was cut off is found by the hash noted before", async () => {
  await sealAuditLog(context, "ojiya");
  const { head } = await verifyAuditLog(context, "ojiya");
  const cut = sql`(select max(seq) from kept_audit_seal where ${mine})`;
  const seen = await whileTampered(
    owner,
    [
      sql`delete from audit_log where id in (select entry_id from audit_digest where ${mine} and seq = ${cut})`,
      sql`delete from audit_digest where ${mine} and seq = ${cut}`,
      sql`delete from audit_seal where ${mine} and seq = ${cut}`,
    ],
    async () => ({
      alone: (await verifyAuditLog(context, "ojiya")).fault,
      noted: (await verifyAuditLog(context, "ojiya", head)).fault,
    }),
  );
  expect(seen).toEqual({ alone: null, noted: { kind: "headMissing" } });
  expect((await verifyAuditLog(context, "ojiya", head)).fault).toBeNull();
});

test("more than a seal holds goes into several", async () => {
  const log = sql`insert into audit_log (municipality_id, user_id, user_name, action, subject)
    select 'ojiya', 'u', 'n', 'note', 'many ' || n from generate_series(1, 2300) n`;
  await inOjiya((tx) => log.execute(tx));
  expect((await sealAuditLog(context, "ojiya"))[0]).toMatchObject({ seals: 3, entries: 2300 });
  expect(await verifyAuditLog(context, "ojiya")).toMatchObject({ fault: null });
});
