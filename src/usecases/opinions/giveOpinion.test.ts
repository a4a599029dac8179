import { expect, test } from "vitest";
import type { Actor } from "../../core/permission/permission.ts";
import {
  anything,
  clerk,
  member,
  otherClerk,
  otherMember,
  planning,
  reader,
  typed,
  reviewId,
  withOpinions,
} from "../../../test/support/opinions.ts";
import type { TypedOpinion } from "./readOpinion.ts";
import { editOpinion, withdrawOpinion } from "./editOpinion.ts";
import { listLedger } from "./listLedger.ts";

const { context, sheet, indicator, freshKey, give, view, assign } = await withOpinions();

test("giveOpinion: the figure is taken from the review's documents, whatever the browser says", async () => {
  const id = await give(member, { subject: indicator });
  const { shown, subject, speaker, source, place, givenOn } = await view(id);
  expect(subject).toMatchObject({ kind: "indicator" });
  expect(shown).toMatchObject({
    kind: "indicator",
    fiscalYear: 2020,
    text: "実績 17件（令和2年度）　目標 50件（令和6年度）",
    path: null,
    packetItemId: null,
  });
  expect(shown.grade).toMatch(/^▲/);
  expect({ speaker, source, place, givenOn }).toEqual({
    speaker: "佐藤 花子",
    source: "member",
    place: "account",
    givenOn: "2022-05-14",
  });
});

test("giveOpinion: the same form twice at once makes one opinion", async () => {
  const key = freshKey();
  const ids = await Promise.all([1, 2, 3].map(() => give(member, {}, key)));
  expect(new Set(ids)).toEqual(new Set([key]));
  const { items } = await listLedger(context, planning, anything);
  expect(items.filter(({ id }) => id === key)).toHaveLength(1);
});

test("giveOpinion: opinions that come together get different numbers", async () => {
  await Promise.all(Array.from({ length: 6 }, () => give(planning)));
  const { items } = await listLedger(context, planning, { ...anything, review: reviewId });
  const numbers = items.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test.each<[string, Partial<TypedOpinion>, string]>([
  ["no text", { text: " " }, "text"],
  ["a text too long", { text: "あ".repeat(2001) }, "text"],
  ["no such subject", { subject: "node:none" }, "subject"],
  ["no such kind", { kind: "poem" }, "kind"],
  ["no day", { givenOn: "" }, "givenOn"],
  ["a day to come", { givenOn: "2022-05-15" }, "givenOn"],
  ["no such meeting", { meetingId: "none" }, "meetingId"],
  ["no such member", { memberId: "none" }, "memberId"],
])("giveOpinion: %s is refused by name", async (_, more, field) => {
  await expect(give(planning, more)).rejects.toMatchObject({
    code: "bad-input",
    fields: { [field]: expect.anything() },
  });
});

test("giveOpinion: a figure that has changed since it was shown is shown again first", async () => {
  await expect(give(member, { seen: "実績 1件" })).rejects.toMatchObject({ code: "edited-meanwhile" });
});

test.each([
  ["a clerk", clerk],
  ["a reader", reader],
])("giveOpinion: %s may not", async (_, actor) => {
  await expect(give(actor)).rejects.toMatchObject({ code: "forbidden" });
});

test("editOpinion: one's own until planning has accepted it, nobody else's", async () => {
  const id = await give(member);
  const { version, shown } = await view(id);
  const edit = (actor: Actor, text: string) =>
    editOpinion(context, actor, { opinionId: id, version, typed: { ...typed, subject: sheet, text } });
  await expect(edit(otherMember, "横取り")).rejects.toMatchObject({ code: "not-found" });
  await edit(member, "直した文");
  await edit(member, "直した文");
  expect(await view(id)).toMatchObject({ text: "直した文", shown });
  await expect(edit(member, "別の画面の文")).rejects.toMatchObject({ code: "edited-meanwhile" });
  await assign(id, ["shoko"]);
  await expect(edit(member, "遅い")).rejects.toMatchObject({ code: "wrong-state" });
  await expect(withdrawOpinion(context, member, id)).rejects.toMatchObject({ code: "wrong-state" });
});

test("withdrawOpinion: it keeps its number, and only planning and its author see it still", async () => {
  const id = await give(member);
  await withdrawOpinion(context, member, id);
  await withdrawOpinion(context, member, id);
  expect((await view(id)).standing).toBe("withdrawn");
  expect((await view(id, member)).standing).toBe("withdrawn");
  for (const actor of [otherMember, clerk, reader])
    await expect(view(id, actor)).rejects.toMatchObject({ code: "not-found" });
});

test("viewOpinion: before it is accepted nobody but planning and its author sees it; a name never", async () => {
  const id = await give(planning, { speaker: "田中 太郎", source: "citizen" });
  await expect(view(id, clerk)).rejects.toMatchObject({ code: "not-found" });
  await assign(id, ["shoko"]);
  for (const actor of [clerk, otherClerk, member, reader]) expect((await view(id, actor)).speaker).toBeNull();
  expect((await view(id)).speaker).toBe("田中 太郎");
});
