import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withTestDatabase } from "../../../test/support/database.ts";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import type { Db } from "../../store/databases.ts";
import { listTables, readRows } from "../../store/dump.ts";
import { isUserError } from "../../core/userError.ts";
import { listAuditEntries } from "../../store/audit.ts";
import { inMunicipality } from "../../store/transact.ts";
import { redactAuditEntry } from "../audit/redactAuditEntry.ts";
import { sealAuditLog } from "../audit/sealAuditLog.ts";
import { verifyAuditLog } from "../audit/verifyAuditLog.ts";
import { openReview } from "../cycle/openReview.ts";
import { publishReview } from "../publication/publishReview.ts";
import { saveSubmission } from "../cycle/saveSubmission.ts";
import { backup } from "./backup.ts";
import { restore } from "./restore.ts";

const context = await withSampleCity("other");
await publishReview(context, actorOf("planning"), { planId, fiscalYear: 2020, stage: "final" });
await openReview(context, actorOf("planning"), { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
const submissionId = `${planId}-2021.01.shoko`;
const draft = { submissionId, values: { analysis: '改行\nと『,"\\』と髙𠮷' }, versions: {} };
await saveSubmission(context, actorOf("clerk", "shoko"), draft);
await sealAuditLog(context, "ojiya");
const personal = { submissionId, values: { analysis: "個人名" }, versions: { analysis: 1 } };
await saveSubmission(context, actorOf("clerk", "shoko"), personal);
const empty = { databases: await withTestDatabase() };
const folder = await mkdtemp(join(tmpdir(), "shirube-backup-"));
afterAll(() => rm(folder, { recursive: true }));
const file = join(folder, "city.backup");

/** All rows of all tables, each as the database writes it. */
async function everything(owner: Db): Promise<Record<string, string[]>> {
  return owner.transaction().execute(async (tx) => {
    const rows: Record<string, string[]> = {};
    for (const table of await listTables(tx)) {
      rows[table.name] = [];
      for await (const batch of readRows(tx, table)) rows[table.name]?.push(...batch);
      rows[table.name]?.sort();
    }
    return rows;
  });
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isUserError(error) ? error.code : String(error)),
  );

test("restore(context, file) of backup(context, file): every row of every table is the same", async () => {
  const written = await backup(context, file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await restore(empty, file)).toEqual(written);
  const before = await everything(context.databases.owner);
  expect(await everything(empty.databases.owner)).toEqual(before);
  expect(before["shirube.submission"]?.length).toBe(42 * 3);
});

test("after a restore the chain over the record of changes is whole, also where a field was redacted", async () => {
  const [newest] = await inMunicipality(context.databases.app, "ojiya", "u", (tx) =>
    listAuditEntries(tx, { before: null, subject: `submission ${submissionId}`, limit: 1 }),
  );
  const asked = { entryId: newest?.id ?? 0, field: ["after", "analysis"] };
  await redactAuditEntry(context, actorOf("administrator"), { ...asked, reason: "理由", everywhere: false });
  const [sealed] = await sealAuditLog(context, "ojiya");
  const again = { databases: await withTestDatabase() };
  await backup(context, join(folder, "redacted"));
  await restore(again, join(folder, "redacted"));
  const verified = await verifyAuditLog(again, "ojiya", sealed?.head);
  expect(verified).toMatchObject({ fault: null, waiting: 0, head: sealed?.head });
  const more = { submissionId, values: { nextSteps: "続き" }, versions: {} };
  await saveSubmission({ ...context, ...again }, actorOf("clerk", "shoko"), more);
  expect((await sealAuditLog({ ...context, ...again }, "ojiya"))[0]).toMatchObject({ entries: 1 });
  expect(await verifyAuditLog(again, "ojiya", sealed?.head)).toMatchObject({ fault: null, waiting: 0 });
});

test("after a restore the counters go on: the record of changes takes its next line", async () => {
  const again = { ...context, databases: empty.databases };
  const next = { submissionId, values: { nextSteps: "続き" }, versions: {} };
  expect(await saveSubmission(again, actorOf("clerk", "shoko"), next)).toMatchObject({ saved: 1 });
});

test("a database that is not empty, a cut file and another file are refused, and nothing is left behind", async () => {
  expect(await failure(restore(context, file))).toBe("wrong-state");
  const bytes = await readFile(file);
  const cut = join(folder, "cut");
  await writeFile(cut, bytes.subarray(0, bytes.length - 500));
  const other = join(folder, "other");
  await writeFile(other, "not a backup");
  const fresh = { databases: await withTestDatabase() };
  for (const bad of [cut, other, join(folder, "nowhere")]) {
    expect(await failure(restore(fresh, bad))).toBe("bad-input");
  }
  expect((await everything(fresh.databases.owner))["shirube.plan"]).toEqual([]);
  expect(await failure(backup(context, join(folder, "no/such/folder")))).toBe("bad-input");
});
