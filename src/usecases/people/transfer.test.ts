import { beforeAll, describe, expect, test } from "vitest";
import { evaluationPart } from "../../../test/support/evaluationPart.ts";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { isUserError } from "../../core/userError.ts";
import { listAuditEntries } from "../../store/audit.ts";
import { findActor, insertHolding, insertMember } from "../../store/people.ts";
import { inMunicipality } from "../../store/transact.ts";
import { moveSubmission } from "../cycle/moveSubmission.ts";
import { openReview } from "../cycle/openReview.ts";
import { saveSubmission } from "../cycle/saveSubmission.ts";
import { viewSubmission } from "../cycle/viewSubmission.ts";
import { viewTasks } from "../cycle/viewTasks.ts";
import { addPost } from "./addPost.ts";
import { closePost, renamePost } from "./changePost.ts";
import { endDeputy, nameDeputy } from "./deputies.ts";
import { listUnreadHandOvers, readHandOver, writeHandOver } from "./handOver.ts";
import { transferPosts } from "./transferPosts.ts";
import { viewPost, viewPosts } from "./viewPosts.ts";

const context = await withSampleCity("elsewhere");
const planning = actorOf("planning");
const administrator = actorOf("administrator");
const sheet = `${planId}-2021.02.shoko`;
const people = ["tanaka", "sato", "suzuki", "yamada"];
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isUserError(error) ? error.code : String(error)),
  );
const inCity = <T>(work: Parameters<typeof inMunicipality<T>>[3]) =>
  inMunicipality(context.databases.app, "ojiya", null, work);
/** The context on a day of 2022. */
const on = (day: string) => ({ ...context, now: () => new Date(`2022-${day}T01:00:00Z`) });
/** A person as sign-in finds them on a day of 2022. */
const personOn = async (userId: string, day: string) => {
  const actor = await inCity((tx) => findActor(tx, "ojiya", userId, `2022-${day}`));
  if (!actor) throw new Error("nobody");
  return actor;
};
const transfer = (coming: string | null, leaving: string | null = "tanaka", day = "2022-04-01") =>
  transferPosts(context, planning, { day, transfers: [{ postId: "shoko-clerk", leaving, coming }] });

beforeAll(async () => {
  await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
  await inCity(async (tx) => {
    for (const userId of people) await insertMember(tx, "ojiya", { userId, name: userId, username: userId });
    await insertHolding(tx, "ojiya", { postId: "shoko-clerk", userId: "tanaka", from: "2020-04-01" });
    await insertHolding(tx, "ojiya", { postId: "shoko-head", userId: "yamada", from: "2020-04-01" });
  });
});

describe("a transfer on 1 April", () => {
  const save = async (userId: string, day: string, analysis: string) => {
    const actor = await personOn(userId, day);
    return codeOf(
      saveSubmission(on(day), actor, {
        submissionId: sheet,
        values: { analysis },
        versions: { analysis: 99 },
      }),
    );
  };

  test("hands over drafts and tasks: the old holder may on 31 March, the new one on 1 April", async () => {
    expect(await save("tanaka", "03-31", "前任の下書き")).toBe("done");
    await writeHandOver(on("03-31"), await personOn("tanaka", "03-31"), {
      postId: "shoko-clerk",
      text: "シート2の費用は財政課に照会中",
      version: 0,
    });
    expect(await transfer("sato")).toEqual({ changed: 1 });
    expect(await save("tanaka", "04-01", "x")).toBe("forbidden");
    expect(await save("sato", "03-31", "x")).toBe("forbidden");
    const sato = await personOn("sato", "04-01");
    const form = await viewSubmission(on("04-01"), sato, sheet);
    expect([evaluationPart(form, "analysis").field.value, form.item.state]).toEqual([
      "前任の下書き",
      "draft",
    ]);
    const [tasks] = (await viewTasks(on("04-01"), sato)).reviews;
    expect(tasks?.toEnter.map(({ id }) => id)).toContain(sheet);
    expect(await save("sato", "04-01", "後任の下書き")).toBe("done");
  });
  test("sent twice it changes nothing; with another holder than the form said it is refused", async () => {
    expect(await transfer("sato")).toEqual({ changed: 0 });
    expect(await codeOf(transfer("suzuki"))).toBe("done");
    expect(await codeOf(transfer("suzuki", "yamada"))).toBe("edited-meanwhile");
    expect(await transfer(null, "suzuki")).toEqual({ changed: 1 });
    const { groups } = await viewPosts(on("04-02"), planning);
    const shoko = groups.find(({ unit }) => unit?.id === "shoko");
    expect(shoko?.posts.find(({ id }) => id === "shoko-clerk")?.holders.map(({ name }) => name)).toEqual([
      "sato",
    ]);
  });
  test.each([
    ["a head", actorOf("head", "shoko"), {}, "forbidden"],
    ["planning of another city", actorOf("planning", null, "elsewhere"), {}, "not-found"],
    ["planning for the administrator's post", planning, { postId: "administrator" }, "forbidden"],
    ["an unknown person", planning, { coming: "nobody" }, "not-found"],
    ["nothing chosen", planning, { leaving: "sato", coming: "sato" }, "bad-input"],
  ])("%s is refused", async (_, actor, part, code) => {
    const one = { postId: "shoko-clerk", leaving: null, coming: "sato", ...part };
    const member = { ...one, coming: one.coming === "sato" && code === "not-found" ? "tanaka" : one.coming };
    expect(await codeOf(transferPosts(context, actor, { day: "2022-05-01", transfers: [member] }))).toBe(
      code,
    );
  });
});

describe("a hand-over note", () => {
  test("waits for whoever comes, until they have read it, and stays with the post", async () => {
    const sato = await personOn("sato", "04-01");
    const [note] = await listUnreadHandOvers(on("04-01"), sato);
    expect(note).toMatchObject({ text: "シート2の費用は財政課に照会中", updatedBy: "tanaka" });
    expect(await listUnreadHandOvers(on("04-01"), await personOn("yamada", "04-01"))).toEqual([]);
    const id = note?.id ?? "";
    expect(await codeOf(readHandOver(on("04-01"), await personOn("yamada", "04-01"), id))).toBe("not-found");
    await readHandOver(on("04-01"), sato, id);
    await readHandOver(on("04-01"), sato, id);
    expect(await listUnreadHandOvers(on("04-01"), sato)).toEqual([]);
    const { notes } = await viewPost(on("04-01"), sato, "shoko-clerk");
    expect(notes).toMatchObject([{ isRead: true, isOwn: false }]);
    expect((await viewPost(on("04-01"), planning, "shoko-clerk")).notes).toEqual([]);
  });
  test("is written by the holder alone; of two windows the second one is told", async () => {
    const sato = await personOn("sato", "04-01");
    const write = (actor: typeof sato, text: string, version: number) =>
      codeOf(writeHandOver(on("04-01"), actor, { postId: "shoko-clerk", text, version }));
    expect(await write(planning, "x", 0)).toBe("forbidden");
    expect(await write(sato, " ", 0)).toBe("bad-input");
    expect(await write(sato, "一", 0)).toBe("done");
    expect(await write(sato, "二", 0)).toBe("edited-meanwhile");
    expect(await write(sato, "二", 1)).toBe("done");
  });
});

describe("a deputy", () => {
  const stand = { postId: "shoko-head", userId: "suzuki", from: "2022-05-10", to: "2022-05-12" };

  test("is named by the holder or by planning, not by others", async () => {
    const yamada = await personOn("yamada", "05-09");
    expect(await codeOf(nameDeputy(on("05-09"), await personOn("sato", "05-09"), stand))).toBe("forbidden");
    expect(await codeOf(nameDeputy(on("05-09"), yamada, { ...stand, to: "2022-05-01" }))).toBe("bad-input");
    expect(await codeOf(nameDeputy(on("05-09"), yamada, { ...stand, userId: "yamada" }))).toBe("bad-input");
    await nameDeputy(on("05-09"), yamada, stand);
    await nameDeputy(on("05-09"), planning, stand);
    expect((await viewPost(on("05-09"), yamada, "shoko-head")).post.holdings).toHaveLength(2);
  });
  test("may what the post may on these days alone, and the history says so", async () => {
    const move = async (day: string, action: "return" | "submit", reason = "") =>
      codeOf(moveSubmission(on(day), await personOn("suzuki", day), { submissionId: sheet, action, reason }));
    const sato = await personOn("sato", "05-10");
    const form = await viewSubmission(context, sato, sheet);
    const values: Record<string, string> = { analysis: "分析", nextSteps: "取組" };
    for (const row of form.rows) {
      if (row.actual) values[row.actual.name] = "－";
      if (row.cost) values[row.cost.name] = "－";
    }
    await saveSubmission(context, sato, { submissionId: sheet, values, versions: {} });
    await moveSubmission(context, sato, { submissionId: sheet, action: "submit" });
    expect(await move("05-09", "return", "早すぎる")).toBe("forbidden");
    expect(await move("05-13", "return", "遅すぎる")).toBe("forbidden");
    expect(await move("05-12", "return", "内訳を")).toBe("done");
    const [entry] = await inCity((tx) =>
      listAuditEntries(tx, { before: null, subject: `submission ${sheet}`, limit: 1 }),
    );
    expect(entry).toMatchObject({
      action: "return",
      userName: "suzuki（商工振興課 課長 代理）",
      after: { reason: "内訳を", deputyFor: "商工振興課 課長" },
    });
  });
  test("who is ended today may no more", async () => {
    const yamada = await personOn("yamada", "05-11");
    await endDeputy(on("05-11"), yamada, stand);
    expect((await personOn("suzuki", "05-10")).posts).toHaveLength(1);
    expect((await personOn("suzuki", "05-11")).posts).toEqual([]);
  });
});

describe("posts", () => {
  test("are added with a department where their role needs one, once", async () => {
    const post = { role: "section", orgUnitId: "shoko", title: "商工振興課 係長" };
    expect(await codeOf(addPost(context, actorOf("clerk", "shoko"), post))).toBe("forbidden");
    expect(await codeOf(addPost(context, planning, { ...post, orgUnitId: null }))).toBe("bad-input");
    expect(await codeOf(addPost(context, planning, { ...post, role: "administrator" }))).toBe("forbidden");
    const twice = await Promise.all([1, 2].map(() => codeOf(addPost(context, planning, post))));
    expect(twice.toSorted()).toEqual(["bad-input", "done"]);
  });
  test("are renamed by one at a time, and closed with their holders", async () => {
    const rename = (title: string, version: number) =>
      codeOf(renamePost(context, planning, { postId: "shoko-clerk", title, version }));
    expect(await rename("商工振興課 主任", 1)).toBe("done");
    expect(await rename("商工振興課 主査", 1)).toBe("edited-meanwhile");
    await closePost(context, administrator, { postId: "shoko-clerk", day: "2022-05-31" });
    expect(await codeOf(closePost(context, planning, { postId: "shoko-clerk", day: "2022-05-31" }))).toBe(
      "wrong-state",
    );
    expect((await personOn("sato", "05-31")).posts).toHaveLength(1);
    expect((await personOn("sato", "06-01")).posts).toEqual([]);
    expect(await codeOf(transfer("suzuki", null, "2022-06-01"))).toBe("wrong-state");
  });
});
