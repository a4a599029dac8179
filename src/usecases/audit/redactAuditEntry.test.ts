import { sql } from "kysely";
import { expect, test } from "vitest";
import { whileTampered } from "../../../test/support/auditTables.ts";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { listAuditEntries } from "../../store/audit.ts";
import { inMunicipality } from "../../store/transact.ts";
import { openReview } from "../cycle/openReview.ts";
import { saveSubmission } from "../cycle/saveSubmission.ts";
import { redactAuditEntry, viewRedaction } from "./redactAuditEntry.ts";
import { sealAuditLog } from "./sealAuditLog.ts";
import { checkAuditLog, verifyAuditLog } from "./verifyAuditLog.ts";

const context = await withSampleCity();
const { owner, app } = context.databases;
const clerk = actorOf("clerk", "shoko");
const administrator = actorOf("administrator");
await openReview(context, actorOf("planning"), { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
const submissionId = `${planId}-2021.01.shoko`;
const save = (analysis: string) =>
  saveSubmission(context, clerk, { submissionId, values: { analysis }, versions: {} });
const inOjiya = <T>(work: Parameters<typeof inMunicipality<T>>[3]) => inMunicipality(app, "ojiya", "u", work);
const newest = async () =>
  (await inOjiya((tx) => listAuditEntries(tx, { before: null, subject: null, limit: 1 })))[0]!;

test("redactAuditEntry(context, administrator, field): the text is gone everywhere, the chain holds, the record says who", async () => {
  await save("山田太郎さんから相談");
  await save("相談があった");
  await sealAuditLog(context, "ojiya");
  const { head } = await verifyAuditLog(context, "ojiya");
  const { id: after } = (
    await inOjiya((tx) =>
      listAuditEntries(tx, { before: null, subject: `submission ${submissionId}`, limit: 2 }),
    )
  )[1]!;
  const asked = { entryId: after, field: ["after", "analysis"] };
  const view = await viewRedaction(context, administrator, asked);
  expect(view.chosen?.text).toBe("山田太郎さんから相談");
  expect(view.elsewhere).toEqual([{ entryId: after + 1, field: ["before", "analysis"] }]);
  const done = await redactAuditEntry(context, administrator, {
    ...asked,
    reason: "個人名",
    everywhere: true,
  });
  expect(done).toEqual({ redacted: 2 });
  const lines = await inOjiya((tx) => listAuditEntries(tx, { before: null, subject: null, limit: 4 }));
  expect(JSON.stringify(lines)).not.toContain("山田");
  expect(lines[0]).toMatchObject({
    userName: administrator.name,
    action: "redactAudit",
    subject: `audit ${after + 1}`,
    after: { field: ["before", "analysis"], reason: "個人名" },
  });
  expect(lines[3]?.after).toEqual({ analysis: "[redacted]" });
  // A second click does nothing.
  expect(
    await redactAuditEntry(context, administrator, { ...asked, reason: "個人名", everywhere: true }),
  ).toEqual({ redacted: 0 });
  await sealAuditLog(context, "ojiya");
  expect(await verifyAuditLog(context, "ojiya", head)).toMatchObject({ fault: null, waiting: 0 });
});

test("redactAuditEntry: a name and a second field of the same entry", async () => {
  await save("電話は0258-00-0000");
  const { id } = await newest();
  for (const field of [["user_name"], ["after", "analysis"], ["before", "analysis"]])
    await redactAuditEntry(context, administrator, {
      entryId: id,
      field,
      reason: "個人情報",
      everywhere: false,
    });
  const entries = await inOjiya((tx) => listAuditEntries(tx, { before: id + 1, subject: null, limit: 1 }));
  expect(entries[0]).toMatchObject({
    userName: "[redacted]",
    before: { analysis: "[redacted]" },
    after: { analysis: "[redacted]" },
  });
  await sealAuditLog(context, "ojiya");
  expect(await checkAuditLog(context, administrator)).toMatchObject({ fault: null });
});

test("the record of a redaction cannot be taken away: the chain tells", async () => {
  const renamed = sql`update audit_log set action = 'note' where action = 'redactAudit'`;
  const fault = await whileTampered(
    owner,
    [renamed],
    async () => (await verifyAuditLog(context, "ojiya")).fault,
  );
  expect(fault).toMatchObject({ kind: "redactionUnrecorded" });
});

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

test.each([
  ["no reason", administrator, { reason: " " }, "bad-input"],
  ["no such entry", administrator, { entryId: 999_999 }, "not-found"],
  ["no such field", administrator, { field: ["after", "nothing"] }, "not-found"],
  ["an auditor", actorOf("auditor"), {}, "forbidden"],
  ["a planner", actorOf("planning"), {}, "forbidden"],
  ["the administrator of another city", actorOf("administrator", null, "other"), {}, "not-found"],
])("redactAuditEntry is refused: %s", async (_, actor, change, refusal) => {
  await save(`別の文 ${_}`);
  const { id } = await newest();
  const asked = { entryId: id, field: ["after", "analysis"], reason: "理由", everywhere: false };
  expect(await code(redactAuditEntry(context, actor, { ...asked, ...change }))).toBe(refusal);
});

test("redactAuditEntry: the record of a redaction is not redacted itself", async () => {
  const redactions = await inOjiya((tx) =>
    tx.selectFrom("audit_log").select("id").where("action", "=", "redactAudit").execute(),
  );
  const asked = { entryId: redactions[0]!.id, field: ["after", "reason"], reason: "理由", everywhere: false };
  expect(await code(redactAuditEntry(context, administrator, asked))).toBe("wrong-state");
});

test("the app role can neither change nor forge anything but by a recorded redaction; the owner no more", async () => {
  const { id } = await newest();
  for (const [statement, refusal] of [
    [sql`update audit_log set after = null`, "42501"],
    [sql`delete from audit_log`, "42501"],
    [sql`update audit_seal set hash = ''`, "42501"],
    [sql`delete from audit_seal`, "42501"],
    [sql`update audit_digest set salt = null, kept = '{}'`, "42501"],
    [sql`delete from audit_digest`, "42501"],
    [
      sql`insert into audit_log (municipality_id, id, user_id, user_name, action, subject) values ('ojiya', 1000000, 'u', 'n', 'a', 's')`,
      "42501",
    ],
    [
      sql`insert into audit_log (municipality_id, at, user_id, user_name, action, subject) values ('ojiya', '2001-01-01', 'u', 'n', 'a', 's')`,
      "42501",
    ],
  ] as const)
    expect([statement.compile(owner).sql, await code(inOjiya((tx) => statement.execute(tx)))]).toEqual([
      statement.compile(owner).sql,
      refusal,
    ]);
  for (const statement of [
    sql`update audit_log set after = '"[redacted]"' where id = ${id}`,
    sql`update audit_digest set salt = null, kept = '{}' where entry_id = ${id}`,
    sql`update audit_seal set hash = ''`,
    sql`delete from audit_digest`,
    sql`truncate audit_log`,
  ])
    await expect(statement.execute(owner)).rejects.toThrow("append-only");
});

test("a recorded redaction opens the way to that one field alone", async () => {
  await save("守られる文");
  const { id } = await newest();
  await sealAuditLog(context, "ojiya");
  const record = sql`insert into audit_log (municipality_id, user_id, user_name, action, subject, after)
    values ('ojiya', 'u', 'n', 'redactAudit', ${`audit ${id}`}, '{"field": ["after", "analysis"], "reason": "r"}')`;
  for (const change of [
    sql`update audit_log set after = '{"analysis": "他の文"}' where id = ${id}`,
    sql`update audit_log set user_name = '[redacted]' where id = ${id}`,
    sql`update audit_log set after = '{"analysis": "[redacted]"}', at = now() where id = ${id}`,
  ]) {
    const both = owner.transaction().execute(async (tx) => {
      await record.execute(tx);
      await change.execute(tx);
    });
    await expect(both).rejects.toThrow("append-only");
  }
  expect(await verifyAuditLog(context, "ojiya")).toMatchObject({ fault: null });
});
