import { expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { IndicatorDocument, ReviewDocument, SheetDocument } from "../../core/publication/documents.ts";
import type { ErrataDocument } from "../../core/publication/erratumDocument.ts";
import type { Publication } from "../../core/publication/publication.ts";
import { publishedSide } from "../../store/publications.ts";
import { inMunicipality } from "../../store/transact.ts";
import { listAudit } from "../audit/listAudit.ts";
import { sealAuditLog } from "../audit/sealAuditLog.ts";
import { verifyAuditLog } from "../audit/verifyAuditLog.ts";
import { lockReview } from "../cycle/lockReview.ts";
import { openReview } from "../cycle/openReview.ts";
import { publishReview } from "../publication/publishReview.ts";
import { withdrawPublication } from "../publication/withdrawPublication.ts";
import { issueErratum, previewErratum, type ErratumForm } from "./issueErratum.ts";
import { viewErrata, viewErratumField } from "./viewErrata.ts";

const context = await withSampleCity("other");
const planning = actorOf("planning");
const year = { planId, fiscalYear: 2020 };
const publications = publishedSide(context.databases.publicSide);
const read = async <Body>(path: string) =>
  (await publications.get(`ojiya/${planId}/2020${path}`)) as unknown as Omit<Publication, "body"> & {
    body: Body;
  };

const before = await viewErrata(context, planning, { ...year, sheetNo: 1 });
const part = before.parts.find(({ submissionId }) => submissionId.endsWith(".shoko"))!;
const value = part.fields.find(({ what }) => what.ja.includes("実績値") && what.ja.includes("就職率"))!;
const seriesId = value.name.slice("actual.".length);
let forms = 0;
const form = (changes: Partial<ErratumForm> = {}): ErratumForm => ({
  ...year,
  submissionId: part.submissionId,
  field: value.name,
  was: value.text,
  text: "42.6",
  reason: "集計の誤り",
  hidesWrong: false,
  formKey: `form ${++forms}`,
  ...changes,
});
const failure = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string; fields?: object; message: string }) =>
      error.code ? [error.code, ...Object.keys(error.fields ?? {})].join(" ") : error.message,
  );
const fieldNow = (field = value.name) =>
  viewErratumField(context, planning, { ...year, submissionId: part.submissionId, field });

test("issueErratum is refused before the final version is public", async () => {
  expect(await failure(issueErratum(context, planning, form()))).toBe("wrong-state");
  await publishReview(context, planning, { ...year, stage: "final" });
});

test.each<[string, Actor, Partial<ErratumForm>, string]>([
  ["no reason", planning, { reason: "  " }, "bad-input reason"],
  ["nothing typed", planning, { text: "" }, "bad-input text"],
  ["what cannot be read", planning, { text: "12,34" }, "bad-input text"],
  ["what is published already", planning, { text: value.text }, "bad-input text"],
  ["another value than is published", planning, { was: "1" }, "edited-meanwhile was"],
  ["a field that is not there", planning, { field: "actual.nothing" }, "not-found"],
  ["a sheet of another year", planning, { fiscalYear: 2019 }, "not-found"],
  ["a head of department", actorOf("head", "shoko"), {}, "forbidden"],
  ["an administrator", actorOf("administrator"), {}, "forbidden"],
  ["an auditor", actorOf("auditor"), {}, "forbidden"],
  ["planning of another city", actorOf("planning", null, "other"), {}, "wrong-state"],
])("issueErratum is refused: %s", async (_, actor, changes, refusal) => {
  expect(await failure(issueErratum(context, actor, form(changes)))).toBe(refusal);
});

test("previewErratum(context, planner, form): what changes, and nothing is changed", async () => {
  const old = (await read<IndicatorDocument>(`/indicators/${seriesId}`))?.hash;
  const effect = await previewErratum(context, planning, form({ text: "40.0" }));
  expect(effect).toMatchObject({ number: 1, wrong: value.printed, correct: expect.stringContaining("40.0") });
  expect(effect.documents.map(({ kind }) => kind).toSorted()).toEqual([
    "errata",
    "indicator",
    "review",
    "sheet",
  ]);
  expect(effect.standings).toMatchObject([
    { fiscalYear: 2020, from: expect.anything(), to: expect.anything() },
  ]);
  expect(effect.counts.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(0);
  expect((await viewErrata(context, planning, { ...year, sheetNo: null })).errata).toEqual([]);
  expect((await read<IndicatorDocument>(`/indicators/${seriesId}`))?.hash).toBe(old);
  expect((await fieldNow()).field.text).toBe(value.text);
});

test("issueErratum(context, planner, form): a later revision marked r, the documents published anew, a list of errata", async () => {
  const sent = form();
  const issued = await issueErratum(context, planning, sent);
  expect(issued).toEqual({ number: 1, documents: 4 });
  // The second click of the same form.
  expect(await issueErratum(context, planning, sent)).toEqual({ number: 1, documents: 0 });
  const erratum = {
    number: 1,
    issuedOn: "2022-05-14",
    sheetNo: 1,
    what: { ja: value.what.ja, en: value.what.en },
    wrong: value.printed,
    correct: "42.6%",
    reason: "集計の誤り",
    list: `ojiya/${planId}/2020/errata`,
  };
  const sheet = await read<SheetDocument>("/sheets/01");
  expect(sheet.body.errata).toMatchObject([erratum]);
  const row = sheet.body.rows.find((one) => one.seriesId === seriesId);
  expect(row?.actuals[0]).toMatchObject({ reading: { value: "42.6" }, status: "revised" });
  expect((await read<ReviewDocument>("")).body.errata).toMatchObject([erratum]);
  expect((await read<ErrataDocument>("/errata")).body).toMatchObject({ kind: "errata", errata: [erratum] });
  expect((await read<SheetDocument>("/sheets/02")).body).not.toHaveProperty("errata");
  const observations = await inMunicipality(context.databases.app, "ojiya", "u", (tx) =>
    tx
      .selectFrom("observation")
      .selectAll()
      .where("series_id", "=", seriesId)
      .where("fiscal_year", "=", 2020)
      .orderBy("revision")
      .execute(),
  );
  expect(
    observations.map(({ revision, status, correction_reason }) => ({ revision, status, correction_reason })),
  ).toEqual([
    { revision: 0, status: "final", correction_reason: null },
    { revision: 1, status: "revised", correction_reason: "集計の誤り" },
  ]);
});

test("publishing the year again changes nothing, and keeps the errata", async () => {
  expect(await publishReview(context, planning, { ...year, stage: "final" })).toMatchObject({ changed: 0 });
});

test("the record says who corrected what, from what to what, and the chain holds", async () => {
  const { entries } = await listAudit(context, actorOf("auditor"), { action: "issueErratum", before: null });
  expect(entries).toMatchObject([
    {
      userName: planning.name,
      about: { kind: "submission", sheetNo: 1 },
      before: { [value.name]: value.text },
      after: { [value.name]: "42.6", reason: "集計の誤り", number: 1 },
    },
  ]);
  await sealAuditLog(context, "ojiya");
  expect(await verifyAuditLog(context, "ojiya")).toMatchObject({ fault: null });
});

test("two planners at the same time: one erratum each, the second is told what is published now", async () => {
  const was = (await fieldNow()).field.text;
  const both = await Promise.allSettled([
    issueErratum(context, planning, form({ was, text: "42.7" })),
    issueErratum(context, actorOf("planning"), form({ was, text: "42.8" })),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const refused = both.find((one) => one.status === "rejected");
  expect(refused?.reason).toMatchObject({
    code: "edited-meanwhile",
    message: expect.stringContaining("42."),
  });
  expect(
    (await viewErrata(context, planning, { ...year, sheetNo: null })).errata.map(({ number }) => number),
  ).toEqual([2, 1]);
});

test("an erratum in error is corrected by another one, also back to what was published first", async () => {
  const was = (await fieldNow()).field.text;
  await issueErratum(context, planning, form({ was, text: value.text, reason: "訂正の誤り" }));
  const { errata } = (await read<ErrataDocument>("/errata")).body;
  expect(errata.map(({ number, reason }) => [number, reason])).toEqual([
    [1, "集計の誤り"],
    [2, "集計の誤り"],
    [3, "訂正の誤り"],
  ]);
  expect((await fieldNow()).field.printed).toBe(value.printed);
});

test("a text with a person's name is replaced without being repeated anywhere public or in the record", async () => {
  const { field } = await fieldNow("analysis");
  const name = "小千谷太郎さんの相談を受けた。";
  await issueErratum(
    context,
    planning,
    form({ field: "analysis", was: field.text, text: name, reason: "加筆" }),
  );
  const clean = {
    field: "analysis",
    was: name,
    text: "相談を受けた。",
    reason: "個人情報の削除",
    hidesWrong: true,
  };
  await issueErratum(context, planning, form(clean));
  const sheet = await read<SheetDocument>("/sheets/01");
  expect(sheet.body.checks[1]?.analysis).toBe("相談を受けた。");
  expect(sheet.body.errata?.at(-1)).toMatchObject({ wrong: null, correct: "相談を受けた。", isText: true });
  // Nor does the erratum that had brought the name in.
  const side = await publications.paths("ojiya");
  const documents = await Promise.all(side.map(({ path }) => publications.get(path)));
  expect(JSON.stringify(documents)).not.toContain("太郎");
  const { entries } = await listAudit(context, actorOf("auditor"), { action: "issueErratum", before: null });
  expect(JSON.stringify(entries[0])).not.toContain("太郎");
  expect(entries[0]?.before).toEqual({ analysis: "[redacted]" });
});

test("costs and supporting figures are corrected by the rules of the entry form", async () => {
  const cost = part.fields.find(({ field }) => field.kind === "cost")!;
  expect(
    await failure(issueErratum(context, planning, form({ field: cost.name, was: cost.text, text: "千円" }))),
  ).toBe("bad-input text");
  await issueErratum(context, planning, form({ field: cost.name, was: cost.text, text: "1,234" }));
  const row = (await read<SheetDocument>("/sheets/01")).body.rows.find((one) =>
    cost.name.endsWith(`.${one.seriesId}`),
  );
  expect(row?.cost.reading).toMatchObject({ value: "1234" });
});

test("a later year that shows the value is published anew as well; a withdrawn page does not come back", async () => {
  await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
  await publishReview(context, planning, { planId, fiscalYear: 2021, stage: "comment" });
  await withdrawPublication(context, planning, {
    ...year,
    paths: [`ojiya/${planId}/2020/sheets/01`],
    reason: "確認中",
  });
  const was = (await fieldNow()).field.text;
  await issueErratum(context, planning, form({ was, text: "43.1" }));
  const later = (await publications.get(`ojiya/${planId}/2021/sheets/01`)) as Publication<SheetDocument>;
  expect(later.body.rows.find((one) => one.seriesId === seriesId)?.actuals[0]).toMatchObject({
    reading: { value: "43.1" },
    status: "revised",
  });
  expect(later.body.errata?.at(-1)).toMatchObject({ fiscalYear: 2020, correct: "43.1%" });
  expect(await publications.get(`ojiya/${planId}/2020/sheets/01`)).toMatchObject({
    kind: "tombstone",
    reason: "確認中",
  });
});

test("a year that was public once is not unlocked, not even after it was taken down", async () => {
  const whole = { ...year, paths: null, reason: "全体の見直し" };
  const { withdrawn } = await withdrawPublication(context, planning, whole);
  expect(withdrawn).toBeGreaterThan(100);
  expect(await withdrawPublication(context, planning, whole)).toEqual({ withdrawn: 0 });
  expect(
    await failure(lockReview(context, planning, { reviewId: before.heading.reviewId, lock: false })),
  ).toBe("wrong-state");
  expect(await failure(publishReview(context, planning, { ...year, stage: "comment" }))).toBe("wrong-state");
  const { documents } = await publishReview(context, planning, { ...year, stage: "final" });
  expect(documents).toBeGreaterThan(100);
  expect((await read<ErrataDocument>("/errata")).body.errata.length).toBeGreaterThan(3);
});

test.each<[string, Actor, Partial<Parameters<typeof withdrawPublication>[2]>, string]>([
  ["no reason", planning, { reason: "" }, "bad-input reason"],
  ["nothing chosen", planning, { paths: [] }, "bad-input paths"],
  ["a page of another plan", planning, { paths: ["ojiya/other"] }, "not-found"],
  ["a year without publications", planning, { fiscalYear: 2023 }, "wrong-state"],
  ["no such plan", planning, { planId: "nothing" }, "not-found"],
  ["a clerk", actorOf("clerk", "shoko"), {}, "forbidden"],
  ["planning of another city", actorOf("planning", null, "other"), {}, "wrong-state"],
])("withdrawPublication is refused: %s", async (_, actor, changes, refusal) => {
  const asked = { ...year, paths: null, reason: "理由", ...changes };
  expect(await failure(withdrawPublication(context, actor, asked))).toBe(refusal);
});
