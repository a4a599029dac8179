import { expect, test } from "vitest";
import type { Actor } from "../../core/permission/permission.ts";
import { inMunicipality } from "../../store/transact.ts";
import {
  anything,
  clerk,
  member,
  otherClerk,
  planning,
  reader,
  reviewId,
  withOpinions,
} from "../../../test/support/opinions.ts";
import { actorOf, planId } from "../../../test/support/sampleCity.ts";
import { openReview } from "../cycle/openReview.ts";
import { assignOpinion } from "./assignOpinion.ts";
import { clearText } from "./clearText.ts";
import { listFollowUps } from "./listFollowUps.ts";
import { listLedger } from "./listLedger.ts";
import { saveCategories, viewCategories } from "./saveCategories.ts";
import { saveFollowUp } from "./saveFollowUp.ts";
import { viewOpinion } from "./viewOpinion.ts";
import { viewOpinionTasks } from "./viewOpinionTasks.ts";

const strangers = [
  actorOf("planning", null, "elsewhere"),
  actorOf("clerk", "shoko", "elsewhere"),
  actorOf("council", null, "elsewhere"),
];
const { context, give, view, assign, answerOf, answer, move, answered } = await withOpinions();
const inOjiya = <Result>(work: Parameters<typeof inMunicipality<Result>>[3]) =>
  inMunicipality(context.databases.app, "ojiya", null, work);

test("answerOpinion: draft, submitted, returned with a reason, approved", async () => {
  const id = await give(planning);
  await assign(id, ["shoko", "norin"]);
  await answer(id, { text: "途中" }, clerk, false);
  expect(await answerOf(id)).toMatchObject({ state: "draft", text: "途中" });
  await answer(id);
  await expect(answer(id, { text: "もう一度" })).rejects.toMatchObject({ code: "wrong-state" });
  await expect(move(id, "return")).rejects.toMatchObject({ code: "bad-input" });
  await move(id, "return", "時期を書いてください");
  expect(await answerOf(id)).toMatchObject({ state: "returned", returnedReason: "時期を書いてください" });
  await answer(id, { text: "令和4年度に検討します。" });
  await move(id, "approve");
  await expect(move(id, "approve")).rejects.toMatchObject({ code: "wrong-state" });
  expect((await view(id)).standing).toBe("answering");
  expect((await viewOpinion(context, planning, id)).history.map(({ action }) => action)).toEqual([
    "approveAnswer",
    "submitAnswer",
    "returnAnswer",
    "submitAnswer",
    "saveAnswer",
    "assignOpinion",
    "giveOpinion",
  ]);
});

test("answerOpinion: another department may not, and reads the answer once it is approved", async () => {
  const id = await give(planning);
  await assign(id, ["shoko"]);
  await expect(answer(id, {}, otherClerk)).rejects.toMatchObject({ code: "forbidden" });
  await answer(id, { text: "内輪の下書き" });
  for (const actor of [otherClerk, member, reader])
    expect(JSON.stringify(await viewOpinion(context, actor, id))).not.toContain("内輪の下書き");
  await move(id, "approve");
  for (const actor of [otherClerk, member, reader])
    expect((await view(id, actor)).responses[0]).toMatchObject({ text: "内輪の下書き" });
});

test("answerOpinion: of two colleagues the second learns what the first wrote", async () => {
  const id = await give(planning);
  await assign(id, ["shoko"]);
  const { version } = await answerOf(id);
  await answer(id, { version, text: "先の人" }, clerk, false);
  await expect(answer(id, { version, text: "後の人" }, clerk, false)).rejects.toMatchObject({
    code: "edited-meanwhile",
  });
  await answer(id, { version, text: "先の人" }, clerk, false);
  expect(await answerOf(id)).toMatchObject({ text: "先の人" });
});

test.each([
  ["no category", { categoryId: "" }, "category"],
  ["no text", { text: "" }, "text"],
  ["taken up, but nothing changes", { categoryId: "reflected" }, "changeText"],
  ["a change that is not there", { change: "version:none" }, "change"],
  ["a year that is none", { changeYear: "R5" }, "changeYear"],
])("answerOpinion: %s is refused by name", async (_, more, field) => {
  const id = await give(planning);
  await assign(id, ["shoko"]);
  await expect(answer(id, more)).rejects.toMatchObject({ fields: { [field]: expect.anything() } });
});

test("answerOpinion: what changed can be a part of the sheet, a version, a programme, or words", async () => {
  const id = await give(planning);
  await assign(id, ["shoko"]);
  const { changes } = await viewOpinion(context, clerk, id);
  expect(new Set(changes.map(({ group }) => group))).toEqual(new Set(["submission", "version", "programme"]));
  const code = `submission:${reviewId}.01.shoko:nextSteps`;
  await answer(id, { categoryId: "reflected", change: code, changeText: "取組を追加", changeYear: "2022" });
  expect((await answerOf(id)).change).toMatchObject({
    link: { kind: "submission", submissionId: `${reviewId}.01.shoko`, field: "nextSteps" },
    text: "取組を追加",
    fiscalYear: 2022,
  });
});

test("assignOpinion: a department that has written stays asked; the same again changes nothing", async () => {
  const id = await give(planning);
  await assign(id, ["shoko"]);
  const { version } = await view(id);
  await assignOpinion(context, planning, {
    opinionId: id,
    version: 1,
    orgUnitIds: ["shoko"],
    dueOn: "2022-06-30",
  });
  expect((await view(id)).version).toBe(version);
  await answer(id, {}, clerk, false);
  await expect(assign(id, ["norin"])).rejects.toMatchObject({ code: "wrong-state" });
  await expect(assign(id, ["shoko", "nobody"])).rejects.toMatchObject({ code: "bad-input" });
  const owners = (await viewOpinion(context, planning, id)).owners;
  expect(owners).toContain("shoko");
});

test("clearText: only what is approved; what changes afterwards is held back again", async () => {
  const id = await give(planning);
  await assign(id, ["shoko"]);
  const part = { opinionId: id, orgUnitId: "shoko", reviewId: null };
  const clear = async (text: string | null) =>
    clearText(context, planning, { part, version: (await answerOf(id)).version, text });
  await answer(id);
  await expect(clear("早すぎる")).rejects.toMatchObject({ code: "wrong-state" });
  await move(id, "approve");
  await expect(
    clearText(context, clerk, { part, version: (await answerOf(id)).version, text: "課が自分で" }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await clear("公表する文");
  expect((await answerOf(id)).publicText).toBe("公表する文");
  await move(id, "return", "書き直し");
  expect((await answerOf(id)).publicText).toBeNull();
});

test("listLedger: filters and counts", async () => {
  const id = await answered({ categoryId: "difficult" });
  const late = await give(planning);
  await assign(late, ["norin"], "2022-05-13");
  const idsBy = async (more: Partial<typeof anything>) =>
    (await listLedger(context, planning, { ...anything, ...more })).items.map((item) => item.id);
  expect(await idsBy({ category: "difficult" })).toEqual([id]);
  expect(await idsBy({ isOverdue: true })).toEqual([late]);
  expect(await idsBy({ standing: "answered", category: "difficult" })).toEqual([id]);
  expect(await idsBy({ department: "norin", isUnanswered: true })).toContain(late);
  expect(await idsBy({ review: "none" })).toEqual([]);
  const { byCategory, byGoal, items } = await listLedger(context, planning, anything);
  expect(byCategory.find((one) => one.id === "difficult")?.count).toBe(1);
  const alive = items.filter(({ standing }) => standing !== "withdrawn").length;
  expect(byGoal.reduce((sum, one) => sum + one.count, 0)).toBe(alive);
});

test("another city sees and changes nothing of it", async () => {
  const id = await answered();
  for (const actor of strangers) {
    expect((await listLedger(context, actor, anything)).items).toEqual([]);
    await expect(viewOpinion(context, actor, id)).rejects.toMatchObject({ code: "not-found" });
  }
  const [planner, theirs] = strangers as [Actor, Actor];
  await expect(
    assignOpinion(context, planner, {
      opinionId: id,
      version: 2,
      orgUnitIds: ["shoko"],
      dueOn: "2022-06-30",
    }),
  ).rejects.toMatchObject({ code: "not-found" });
  await expect(answer(id, {}, theirs)).rejects.toMatchObject({ code: "not-found" });
});

test("saveCategories: the city's own words, for new answers and old ones", async () => {
  const before = await viewCategories(context, planning);
  const renamed = before.map((one) => (one.id === "difficult" ? { ...one, name: "対応困難" } : one));
  const own = { id: "", name: "参考", nameEn: "", needsChange: false, followsUp: false, isRetired: false };
  await saveCategories(context, planning, [...renamed, own]);
  const after = await viewCategories(context, planning);
  expect(after.map(({ name }) => name)).toEqual(["反映", "既対応", "今後検討", "対応困難", "参考"]);
  const { items } = await listLedger(context, planning, { ...anything, category: "difficult" });
  expect(items[0]?.responses[0]?.category).toEqual({ ja: "対応困難", en: "Cannot be taken up" });
  await expect(saveCategories(context, clerk, after)).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    saveCategories(
      context,
      planning,
      after.map((one) => ({ ...one, name: "" })),
    ),
  ).rejects.toMatchObject({ code: "bad-input" });
});

test("saveFollowUp: next year's review asks what came of it, until it is done", async () => {
  const id = await answered();
  const next = await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-07-20" });
  const due = async (review: string) =>
    (await inOjiya((tx) => listFollowUps(tx, review))).filter(({ opinion }) => opinion.id === id);
  expect(await due(reviewId)).toEqual([]);
  expect(await due(next.reviewId)).toMatchObject([
    { fiscalYear: 2020, category: "今後検討", followUp: null },
  ]);
  expect((await viewOpinionTasks(context, clerk))?.toFollowUp.map(({ opinion }) => opinion.id)).toContain(id);
  const say = (actor: Actor, state: string, version = 0) =>
    saveFollowUp(context, actor, {
      opinionId: id,
      orgUnitId: "shoko",
      reviewId: next.reviewId,
      version,
      state,
      text: "相談会を開いた。",
    });
  await expect(say(otherClerk, "done")).rejects.toMatchObject({ code: "forbidden" });
  await expect(say(clerk, "soon")).rejects.toMatchObject({ fields: { state: expect.anything() } });
  await say(clerk, "partly");
  await say(clerk, "partly");
  await expect(say(clerk, "done", 0)).rejects.toMatchObject({ code: "edited-meanwhile" });
  expect((await view(id, member)).responses[0]?.followUps).toMatchObject([
    { state: "partly", fiscalYear: 2021 },
  ]);
  expect((await viewOpinionTasks(context, clerk))?.toFollowUp.map(({ opinion }) => opinion.id)).not.toContain(
    id,
  );
});

test("viewOpinionTasks: departments owe answers, planning sees what waits, members their own", async () => {
  const id = await give(member);
  expect((await viewOpinionTasks(context, planning))?.toAccept).toBeGreaterThan(0);
  await assign(id, ["shoko"], "2022-05-01");
  const mine = await viewOpinionTasks(context, clerk);
  expect(mine?.toAnswer[0]).toMatchObject({ item: { id }, response: { isOverdue: true } });
  await answer(id);
  expect((await viewOpinionTasks(context, clerk))?.toAnswer.map(({ item }) => item.id)).not.toContain(id);
  expect((await viewOpinionTasks(context, planning))?.toApprove).toBeGreaterThan(0);
  expect((await viewOpinionTasks(context, member))?.own).toBeGreaterThan(0);
  expect(await viewOpinionTasks(context, reader)).toBeNull();
});
