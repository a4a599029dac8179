import { strToU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { filledBook, namelessBook } from "../../../test/support/filledBook.ts";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { isUserError } from "../../core/userError.ts";
import { listAudit } from "../audit/listAudit.ts";
import { moveSubmission } from "../cycle/moveSubmission.ts";
import { openReview } from "../cycle/openReview.ts";
import { saveSubmission } from "../cycle/saveSubmission.ts";
import { viewSubmission } from "../cycle/viewSubmission.ts";
import { applyUpload } from "./applyUpload.ts";
import { issueAllWorkbooks, issueWorkbook } from "./issueWorkbook.ts";
import { listWorkbooks } from "./listWorkbooks.ts";
import { receiveWorkbooks } from "./receiveWorkbooks.ts";
import { viewUpload } from "./viewUpload.ts";

const context = await withSampleCity("elsewhere");
const planning = actorOf("planning");
const clerk = actorOf("clerk", "shoko");
const colleague = { ...clerk, userId: "ojiya-shoko-2", name: "同僚" };
const farmer = actorOf("clerk", "norin");
const reviewId = `${planId}-2021`;
const sheet01 = `${reviewId}.01.shoko`;
const open = { planId, fiscalYear: 2021, dueOn: "2022-05-20" };

beforeAll(async () => {
  await openReview(context, planning, open);
  await openReview(context, actorOf("planning", null, "elsewhere"), open);
});

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isUserError(error) ? error.code : String(error)),
  );

const issue = async (actor = clerk, orgUnitId = "shoko") =>
  (await issueWorkbook(context, actor, { reviewId, orgUnitId })).bytes;

const send = (bytes: Uint8Array, actor = clerk, name = "商工.xlsx") =>
  receiveWorkbooks(context, actor, { reviewId, files: [{ name, bytes }] });

/** Sends a file that must be accepted, and looks at it. */
async function sent(bytes: Uint8Array, actor = clerk) {
  const [answer] = await send(bytes, actor);
  expect(answer?.kind).toBe("accepted");
  return viewUpload(context, actor, answer?.uploadId ?? "");
}

const linesOf = (view: Awaited<ReturnType<typeof sent>>) =>
  view.sheets.flatMap(({ lines }) =>
    lines.map(({ id, kind, now, options }) => [id.split(" ")[1], kind, now.ja, options[0]?.said.ja]),
  );
const versionsOf = (view: Awaited<ReturnType<typeof sent>>) =>
  Object.fromEntries(view.sheets.flatMap(({ lines }) => lines.map(({ id, version }) => [id, version])));
const valueOf = async (field: string) => {
  const form = await viewSubmission(context, clerk, sheet01);
  const all = [
    ...form.rows.flatMap(({ actual, status, note, cost }) => [actual, status, note, cost]),
    ...form.evaluation.flatMap((part) => [part.field, part.note]),
  ];
  return all.find((one) => one?.name === field)?.value;
};
const save = (actor: typeof clerk, values: Record<string, string>, versions: Record<string, number> = {}) =>
  saveSubmission(context, actor, { submissionId: sheet01, values, versions });

describe("issueWorkbook(context, actor, department)", () => {
  test("gives the same file until something changes, then another", async () => {
    const first = await issue();
    expect(Buffer.compare(await issue(), first)).toBe(0);
    await save(clerk, { "note.i02": "いまの備考" });
    expect(Buffer.compare(await issue(), first)).not.toBe(0);
  });

  test("is for the department and for planning", async () => {
    expect(await codeOf(issue(farmer))).toBe("forbidden");
    expect(await codeOf(issue(actorOf("council")))).toBe("forbidden");
    expect(await codeOf(issue(planning))).toBe("done");
    expect(await codeOf(issue(planning, "no-such-department"))).toBe("not-found");
  });

  test("all departments at once, for planning; for others their own", async () => {
    const names = async (actor: typeof clerk) =>
      Object.keys(unzipSync((await issueAllWorkbooks(context, actor, { reviewId })).bytes));
    expect((await names(planning)).length).toBeGreaterThan(5);
    expect(await names(clerk)).toEqual(["2021年度検証_商工振興課.xlsx"]);
  });
});

describe("viewUpload(context, actor, upload)", () => {
  test("says what changes, clashes, is empty and cannot be read, by cell", async () => {
    await save(clerk, { "note.i03": "消さないで", "actual.i03": "40" });
    const bytes = await issue();
    await save(colleague, { "actual.i02": "45" }, { "actual.i02": 0 });
    const view = await sent(
      filledBook(bytes, { H9: "44", H10: "12,34", J10: "", H11: "30%", L9: "1083円", H23: "現状の文" }),
    );
    expect(linesOf(view)).toEqual([
      ["actual.i02", "clash", "45", "44"],
      ["cost.1-1-1.i02.i02", "unreadable", "", "1083円"],
      ["actual.i03", "unreadable", "40", "12,34"],
      ["note.i03", "blank", "消さないで", ""],
      ["actual.i04", "change", "", "30%"],
      ["analysis", "change", "", "現状の文"],
    ]);
    const [clash, cost] = view.sheets[0]?.lines ?? [];
    expect(clash).toMatchObject({ nowBy: "同僚", handedOut: { ja: "" } });
    expect(cost?.options[0]?.address).toBe("01_キャリア教育の推進!L9");
    expect(cost?.options[0]?.problem?.ja).toContain("千円単位ではありません");
    expect(view.remarks).toEqual([]);
  });

  test("belongs to the department, and to the city", async () => {
    const view = await sent(filledBook(await issue(), { J9: "所属の備考" }));
    expect(await codeOf(viewUpload(context, farmer, view.upload.id))).toBe("forbidden");
    expect(await codeOf(viewUpload(context, actorOf("auditor"), view.upload.id))).toBe("forbidden");
    const stranger = actorOf("planning", null, "elsewhere");
    expect(await codeOf(viewUpload(context, stranger, view.upload.id))).toBe("not-found");
    expect(await codeOf(viewUpload(context, planning, view.upload.id))).toBe("done");
  });
});

describe("applyUpload(context, actor, upload, choice)", () => {
  test("all: takes what clashes with nothing, exactly as typed, and only once", async () => {
    const view = await sent(filledBook(await issue(), { H9: "３０", H11: " 約1,200件 ", J11: "-1 の備考" }));
    const choice = { all: true, picks: {}, versions: versionsOf(view) };
    const clashing = linesOf(view).filter(([, kind]) => kind !== "change");
    expect(await applyUpload(context, clerk, view.upload.id, choice)).toMatchObject({
      clashed: 0,
      closed: 0,
    });
    expect(await valueOf("note.i04")).toBe("-1 の備考");
    expect(await applyUpload(context, clerk, view.upload.id, choice)).toEqual({
      saved: 0,
      clashed: 0,
      closed: 0,
    });
    expect(linesOf(await viewUpload(context, clerk, view.upload.id))).toEqual(clashing);
  });

  test("picked: takes single cells, also over a clash once somebody has chosen", async () => {
    const bytes = await issue();
    await save(colleague, { analysis: "同僚の文" }, { analysis: 0 });
    const view = await sent(filledBook(bytes, { H23: "ファイルの文", H28: "取組の文" }));
    const analysis = view.sheets[0]?.lines.find(({ id }) => id.endsWith(" analysis"));
    expect(analysis?.kind).toBe("clash");
    const choice = {
      all: false,
      picks: { [analysis?.id ?? ""]: analysis?.options[0]?.address ?? "" },
      versions: versionsOf(view),
    };
    expect(await applyUpload(context, clerk, view.upload.id, choice)).toMatchObject({ saved: 1, clashed: 0 });
    expect(await valueOf("analysis")).toBe("ファイルの文");
    expect(await valueOf("nextSteps")).not.toBe("取組の文");
  });

  test("never puts anything over what was changed since the page was opened, even by the same person", async () => {
    const view = await sent(filledBook(await issue(), { H28: "ファイルの取組" }));
    await save(clerk, { nextSteps: "その後の取組" });
    const choice = { all: true, picks: {}, versions: versionsOf(view) };
    expect(await applyUpload(context, clerk, view.upload.id, choice)).toMatchObject({ saved: 0 });
    const picks = { [`${sheet01} nextSteps`]: "01_キャリア教育の推進!H28" };
    expect(
      await applyUpload(context, clerk, view.upload.id, { all: false, picks, versions: versionsOf(view) }),
    ).toMatchObject({ saved: 0, clashed: 1 });
    expect(await valueOf("nextSteps")).toBe("その後の取組");
    expect(linesOf(await viewUpload(context, clerk, view.upload.id))).toContainEqual([
      "nextSteps",
      "clash",
      "その後の取組",
      "ファイルの取組",
    ]);
  });

  test("leaves a sheet alone that was handed on meanwhile, and says so", async () => {
    const submissionId = `${reviewId}.02.shoko`;
    const view = await sent(filledBook(await issue(), { J9: "遅れた備考" }));
    const form = await viewSubmission(context, clerk, sheet01);
    const values: Record<string, string> = { analysis: "分析", nextSteps: "取組" };
    for (const row of form.rows) {
      if (row.actual) values[row.actual.name] = "10";
      if (row.cost) values[row.cost.name] = "－";
    }
    await saveSubmission(context, clerk, {
      submissionId: sheet01,
      values,
      versions: Object.fromEntries(
        [
          ...form.evaluation.map(({ field }) => field),
          ...form.rows.flatMap(({ actual, cost }) => [actual, cost]),
        ].flatMap((field) => (field ? [[field.name, field.version]] : [])),
      ),
    });
    await moveSubmission(context, clerk, { submissionId: sheet01, action: "submit" });
    const late = await viewUpload(context, clerk, view.upload.id);
    expect(late.sheets[0]?.closed?.ja).toContain("提出済みのため取り込めません");
    expect(late.sheets.find((sheet) => sheet.submissionId === submissionId)?.closed).toBeNull();
    const choice = { all: true, picks: {}, versions: versionsOf(late) };
    expect(await applyUpload(context, clerk, view.upload.id, choice)).toMatchObject({ saved: 0, closed: 1 });
    await moveSubmission(context, clerk, { submissionId: sheet01, action: "takeBack" });
  });

  test("writes into the record of changes which cells of which file it were", async () => {
    const view = await sent(filledBook(await issue(), { J9: "記録に残る備考" }));
    await applyUpload(context, clerk, view.upload.id, { all: true, picks: {}, versions: versionsOf(view) });
    const { entries } = await listAudit(context, planning, {
      before: null,
      subject: `submission ${sheet01}`,
    });
    expect(entries.slice(0, 2).map(({ action, after }) => [action, after])).toEqual([
      [
        "takeFromFile",
        {
          file: "商工.xlsx",
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
          code: view.code,
          cells: { "note.i02": "01_キャリア教育の推進!J9" },
        },
      ],
      ["saveFromFile", { "note.i02": "記録に残る備考" }],
    ]);
  });
});

describe("receiveWorkbooks(context, actor, files)", () => {
  test("the very same file twice: leads to the first", async () => {
    const bytes = filledBook(await issue(), { J9: "二度送る" });
    const [first] = await send(bytes);
    const [second] = await send(bytes, planning, "別の名前.xlsx");
    expect(second).toMatchObject({ kind: "again", uploadId: first?.uploadId });
  });

  test("a file that waits while a newer one was handed out: says so", async () => {
    const bytes = filledBook(await issue(), { J9: "古いほう" });
    await save(clerk, { "note.i04": "その間の変更" });
    context.now = () => new Date("2022-05-14T02:30:00Z");
    await issue();
    expect((await sent(bytes)).newerAt).toBe("2022-05-14T02:30:00.000Z");
  });

  test("many at once: each is answered for itself", async () => {
    const files = [
      { name: "商工.xlsx", bytes: filledBook(await issue(), { J9: "一つ目" }) },
      { name: "農林.xlsx", bytes: await issue(planning, "norin") },
      { name: "空.xlsx", bytes: new Uint8Array() },
      { name: "表.csv", bytes: strToU8("番号,値\n1,2\n") },
      { name: "壊れた.xlsx", bytes: (await issue()).slice(0, 2000) },
    ];
    const answers = await receiveWorkbooks(context, planning, { reviewId, files });
    expect(answers.map(({ fileName, kind }) => [fileName, kind])).toEqual([
      ["商工.xlsx", "accepted"],
      ["農林.xlsx", "accepted"],
      ["空.xlsx", "refused"],
      ["表.csv", "refused"],
      ["壊れた.xlsx", "refused"],
    ]);
  });

  test("another department's, another review's, another city's file: refused with the way out", async () => {
    const [other] = await send(await issue(planning, "norin"));
    expect(other).toMatchObject({ kind: "refused", uploadId: null });
    expect(other?.words.ja).toMatch(/「農林課」のブックです。農林課の担当者か/);
    const stranger = actorOf("planning", null, "elsewhere");
    const foreign = await issueWorkbook(context, stranger, { reviewId, orgUnitId: "shoko" });
    expect((await send(foreign.bytes))[0]?.words.ja).toMatch(/渡した記録がありません/);
  });

  test("without its number: taken when only one was handed out, else asked for", async () => {
    const [only] = await send(namelessBook(await issue(planning, "kensetsu")), planning);
    expect(only?.kind).toBe("accepted");
    const [several] = await send(namelessBook(await issue()));
    expect(several?.kind).toBe("refused");
    expect(several?.words.ja).toMatch(/商工振興課に渡したブックは\d+つあり.*5\/14 11:30/);
  });

  test("nothing chosen is refused, with the field named", async () => {
    expect(await codeOf(receiveWorkbooks(context, clerk, { reviewId, files: [] }))).toBe("bad-input");
  });
});

test("listWorkbooks(context, actor, review): own departments alone", async () => {
  const own = await listWorkbooks(context, clerk, reviewId);
  expect(own.departments.map(({ name }) => name)).toEqual(["商工振興課"]);
  expect(own.departments[0]?.uploads.length).toBeGreaterThan(3);
  expect((await listWorkbooks(context, planning, reviewId)).departments.length).toBeGreaterThan(5);
  expect(await codeOf(listWorkbooks(context, actorOf("reader"), reviewId))).toBe("forbidden");
});
