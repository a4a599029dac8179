import { describe, expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { isUserError } from "../../core/userError.ts";
import { inMunicipality } from "../../store/transact.ts";
import { extendDeadline } from "../cycle/extendDeadline.ts";
import { moveSubmission } from "../cycle/moveSubmission.ts";
import { openReview } from "../cycle/openReview.ts";
import { saveSubmission } from "../cycle/saveSubmission.ts";
import { viewSubmission } from "../cycle/viewSubmission.ts";
import { countNotices } from "./countNotices.ts";
import { listNotices } from "./listNotices.ts";
import { readNotices } from "./readNotices.ts";
import { remindDueSoon } from "./remindDueSoon.ts";
import { remindSubmissions } from "./remindSubmissions.ts";
import { saveNoticeSettings } from "./saveNoticeSettings.ts";

const sample = await withSampleCity("elsewhere");
const clock = { now: new Date("2022-05-10T01:00:00Z") };
const context = { ...sample, now: () => clock.now } as Parameters<typeof remindDueSoon>[0];
const planning = actorOf("planning");
const clerk = actorOf("clerk", "shoko");
const head = actorOf("head", "shoko");
const reviewId = `${planId}-2021`;
const sheet = (no: string, unit = "shoko") => `${reviewId}.${no}.${unit}`;
await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
await holds("shoko-clerk", "sato", false);
await holds("shoko-clerk", "suzuki", true);
await holds("shoko-head", "takahashi", false);
const emptyUnit = "norin";

/** Somebody who holds a post from April on. */
async function holds(postId: string, name: string, isDeputy: boolean): Promise<void> {
  await inMunicipality(context.databases.app, "ojiya", null, async (tx) => {
    const who = { municipality_id: "ojiya", user_id: name };
    await tx
      .insertInto("member")
      .values({ ...who, name, username: name })
      .execute();
    const from = { valid_from: "2022-04-01", valid_to: null };
    await tx
      .insertInto("post_holder")
      .values({ ...who, ...from, post_id: postId, is_deputy: isDeputy })
      .execute();
  });
}
const personOf = (userId: string, actor: Actor): Actor => ({ ...actor, userId, name: userId });
const sato = personOf("sato", clerk);
const suzuki = personOf("suzuki", clerk);
const takahashi = personOf("takahashi", head);

async function hand(submissionId: string): Promise<void> {
  const form = await viewSubmission(context, sato, submissionId);
  const values: Record<string, string> = { analysis: "分析", nextSteps: "取組" };
  for (const row of form.rows) {
    if (row.actual) values[row.actual.name] = "1";
    if (row.cost) values[row.cost.name] = "－";
  }
  await saveSubmission(context, sato, { submissionId, values, versions: {} });
  await moveSubmission(context, sato, { submissionId, action: "submit" });
}
const kinds = async (actor: Actor) =>
  (await listNotices(context, actor)).open.map(({ kind, items }) => [
    kind,
    items.map(({ sheetNo }) => sheetNo),
  ]);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isUserError(error) ? error.code : String(error)),
  );
const remind = (key: string, ...submissionIds: string[]) =>
  remindSubmissions(context, planning, { reviewId, submissionIds, text: "お願いします", key });

describe("remindSubmissions(context, actor, form)", () => {
  test("two clicks at once remind once: one notice for the post, seen by its holder and deputy", async () => {
    const [first, second] = await Promise.all([
      remind("key-1", sheet("01"), sheet("06")),
      remind("key-1", sheet("01"), sheet("06")),
    ]);
    expect(first).toEqual({ submissions: 2, people: 2, skipped: 0, vacant: [] });
    expect(second).toEqual(first);
    for (const who of [sato, suzuki]) expect(await kinds(who)).toEqual([["reminder", [1, 6]]]);
    expect(await kinds(takahashi)).toEqual([]);
    expect((await listNotices(context, sato)).open[0]).toMatchObject({
      body: "お願いします",
      review: { fiscalYear: 2021, workYear: 2022 },
    });
  });

  test("another form a moment later leaves out what was just reminded of", async () => {
    expect(await codeOf(remind("key-2", sheet("01")))).toBe("wrong-state");
    clock.now = new Date("2022-05-10T01:05:00Z");
    expect(await remind("key-3", sheet("01"), sheet("07"))).toMatchObject({ submissions: 1, skipped: 1 });
    clock.now = new Date("2022-05-10T01:10:00Z");
    expect(await remind("key-4", sheet("01"))).toMatchObject({ submissions: 1, people: 2 });
  });

  test("where nobody holds the post, planning is told so, and the notice waits", async () => {
    const unit = emptyUnit;
    const [own] = await context.databases.owner
      .selectFrom("submission")
      .select("id")
      .where("municipality_id", "=", "ojiya")
      .where("review_id", "=", reviewId)
      .where("org_unit_id", "=", unit)
      .orderBy("position")
      .execute();
    const result = await remind("key-5", own?.id ?? "");
    expect(result).toMatchObject({ submissions: 1, people: 0 });
    expect(result.vacant).toHaveLength(1);
    expect(await kinds(actorOf("clerk", unit))).toHaveLength(1);
  });

  test.each<[string, Actor, { text?: string; submissionIds?: string[] }, string]>([
    ["a clerk", clerk, {}, "forbidden"],
    ["an empty text", planning, { text: " \r\n" }, "bad-input"],
    ["a text too long", planning, { text: "あ".repeat(801) }, "bad-input"],
    ["a sheet that does not exist", planning, { submissionIds: ["x"] }, "not-found"],
    ["planning of another city", actorOf("planning", null, "elsewhere"), {}, "not-found"],
  ])("%s is refused", async (_, actor, form, code) => {
    const whole = { reviewId, submissionIds: [sheet("08")], text: "x", key: "key-9", ...form };
    expect(await codeOf(remindSubmissions(context, actor, whole))).toBe(code);
  });
});

describe("what has moved on leaves every list at once", () => {
  test("a submitted sheet leaves the clerk's notices and waits in the head's", async () => {
    await hand(sheet("01"));
    expect(await kinds(sato)).toEqual([
      ["reminder", [7]],
      ["reminder", [6]],
    ]);
    expect(await kinds(takahashi)).toEqual([["approvalWaiting", [1]]]);
    await hand(sheet("06"));
    expect(await kinds(takahashi)).toEqual([["approvalWaiting", [1, 6]]]);
    expect(await kinds(sato)).toEqual([["reminder", [7]]]);
  });

  test("reminded of while it waits for approval, the head is told, not the clerk", async () => {
    expect(await remind("key-6", sheet("06"))).toMatchObject({ submissions: 1, people: 1 });
    expect((await kinds(takahashi)).map(([kind]) => kind).toSorted()).toEqual([
      "approvalWaiting",
      "reminder",
    ]);
    expect(await kinds(sato)).toEqual([["reminder", [7]]]);
  });

  test("returned, the clerk sees who returned it and why; approved, nobody sees anything", async () => {
    clock.now = new Date("2022-05-10T02:00:00Z");
    const reason = "内訳を\n確かめてください";
    await moveSubmission(context, takahashi, { submissionId: sheet("01"), action: "return", reason });
    const [returned] = (await listNotices(context, suzuki)).open;
    expect(returned).toMatchObject({ kind: "returned", body: reason, madeBy: "takahashi" });
    expect(await kinds(takahashi)).toContainEqual(["approvalWaiting", [6]]);
    await moveSubmission(context, takahashi, { submissionId: sheet("06"), action: "approve" });
    expect(await kinds(takahashi)).toEqual([]);
    expect(await countNotices(context, takahashi)).toBe(0);
  });

  test("an old reminder does not come back with a return, an old request for approval not with a new one", async () => {
    expect(await kinds(suzuki)).toEqual([
      ["returned", [1]],
      ["reminder", [7]],
    ]);
    await moveSubmission(context, sato, { submissionId: sheet("01"), action: "submit" });
    expect(await kinds(suzuki)).toEqual([["reminder", [7]]]);
    expect(await kinds(takahashi)).toEqual([["approvalWaiting", [1]]]);
    await moveSubmission(context, takahashi, { submissionId: sheet("01"), action: "return", reason: "再度" });
  });

  test("read by one holder of the post, it is still new to the other", async () => {
    const before = await countNotices(context, suzuki);
    const [first] = (await listNotices(context, sato)).open;
    await readNotices(context, sato, [first?.id ?? ""]);
    await readNotices(context, sato, [first?.id ?? ""]);
    expect(await countNotices(context, sato)).toBe(before - 1);
    expect(await countNotices(context, suzuki)).toBe(before);
    expect((await listNotices(context, sato)).past.some(({ id }) => id === first?.id)).toBe(true);
  });

  test("nobody reads or marks what is not for them", async () => {
    const stranger = actorOf("clerk", "shoko", "elsewhere");
    expect(await kinds(stranger)).toEqual([]);
    const before = await countNotices(context, suzuki);
    const ids = (await listNotices(context, suzuki)).open.map(({ id }) => id);
    await readNotices(context, stranger, ids);
    await readNotices(context, personOf("takahashi", head), ids);
    expect(await countNotices(context, suzuki)).toBe(before);
  });
});

test("extendDeadline(context, actor, …): those who still fill in are told the new day, once", async () => {
  const submissionIds = [sheet("07"), sheet("06"), sheet("08")];
  await extendDeadline(context, planning, { submissionIds, dueOn: "2022-05-27" });
  await extendDeadline(context, planning, { submissionIds, dueOn: "2022-05-27" });
  const moved = (await listNotices(context, suzuki)).open.filter(({ kind }) => kind === "deadlineMoved");
  expect(moved.map(({ dueOn, items }) => [dueOn, items.map(({ sheetNo }) => sheetNo)])).toEqual([
    ["2022-05-27", [7, 8]],
  ]);
});

describe("remindDueSoon(context)", () => {
  const dueSoon = async () =>
    (await listNotices(context, suzuki)).open
      .filter(({ kind }) => kind === "dueSoon")
      .map(({ dueOn, items }) => [dueOn, items.length]);

  test("ten days before, nothing is said; seven days before, once, though two servers ask", async () => {
    expect(await remindDueSoon(context)).toBe(0);
    clock.now = new Date("2022-05-12T23:05:00Z"); // 5月13日 8:05 in Japan
    const made = await Promise.all([remindDueSoon(context), remindDueSoon(context)]);
    expect(made.toSorted((a, b) => a - b)[0]).toBe(0);
    expect(Math.max(...made)).toBeGreaterThan(5);
    expect(await dueSoon()).toEqual([["2022-05-20", 6]]);
    expect(await remindDueSoon(context)).toBe(0);
  });

  test("each city chooses its days; somebody who saves later does not overwrite them unseen", async () => {
    const form = { days: "14、5", reminderText: "文", version: 0 };
    await saveNoticeSettings(context, planning, form);
    expect(await codeOf(saveNoticeSettings(context, planning, form))).toBe("edited-meanwhile");
    expect(await codeOf(saveNoticeSettings(context, planning, { ...form, days: "x", version: 1 }))).toBe(
      "bad-input",
    );
    expect(await codeOf(saveNoticeSettings(context, clerk, form))).toBe("forbidden");
    clock.now = new Date("2022-05-21T23:05:00Z");
    expect(await remindDueSoon(context)).toBe(1);
    expect(await dueSoon()).toContainEqual(["2022-05-27", 2]);
  });
});
