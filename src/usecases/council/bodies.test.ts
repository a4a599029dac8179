import { describe, expect, test } from "vitest";
import {
  bodyForm,
  bodyId,
  meetingForm,
  meetingId,
  memberForm,
  memberId,
  withCouncilCity,
  refusalOf,
} from "../../../test/support/councilCity.ts";
import { actorOf } from "../../../test/support/sampleCity.ts";
import { listBodies } from "./listBodies.ts";
import { reappointMember } from "./reappointMember.ts";
import { addBody, saveBody } from "./saveBody.ts";
import { planMeeting } from "./saveMeeting.ts";
import { addMember, saveMember } from "./saveMember.ts";
import { viewBody } from "./viewBody.ts";
import { viewMeeting } from "./viewMeeting.ts";
import { viewMember } from "./viewMember.ts";

const { context, planning, at } = await withCouncilCity("elsewhere");
const clerk = actorOf("clerk", "shoko");
const stranger = actorOf("planning", null, "elsewhere");
const typedMember = (change: Partial<typeof memberForm> = {}) => ({ ...memberForm, ...change });

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
