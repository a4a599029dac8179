import { describe, expect, test } from "vitest";
import {
  bodyId,
  meetingForm,
  meetingId,
  memberId,
  otherMemberId,
  withCouncilCity,
  refusalOf,
} from "../../../test/support/councilCity.ts";
import { actorOf } from "../../../test/support/sampleCity.ts";
import { addAgendaItem, fillAgenda, moveAgendaItem, removeAgendaItem, saveAgendaItem } from "./agenda.ts";
import { giveMemberAccount } from "./giveMemberAccount.ts";
import { makePacket } from "./makePacket.ts";
import { moveMeeting } from "./moveMeeting.ts";
import { saveAttendance } from "./saveAttendance.ts";
import { planMeeting, saveMeeting } from "./saveMeeting.ts";
import { saveMinutes } from "./saveMinutes.ts";
import { viewMeeting } from "./viewMeeting.ts";

const { context, clock, planning, signedIn, at } = await withCouncilCity();
const clerk = actorOf("clerk", "shoko");

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
    await planMeeting(context, planning, { bodyId, id, typed: { ...meetingForm, number: "3" } });
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
    const account = { username: "kono", from: "2022-06-10", to: "2022-06-30" };
    await giveMemberAccount(context, planning, { memberId, typed: account });
    await makePacket(context, planning, { meetingId, version: 1, reason: "" });
    const member = await signedIn("kono");
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
