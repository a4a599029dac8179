import { describe, expect, test } from "vitest";
import {
  bodyId,
  meetingId,
  memberId,
  otherBodyId,
  otherMemberId,
  withCouncilCity,
  refusalOf,
} from "../../../test/support/councilCity.ts";
import { actorOf } from "../../../test/support/sampleCity.ts";
import { listUsers } from "../people/listUsers.ts";
import { giveMemberAccount } from "./giveMemberAccount.ts";
import { listBodies } from "./listBodies.ts";
import { listOwnMeetings } from "./listOwnMeetings.ts";
import { makePacket } from "./makePacket.ts";
import { moveMeeting } from "./moveMeeting.ts";
import { endMembership } from "./saveMember.ts";
import { setAccountEnd } from "./setAccountEnd.ts";
import { viewBody } from "./viewBody.ts";
import { viewMeeting } from "./viewMeeting.ts";
import { viewPacket } from "./viewPacket.ts";

const { context, planning, signedIn, at } = await withCouncilCity("elsewhere");
const clerk = actorOf("clerk", "shoko");
const stranger = actorOf("planning", null, "elsewhere");

describe("accounts of members", () => {
  const account = { username: "kono", email: "", from: "2022-05-10", to: "2022-06-30" };
  const give = (change: Partial<typeof account> = {}, who = planning, member = memberId) =>
    giveMemberAccount(context, who, { memberId: member, typed: { ...account, ...change } });

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
    expect(await refusalOf(give({ username: "kono2" }))).toBe("wrong-state");
    expect(await refusalOf(give({ username: "kono" }, planning, otherMemberId))).toBe("bad-input username");
  });

  test.each([
    ["2022-05-09", []],
    ["2022-05-10", ["council"]],
    ["2022-06-30", ["council"]],
    ["2022-07-01", []],
  ])("on %s the account has the rights of %j", async (day, roles) => {
    const actor = await at(day, () => signedIn("kono"));
    expect(actor.posts.map(({ role }) => role)).toEqual(roles);
    const seen = await at(day, () => refusalOf(listBodies(context, actor)));
    expect(seen).toBe(roles.length > 0 ? "done" : "forbidden");
  });

  test("members see their own councils, and meetings of these once there is a packet until they are closed", async () => {
    const member = await signedIn("kono");
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
    const other = await signedIn(username);
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
    const rolesOn = (day: string) => at(day, async () => (await signedIn("kono")).posts.length);
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
    const on = (day: string) => at(day, async () => (await signedIn("kono")).posts.length);
    expect([await on("2022-07-10"), await on("2022-07-11")]).toEqual([1, 0]);
  });
});
