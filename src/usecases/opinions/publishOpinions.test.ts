import { expect, test } from "vitest";
import { publishedSide } from "../../store/publications.ts";
import { linkFromRoot } from "../../site/links.ts";
import { render } from "../../site/render.ts";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { openReview } from "../cycle/openReview.ts";
import { publishReview } from "../publication/publishReview.ts";
import { answerOpinion } from "./answerOpinion.ts";
import { assignOpinion } from "./assignOpinion.ts";
import { clearText } from "./clearText.ts";
import { withdrawOpinion } from "./editOpinion.ts";
import { giveOpinion } from "./giveOpinion.ts";
import { moveResponse } from "./moveResponse.ts";
import { publishOpinions } from "./publishOpinions.ts";
import { saveFollowUp } from "./saveFollowUp.ts";
import { viewOpinion } from "./viewOpinion.ts";
import { viewOpinionForm } from "./viewOpinionForm.ts";

const context = await withSampleCity();
const reviewId = `${planId}-2020`;
const planning = actorOf("planning");
const clerk = actorOf("clerk", "shoko");
const address = `ojiya/${planId}/2020/opinions`;
const publications = publishedSide(context.databases.publicSide);
const form = await viewOpinionForm(context, planning, { reviewId, subject: "" });
const subject = form.subjects.indicators.find(({ label }) => label.includes("インターンシップ"))?.code ?? "";

/** Words that must never be read by the public. */
const secrets = ["田中 太郎", "元の文には電話番号0258-00-0000", "課の下書き", "まだ確かめていない意見"];
const textOf = async (path: string) => String((await render(publications, path, linkFromRoot))?.body);
/** Everything that the public side has of the opinions, in every form and language. */
const everything = async () =>
  (
    await Promise.all(
      [
        `${address}/`,
        `en/${address}/`,
        `${address}.json`,
        `${address}.csv`,
        `en/${address}.csv`,
        `ojiya/${planId}/2020/`,
        `ojiya/${planId}/2020/sheets/01/`,
      ].map(textOf),
    )
  ).join("\n");

let count = 0;
async function answered(text: string): Promise<string> {
  const key = `00000000-0000-4000-8000-${String((count += 1)).padStart(12, "0")}`;
  await giveOpinion(context, planning, {
    key,
    reviewId,
    typed: {
      subject,
      seen: "",
      kind: "request",
      text,
      meetingId: "",
      source: "citizen",
      place: "written",
      memberId: "",
      speaker: "田中 太郎",
      role: "子育て中の市民",
      showsRole: true,
      givenOn: "2022-05-10",
    },
  });
  const item = async () => (await viewOpinion(context, planning, key)).item;
  await assignOpinion(context, planning, {
    opinionId: key,
    version: (await item()).version,
    orgUnitIds: ["shoko"],
    dueOn: "2022-06-30",
  });
  const version = async () => (await item()).responses[0]?.version ?? 0;
  const typed = {
    opinionId: key,
    orgUnitId: "shoko",
    version: await version(),
    categoryId: "considering",
    text: "課の下書き",
    change: "",
    changeText: "相談窓口を設ける",
    changeYear: "2023",
  };
  await answerOpinion(context, clerk, typed, { submit: true });
  await moveResponse(context, planning, {
    opinionId: key,
    orgUnitId: "shoko",
    version: await version(),
    move: "approve",
    reason: "",
  });
  return key;
}

async function clear(
  id: string,
  part: "opinion" | "answer" | "followUp",
  text: string | null,
  inReview = "",
) {
  const { item } = await viewOpinion(context, planning, id);
  const response = item.responses[0];
  const version =
    part === "opinion"
      ? item.version
      : part === "answer"
        ? (response?.version ?? 0)
        : (response?.followUps[0]?.version ?? 0);
  await clearText(context, planning, {
    part: {
      opinionId: id,
      orgUnitId: part === "opinion" ? null : "shoko",
      reviewId: part === "followUp" ? inReview : null,
    },
    version,
    text,
  });
}

const publish = () => publishOpinions(context, planning, reviewId);
const first = await answered("元の文には電話番号0258-00-0000");
await answered("まだ確かめていない意見");

test("publishOpinions: not before the year itself is public, nor with nothing cleared", async () => {
  await expect(publish()).rejects.toMatchObject({ code: "wrong-state" });
  await publishReview(context, planning, { planId, fiscalYear: 2020, stage: "final" });
  await expect(publish()).rejects.toMatchObject({ code: "wrong-state" });
  expect(await publications.get(address)).toBeUndefined();
});

test("publishOpinions: what is cleared is public with its figure; nothing else, and nobody's name", async () => {
  await clear(first, "opinion", "就業体験を増やしてほしい。");
  expect(await publish()).toEqual({ opinions: 1, changed: 1 });
  expect(await everything()).toContain("回答は準備中です。");
  await clear(first, "answer", "令和5年度に検討します。");
  expect(await publish()).toEqual({ opinions: 1, changed: 1 });
  expect(await publish()).toEqual({ opinions: 1, changed: 0 });
  const page = await textOf(`${address}/`);
  for (const word of [
    "就業体験を増やしてほしい。",
    "令和5年度に検討します。",
    "今後検討",
    "商工振興課",
    "相談窓口を設ける",
    "実績 17件（令和2年度）",
    "子育て中の市民",
    "令和2年度の検証（令和3年度実施）",
  ])
    expect(page).toContain(word);
  const all = await everything();
  for (const secret of secrets) expect(all).not.toContain(secret);
});

test("the year, the sheet and the indicator lead to the opinions", async () => {
  const indicatorId = subject.replace("indicator:", "");
  for (const path of ["", "sheets/01/", `indicators/${indicatorId}/`])
    expect(await textOf(`ojiya/${planId}/2020/${path}`)).toContain(`/${address}/`);
  expect(await textOf(`ojiya/${planId}/2020/sheets/20/`)).not.toContain(`/${address}/`);
});

test("publishOpinions: an answer that is taken back leaves the page with the next publication", async () => {
  const { item } = await viewOpinion(context, planning, first);
  await moveResponse(context, planning, {
    opinionId: first,
    orgUnitId: "shoko",
    version: item.responses[0]?.version ?? 0,
    move: "return",
    reason: "書き直し",
  });
  expect(await publish()).toEqual({ opinions: 1, changed: 1 });
  expect(await textOf(`${address}/`)).not.toContain("令和5年度に検討します。");
});

test("publishOpinions: next year's page tells what came of it, once that is cleared", async () => {
  const id = await answered("元の文には電話番号0258-00-0000");
  await clear(id, "opinion", "相談会を開いてほしい。");
  await clear(id, "answer", "検討します。");
  const next = await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-07-20" });
  await publishReview(context, planning, { planId, fiscalYear: 2021, stage: "comment" });
  const typed = { opinionId: id, orgUnitId: "shoko", reviewId: next.reviewId, version: 0 };
  await saveFollowUp(context, clerk, { ...typed, state: "done", text: "課の下書き" });
  await expect(publishOpinions(context, planning, next.reviewId)).rejects.toMatchObject({
    code: "wrong-state",
  });
  await clear(id, "followUp", "令和4年6月に開催した。", next.reviewId);
  expect(await publishOpinions(context, planning, next.reviewId)).toEqual({ opinions: 1, changed: 1 });
  const page = await textOf(`ojiya/${planId}/2021/opinions/`);
  for (const word of [
    "相談会を開いてほしい。",
    "検討します。",
    "実施済み",
    "令和4年6月に開催した。",
    "案・意見募集中",
  ])
    expect(page).toContain(word);
  for (const secret of secrets) expect(page).not.toContain(secret);
});

test("publishOpinions: a withdrawn opinion is public no more", async () => {
  await withdrawOpinion(context, planning, first);
  await publish();
  expect(await everything()).not.toContain("就業体験を増やしてほしい。");
});

test.each([
  ["a clerk", clerk, "forbidden"],
  ["a council member", actorOf("council"), "forbidden"],
  ["planning of another city", actorOf("planning", null, "elsewhere"), "not-found"],
])("publishOpinions: %s may not", async (_, actor, code) => {
  await expect(publishOpinions(context, actor, reviewId)).rejects.toMatchObject({ code });
});
