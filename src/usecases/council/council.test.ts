import { describe, expect, test } from "vitest";
import {
  bodyForm,
  bodyId,
  meetingForm,
  meetingId,
  memberForm,
  memberId,
  otherBodyId,
  otherMemberId,
  withCouncilCity,
} from "../../../test/support/councilCity.ts";
import { actorOf } from "../../../test/support/sampleCity.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { isUserError } from "../../core/userError.ts";
import { findActor } from "../../store/people.ts";
import { inMunicipality } from "../../store/transact.ts";
import { listUsers } from "../people/listUsers.ts";
import { addAgendaItem, fillAgenda, moveAgendaItem, removeAgendaItem, saveAgendaItem } from "./agenda.ts";
import { giveMemberAccount } from "./giveMemberAccount.ts";
import { listBodies } from "./listBodies.ts";
import { listOwnMeetings } from "./listOwnMeetings.ts";
import { makePacket } from "./makePacket.ts";
import { moveMeeting } from "./moveMeeting.ts";
import { reappointMember } from "./reappointMember.ts";
import { saveAttendance } from "./saveAttendance.ts";
import { addBody, saveBody } from "./saveBody.ts";
import { planMeeting, saveMeeting } from "./saveMeeting.ts";
import { addMember, endMembership, saveMember } from "./saveMember.ts";
import { saveMinutes } from "./saveMinutes.ts";
import { setAccountEnd } from "./setAccountEnd.ts";
import { viewBody } from "./viewBody.ts";
import { viewMeeting } from "./viewMeeting.ts";
import { viewMember } from "./viewMember.ts";
import { viewPacket } from "./viewPacket.ts";

const { context, clock, planning } = await withCouncilCity("elsewhere");
const clerk = actorOf("clerk", "shoko");
const stranger = actorOf("planning", null, "elsewhere");

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isUserError(error) ? [error.code, ...Object.keys(error.fields)].join(" ") : error),
  );
const typedMember = (change: Partial<typeof memberForm> = {}) => ({ ...memberForm, ...change });

/** The owner of an account with the rights of the day on the clock. */
async function signedIn(userId: string): Promise<Actor> {
  const today = todayInJapan(context.now());
  const actor = await inMunicipality(context.databases.app, "ojiya", userId, (tx) =>
    findActor(tx, "ojiya", userId, today),
  );
  if (!actor) throw new Error("no such person");
  return actor;
}

async function at<T>(day: string, work: () => Promise<T>): Promise<T> {
  const { now } = clock;
  clock.now = new Date(`${day}T03:00:00Z`);
  try {
    return await work();
  } finally {
    clock.now = now;
  }
}

describe("councils and members", () => {
  test.each([
    [
      "a clerk adds a council",
      () => addBody(context, clerk, { id: "body-0009", typed: bodyForm }),
      "forbidden",
    ],
    [
      "nothing typed",
      () => addBody(context, planning, { id: "body-0009", typed: {} }),
      "bad-input name legalBasis legalText validFrom",
    ],
    [
      "ends before it begins",
      () => addBody(context, planning, { id: "body-0009", typed: { ...bodyForm, validTo: "2019-01-01" } }),
      "bad-input validTo",
    ],
    [
      "a member without a name",
      () => addMember(context, planning, { bodyId, id: "member-0009", typed: typedMember({ name: " " }) }),
      "bad-input name",
    ],
    [
      "a term that ends before it begins",
      () =>
        addMember(context, planning, {
          bodyId,
          id: "member-0009",
          typed: typedMember({ termTo: "2020-05-31" }),
        }),
      "bad-input termTo",
    ],
    [
      "a day that does not exist",
      () =>
        addMember(context, planning, {
          bodyId,
          id: "member-0009",
          typed: typedMember({ termTo: "2022-02-30" }),
        }),
      "bad-input termTo",
    ],
    [
      "a member of a council of another city",
      () => addMember(context, stranger, { bodyId, id: "member-0009", typed: memberForm }),
      "not-found",
    ],
    ["planning of another city looks", () => viewBody(context, stranger, bodyId), "not-found"],
    [
      "planning of another city looks at a meeting",
      () => viewMeeting(context, stranger, meetingId),
      "not-found",
    ],
  ])("%s: refused", async (_, attempt, expected) => {
    expect(await refusalOf(attempt())).toBe(expected);
  });

  test("what is sent twice is added once", async () => {
    const add = () =>
      Promise.all([
        addBody(context, planning, { id: "body-0003", typed: { ...bodyForm, name: "三つ目" } }),
        addMember(context, planning, { bodyId, id: "member-0003", typed: typedMember({ name: "丙" }) }),
        planMeeting(context, planning, {
          bodyId,
          id: "meeting-0003",
          typed: { ...meetingForm, number: "3" },
        }),
      ]);
    await Promise.all([add(), add()]);
    expect((await listBodies(context, planning)).map(({ body }) => body.name)).toEqual([
      "総合戦略審議会",
      "総合戦略懇談会",
      "三つ目",
    ]);
    const { members, meetings } = await viewBody(context, planning, bodyId);
    expect(members.map(({ name }) => name)).toEqual(["甲野 太郎", "丙"]);
    expect(meetings.filter(({ number }) => number === 3)).toHaveLength(1);
  });

  test("sectors are counted on the day; what is missing of 産官学金労言士 is named", async () => {
    const view = await viewBody(context, planning, bodyId);
    expect(view.counts.find(({ sector }) => sector === "finance")?.count).toBe(2);
    expect(view.missing).toEqual(["industry", "government", "academia", "labor", "media", "professional"]);
    const later = await at("2022-09-01", () => viewBody(context, planning, bodyId));
    expect(later.missing).toContain("finance");
    expect(later.members.map(({ state }) => state)).toEqual(["ended", "ended"]);
  });

  test("an edit on top of another's says what the other wrote, and goes through when repeated", async () => {
    const typed = { ...bodyForm, legalText: "わたしの条例" };
    await saveBody(context, planning, { bodyId, version: 1, typed: { ...bodyForm, name: "審議会" } });
    const attempt = saveBody(context, planning, { bodyId, version: 1, typed });
    await expect(attempt).rejects.toMatchObject({
      code: "edited-meanwhile",
      fields: { name: { ja: "ほかの人が「審議会」に変えました。" }, legalText: {} },
    });
    await saveBody(context, planning, { bodyId, version: 2, typed });
    expect((await viewBody(context, planning, bodyId)).body).toMatchObject({
      name: "総合戦略審議会",
      legalText: "わたしの条例",
      version: 3,
    });
    const edit = { memberId, version: 9, typed: typedMember({ office: "副会長" }) };
    expect(await refusalOf(saveMember(context, planning, edit))).toBe("edited-meanwhile office");
  });

  test("a further term follows the one before, once", async () => {
    const { next } = await viewMember(context, planning, { bodyId, memberId });
    expect(next).toEqual({ termFrom: "2022-09-01", termTo: "2024-11-30" });
    const again = (termFrom: string) => ({ memberId, typed: { ...next, termFrom, office: "会長" } });
    expect(await refusalOf(reappointMember(context, planning, again("2022-08-31")))).toBe(
      "bad-input termFrom",
    );
    await reappointMember(context, planning, again("2022-09-01"));
    await reappointMember(context, planning, again("2022-09-01"));
    const terms = (await viewBody(context, planning, bodyId)).members.filter(
      ({ name }) => name === "甲野 太郎",
    );
    expect(terms.map(({ termFrom, state, isContinued }) => [termFrom, state, isContinued])).toEqual([
      ["2020-06-01", "inOffice", true],
      ["2022-09-01", "toCome", false],
    ]);
  });

  test("terms that end within 90 days are pointed out until they are continued", async () => {
    const linesOf = (day: string) => at(day, () => listBodies(context, planning));
    expect((await linesOf("2022-06-01")).map(({ endingSoon }) => endingSoon)).toEqual([0, 0, 0]);
    expect((await linesOf("2022-06-02")).map(({ endingSoon }) => endingSoon)).toEqual([1, 1, 0]);
  });
});

describe("accounts of members", () => {
  const account = { username: "kono", email: "", from: "2022-05-10", to: "2022-06-30" };
  const give = (change: Partial<typeof account> = {}, who = planning, member = memberId) =>
    giveMemberAccount(context, who, { memberId: member, typed: { ...account, ...change } });
  let userId = "";

  test.each([
    ["a clerk gives one", () => give({}, clerk), "forbidden"],
    ["the administrator gives one", () => give({}, actorOf("administrator")), "forbidden"],
    ["planning of another city", () => give({}, stranger), "not-found"],
    ["longer than the term", () => give({ to: "2022-09-01" }), "bad-input to"],
    ["before the term", () => give({ from: "2020-05-31" }), "bad-input from"],
    ["without a last day", () => give({ to: "" }), "bad-input to"],
    ["a user name with blanks", () => give({ username: "ko no" }), "bad-input username"],
  ])("%s: refused", async (_, attempt, expected) => expect(await refusalOf(attempt())).toBe(expected));

  test("two clicks give one account; administrators see it", async () => {
    const results = await Promise.all([refusalOf(give()), refusalOf(give())]);
    expect(results.filter((result) => result === "done")).toHaveLength(1);
    const { users } = await listUsers(context, actorOf("administrator"));
    const found = users.filter(({ username }) => username === "kono");
    expect(found).toMatchObject([
      { name: "甲野 太郎", posts: [{ role: "council", from: "2022-05-10", to: "2022-06-30" }] },
    ]);
    userId = found[0]?.userId ?? "";
    expect(await refusalOf(give({ username: "kono2" }))).toBe("wrong-state");
    expect(await refusalOf(give({ username: "kono" }, planning, otherMemberId))).toBe("bad-input username");
  });

  test.each([
    ["2022-05-09", []],
    ["2022-05-10", ["council"]],
    ["2022-06-30", ["council"]],
    ["2022-07-01", []],
  ])("on %s the account has the rights of %j", async (day, roles) => {
    const actor = await at(day, () => signedIn(userId));
    expect(actor.posts.map(({ role }) => role)).toEqual(roles);
    const seen = await at(day, () => refusalOf(listBodies(context, actor)));
    expect(seen).toBe(roles.length > 0 ? "done" : "forbidden");
  });

  test("members see their own councils, and meetings of these once there is a packet until they are closed", async () => {
    const member = await signedIn(userId);
    const see = async () => ({
      bodies: (await listBodies(context, member)).map(({ body }) => body.id),
      meetings: (await listOwnMeetings(context, member)).map(({ meeting }) => meeting.id),
      meeting: await refusalOf(viewMeeting(context, member, meetingId)),
      packet: await refusalOf(viewPacket(context, member, { meetingId, version: null })),
    });
    const closed = { bodies: [bodyId], meetings: [], meeting: "not-found", packet: "not-found" };
    const open = { bodies: [bodyId], meetings: [meetingId], meeting: "done", packet: "done" };
    expect(await see()).toEqual(closed);
    await makePacket(context, planning, { meetingId, version: 1, reason: "" });
    expect(await see()).toEqual(open);
    expect(await refusalOf(viewBody(context, member, otherBodyId))).toBe("not-found");
    expect((await viewMeeting(context, member, meetingId)).attendance).toEqual([]);
    await at("2022-05-20", () => moveMeeting(context, planning, { meetingId, action: "hold" }));
    expect(await see()).toEqual(open);
    await moveMeeting(context, planning, { meetingId, action: "close" });
    expect(await see()).toEqual(closed);
    await moveMeeting(context, planning, { meetingId, action: "reopen" });
    expect(await see()).toEqual(open);
  });

  test("a member of another council, and one without a council, see nothing of it", async () => {
    const { username } = await give({ username: "otsukawa" }, planning, otherMemberId);
    const { users } = await listUsers(context, actorOf("administrator"));
    const other = await signedIn(users.find((user) => user.username === username)?.userId ?? "");
    expect((await listBodies(context, other)).map(({ body }) => body.id)).toEqual([otherBodyId]);
    for (const who of [other, actorOf("council")]) {
      expect(await refusalOf(viewBody(context, who, bodyId))).toBe("not-found");
      expect(await refusalOf(viewMeeting(context, who, meetingId))).toBe("not-found");
      expect(await refusalOf(viewPacket(context, who, { meetingId, version: 1 }))).toBe("not-found");
      expect(await listOwnMeetings(context, who)).toEqual([]);
    }
  });

  test("an end can be moved within the term, and an account that ran out lives again from today on", async () => {
    const end = (lastDay: string) => setAccountEnd(context, planning, { memberId, lastDay });
    expect(await refusalOf(end("2022-09-01"))).toBe("bad-input to");
    await end("2022-05-20");
    const rolesOn = (day: string) => at(day, async () => (await signedIn(userId)).posts.length);
    expect([await rolesOn("2022-05-20"), await rolesOn("2022-05-21")]).toEqual([1, 0]);
    await at("2022-06-10", () => end("2022-07-31"));
    expect([await rolesOn("2022-06-09"), await rolesOn("2022-06-10"), await rolesOn("2022-08-01")]).toEqual([
      0, 1, 0,
    ]);
  });

  test("who leaves early loses the account with the term", async () => {
    expect(await refusalOf(endMembership(context, planning, { memberId, lastDay: "2020-01-01" }))).toBe(
      "bad-input lastDay",
    );
    await endMembership(context, planning, { memberId, lastDay: "2022-07-10" });
    const on = (day: string) => at(day, async () => (await signedIn(userId)).posts.length);
    expect([await on("2022-07-10"), await on("2022-07-11")]).toEqual([1, 0]);
  });
});

describe("meetings and agenda", () => {
  const titles = async () =>
    (await viewMeeting(context, planning, meetingId)).agenda.map(({ title }) => title);

  test("the usual agenda has the review and one item for each goal", async () => {
    expect((await viewMeeting(context, planning, meetingId)).agenda.map(({ kind }) => kind)).toEqual([
      "text",
      "opinions",
      "summary",
      "node",
      "node",
      "node",
      "node",
      "text",
      "text",
    ]);
    expect((await titles())[3]).toMatch(/^基本目標1　.*について$/);
    expect(await refusalOf(fillAgenda(context, planning, meetingId))).toBe("wrong-state");
  });

  test("items are added once, moved, changed and removed", async () => {
    const item = {
      meetingId,
      itemId: "item-0001",
      typed: { kind: "text", title: "会長挨拶", note: "" },
      indicatorIds: [],
    };
    await Promise.all([addAgendaItem(context, planning, item), addAgendaItem(context, planning, item)]);
    expect((await titles()).filter((title) => title === "会長挨拶")).toHaveLength(1);
    await moveAgendaItem(context, planning, { meetingId, itemId: "item-0001", by: -1 });
    expect((await titles()).slice(-2)).toEqual(["会長挨拶", "閉会"]);
    const edit = { ...item, version: 1, typed: { ...item.typed, title: "会長のあいさつ" } };
    await saveAgendaItem(context, planning, edit);
    expect(await refusalOf(saveAgendaItem(context, planning, { ...edit, typed: item.typed }))).toBe(
      "edited-meanwhile title",
    );
    await removeAgendaItem(context, planning, { meetingId, itemId: "item-0001" });
    expect(await titles()).not.toContain("会長のあいさつ");
  });

  test.each([
    ["no title", { kind: "text", title: "" }, "bad-input title"],
    ["no such kind", { kind: "film", title: "x" }, "bad-input kind"],
    ["a sheet of no review", { kind: "sheet", title: "x" }, "bad-input reviewId nodeId"],
    ["an unknown review", { kind: "summary", title: "x", reviewId: "no-such" }, "not-found"],
    [
      "indicators, none chosen",
      { kind: "indicators", title: "x", reviewId: meetingForm.reviewId },
      "bad-input indicatorIds",
    ],
    [
      "a part of the plan that is not there",
      { kind: "node", title: "x", reviewId: meetingForm.reviewId, nodeId: "no-such" },
      "bad-input nodeId",
    ],
  ])("addAgendaItem: %s", async (_, typed, expected) => {
    const item = { meetingId, itemId: "item-0009", typed, indicatorIds: [] };
    expect(await refusalOf(addAgendaItem(context, planning, item))).toBe(expected);
  });

  test.each([
    ["a number that is taken in the year", { number: "1" }, "bad-input number"],
    ["the same number in the next year", { number: "1", heldOn: "2023-05-20" }, "done"],
    ["full width letters", { number: "第５回", startsAt: "９:３０" }, "done"],
    ["a time that is none", { number: "6", startsAt: "25:00" }, "bad-input startsAt"],
    ["no day", { number: "6", heldOn: "" }, "bad-input heldOn"],
    ["an unknown review", { number: "6", reviewId: "no-such" }, "not-found"],
  ])("planMeeting: %s", async (name, change, expected) => {
    const id = `meeting-${name.replace(/[^a-z]/g, "-").slice(0, 30)}`;
    const plan = planMeeting(context, planning, { bodyId, id, typed: { ...meetingForm, ...change } });
    expect(await refusalOf(plan)).toBe(expected);
  });

  test("a meeting is held no earlier than its day; closed it does not change until it is opened again", async () => {
    const id = "meeting-0003";
    const move = (action: "hold" | "close" | "reopen") =>
      refusalOf(moveMeeting(context, planning, { meetingId: id, action }));
    expect(await move("hold")).toBe("wrong-state");
    expect(await move("close")).toBe("wrong-state");
    expect([await at("2022-05-20", () => move("hold")), await move("hold"), await move("close")]).toEqual([
      "done",
      "done",
      "done",
    ]);
    const edit = { meetingId: id, version: 3, typed: { ...meetingForm, number: "3" } };
    expect(await refusalOf(saveMeeting(context, planning, edit))).toBe("wrong-state");
    expect(await refusalOf(makePacket(context, planning, { meetingId: id, version: 1, reason: "x" }))).toBe(
      "wrong-state",
    );
    expect(await move("reopen")).toBe("done");
    expect(await refusalOf(saveMeeting(context, planning, { ...edit, version: 4 }))).toBe("done");
  });
});

describe("minutes", () => {
  test("parts are kept one by one; of a part that somebody else changed both texts come back", async () => {
    const [first] = (await viewMeeting(context, planning, meetingId)).agenda;
    const part = first?.id ?? "";
    const save = (parts: { part: string; text: string; version: number }[], who = planning) =>
      saveMinutes(context, who, { meetingId, parts });
    expect(await save([{ part: "meeting", text: "開会した。\r\n", version: 1 }])).toEqual({
      saved: 1,
      clashes: [],
    });
    expect(
      await save([
        { part: "meeting", text: "別の文", version: 1 },
        { part, text: "事務局から説明した。", version: 1 },
      ]),
    ).toEqual({
      saved: 1,
      clashes: [{ part: "meeting", theirs: "開会した。", by: planning.name, mine: "別の文" }],
    });
    const { meeting, agenda } = await viewMeeting(context, planning, meetingId);
    expect([meeting.minutes, agenda[0]?.minutes]).toEqual(["開会した。", "事務局から説明した。"]);
    expect(await refusalOf(save([], clerk))).toBe("forbidden");
    expect(await refusalOf(removeAgendaItem(context, planning, { meetingId, itemId: part }))).toBe(
      "wrong-state",
    );
  });

  test("members read minutes only where they are public", async () => {
    clock.now = new Date("2022-06-20T03:00:00Z");
    const { users } = await listUsers(context, actorOf("administrator"));
    const member = await signedIn(users.find(({ username }) => username === "kono")?.userId ?? "");
    expect((await viewMeeting(context, member, meetingId)).meeting.minutes).toBe("");
    expect((await viewMeeting(context, clerk, meetingId)).meeting.minutes).toBe("開会した。");
    const { version } = (await viewMeeting(context, planning, meetingId)).meeting;
    await saveMeeting(context, planning, {
      meetingId,
      version,
      typed: { ...meetingForm, minutesPublic: "yes" },
    });
    expect((await viewMeeting(context, member, meetingId)).meeting.minutes).toBe("開会した。");
  });

  test("attendance is of members in office on the day", async () => {
    const typed = {
      [memberId]: { attendance: "proxy", note: "代理 丁" },
      [otherMemberId]: { attendance: "present", note: "" },
    };
    await saveAttendance(context, planning, { meetingId, typed });
    expect((await viewMeeting(context, planning, meetingId)).attendance).toEqual([
      { memberId, attendance: "proxy", note: "代理 丁" },
    ]);
  });
});
