import { expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { audit } from "../../store/audit.ts";
import { inMunicipality } from "../../store/transact.ts";
import { openReview } from "../cycle/openReview.ts";
import { saveSubmission } from "../cycle/saveSubmission.ts";
import { editPlan } from "../planEdit/editPlan.ts";
import { startRevision } from "../planEdit/startRevision.ts";
import { undoEdit } from "../planEdit/undoEdit.ts";
import { auditCsv } from "./auditCsv.ts";
import { listAudit } from "./listAudit.ts";
import { viewAudit } from "./viewAudit.ts";
import type { AuditQuery } from "./views.ts";

const context = await withSampleCity("other");
const planning = actorOf("planning");
const auditor = actorOf("auditor");
const clerk = actorOf("clerk", "shoko");
await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
const submissionId = `${planId}-2021.01.shoko`;
const names = await viewAudit(context, auditor);
const seriesId = await inMunicipality(context.databases.app, "ojiya", "u", async (tx) => {
  const row = await tx
    .selectFrom("series")
    .innerJoin("indicator", "indicator.id", "series.indicator_id")
    .where("indicator.name", "like", "%就職率%")
    .select(["series.id", "indicator.id as indicatorId", "indicator.name"])
    .executeTakeFirstOrThrow();
  return row;
});
const save = (values: Record<string, string>) =>
  saveSubmission(context, clerk, { submissionId, values, versions: {} });
const signIn = (address: string) =>
  inMunicipality(context.databases.app, "ojiya", "u", (tx) =>
    audit(tx, clerk, "signIn", `user:${clerk.userId}`, null, { address }),
  );
const list = (query: AuditQuery, actor = auditor) => listAudit(context, actor, { ...query, before: null });

await save({ [`actual.${seriesId.id}`]: "42.4", analysis: "一" });
await save({ [`actual.${seriesId.id}`]: "42.6" });
await signIn("10.0.0.7");

test("listAudit(context, auditor, query): who changed which figure, when, from what", async () => {
  const { entries } = await list({ indicator: seriesId.indicatorId, onlyFigures: true });
  expect(entries.map(({ userName, about, changes }) => ({ userName, about, changes }))).toEqual(
    [
      ["42.4", "42.6"],
      [null, "42.4"],
    ].map(([from, to]) => ({
      userName: clerk.name,
      about: expect.objectContaining({
        kind: "submission",
        sheetNo: 1,
        department: "商工振興課",
        fiscalYear: 2021,
      }),
      changes: [
        { field: { kind: "actual", of: expect.stringContaining("就職率"), fiscalYear: null }, from, to },
      ],
    })),
  );
});

test.each<[string, AuditQuery, number]>([
  ["nothing", {}, 4],
  ["a department", { department: "shoko" }, 2],
  ["another department", { department: "norin" }, 0],
  ["a sheet", { sheet: `${planId} 1` }, 2],
  ["another sheet", { sheet: `${planId} 2` }, 0],
  ["a person", { person: clerk.userId }, 3],
  ["an action", { action: "openReview" }, 1],
  ["figures", { onlyFigures: true }, 2],
  ["a text", { text: "42.6" }, 1],
  ["a subject", { subject: `submission ${submissionId}` }, 2],
  ["a day long ago", { to: "2001-01-01" }, 0],
  ["a day that is none", { from: "yesterday" }, 4],
  ["an address from which somebody signed in", { text: "10.0.0" }, 1],
])("listAudit(context, auditor, query) narrowed down by %s", async (_, query, count) => {
  const { entries } = await list(query);
  expect(entries.filter(({ action }) => action !== "seed")).toHaveLength(count);
});

test("an address is neither shown to planning nor found by it", async () => {
  const { entries } = await list({ action: "signIn" }, planning);
  expect(entries).toMatchObject([{ changes: [], after: null }]);
  expect((await list({ text: "10.0.0" }, planning)).entries).toEqual([]);
  expect((await list({ action: "signIn" }, actorOf("administrator"))).entries[0]?.changes).toMatchObject([
    { to: "10.0.0.7" },
  ]);
});

test("listAudit pages through everything, each entry once, newest first", async () => {
  for (let n = 0; n < 7; n++) await signIn(`10.0.1.${n}`);
  const ids: number[] = [];
  for (let before: number | null = null; ;) {
    const page = await listAudit(context, auditor, { before, size: 3 });
    ids.push(...page.entries.map(({ id }) => id));
    if (page.next === null) break;
    before = page.next;
  }
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => b - a));
  expect(ids.length).toBe((await listAudit(context, auditor, { before: null, size: 1000 })).entries.length);
});

test("edits of a plan are recorded with the baselines and targets that they changed; taking them back as well", async () => {
  const versionId = await startRevision(context, planning, {
    planId,
    effectiveYear: 2022,
    reason: "見直し",
    label: null,
  });
  const adopted = await inMunicipality(context.databases.app, "ojiya", "u", (tx) =>
    tx
      .selectFrom("plan_value")
      .innerJoin("plan_indicator", "plan_indicator.id", "plan_value.plan_indicator_id")
      .where("plan_version_id", "=", versionId)
      .where("series_id", "=", seriesId.id)
      .where("plan_value.kind", "=", "target")
      .select(["plan_indicator.id", "plan_value.fiscal_year", "plan_value.term"])
      .executeTakeFirstOrThrow(),
  );
  const at = {
    planIndicatorId: adopted.id,
    kind: "target" as const,
    seriesId: seriesId.id,
    fiscalYear: adopted.fiscal_year,
    term: adopted.term,
  };
  const edit = { kind: "setValue" as const, at, before: "44.0%", value: "46.0%" };
  await editPlan(context, planning, { versionId, edit });
  await undoEdit(context, planning, { versionId });
  const { entries } = await list({ indicator: seriesId.indicatorId, person: planning.userId });
  expect(entries.map(({ action, about, changes }) => ({ action, about, changes }))).toEqual(
    [
      ["undoPlanEdit", "46.0", "44.0"],
      ["editPlan", "44.0", "46.0"],
    ].map(([action, from, to]) => ({
      action,
      about: { kind: "plan", planId, planTitle: expect.any(String), version: 2 },
      changes: [
        {
          field: { kind: "target", of: expect.stringContaining("就職率"), fiscalYear: 2024 },
          from: expect.stringContaining(from!.slice(0, 2)),
          to: expect.stringContaining(to!.slice(0, 2)),
        },
      ],
    })),
  );
});

test("viewAudit(context, auditor): the choices and the state of the chain", async () => {
  expect(names.choices.departments).toContainEqual({ value: "shoko", label: "商工振興課" });
  expect(names.choices.sheets[0]).toMatchObject({
    value: `${planId} 1`,
    label: expect.stringMatching(/^01 /),
  });
  expect(names.choices.indicators.length).toBeGreaterThan(60);
  expect(names.chain).toMatchObject({ seals: 0, head: null, verification: null });
});

test.each(["head", "clerk", "council", "reader"] as const)("listAudit is refused to a %s", async (role) => {
  await expect(list({}, actorOf(role, "shoko"))).rejects.toMatchObject({ code: "forbidden" });
});

test("the record of another city stays closed", async () => {
  expect(
    (await list({}, actorOf("auditor", null, "other"))).entries.every(({ action }) => action === "seed"),
  ).toBe(true);
});

test("auditCsv(context, auditor, query): a line for each value, a mark for Excel, nothing that runs as a formula", async () => {
  await save({ analysis: "=1+1", nextSteps: "+81" });
  const parts: string[] = [];
  for await (const part of auditCsv(context, auditor, { person: clerk.userId }, "ja")) parts.push(part);
  const text = parts.join("");
  expect(text.startsWith("\uFEFF番号,日時,")).toBe(true);
  expect(text.match(/\uFEFF/g)).toHaveLength(1);
  expect(text).toContain(",analysis,,一,'=1+1\r\n");
  expect(text).toContain(",'+81\r\n");
  expect(text).toMatch(/商工振興課,.*,2021,actual,.*就職率.*,42\.4,42\.6\r\n/u);
});
