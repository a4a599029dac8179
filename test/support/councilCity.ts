import type { Actor } from "../../src/core/permission/permission.ts";
import { todayInJapan } from "../../src/core/calendar/days.ts";
import { isUserError } from "../../src/core/userError.ts";
import { findActor } from "../../src/store/people.ts";
import { inMunicipality } from "../../src/store/transact.ts";
import { listUsers } from "../../src/usecases/people/listUsers.ts";
import { addBody } from "../../src/usecases/council/saveBody.ts";
import { addMember } from "../../src/usecases/council/saveMember.ts";
import { planMeeting } from "../../src/usecases/council/saveMeeting.ts";
import { fillAgenda } from "../../src/usecases/council/agenda.ts";
import { actorOf, planId } from "./sampleCity.ts";
import { withTestContext } from "./context.ts";
import { seedSample } from "../../src/usecases/seed/seedSample.ts";

export const bodyId = "body-0001";
export const otherBodyId = "body-0002";
export const memberId = "member-0001";
export const otherMemberId = "member-0002";
export const meetingId = "meeting-0001";
export const reviewId = `${planId}-2020`;

export const bodyForm = {
  name: "総合戦略審議会",
  legalBasis: "ordinance",
  legalText: "総合戦略審議会条例",
  validFrom: "2020-04-01",
  validTo: "",
};
export const memberForm = {
  name: "甲野 太郎",
  sector: "finance",
  affiliation: "甲銀行",
  office: "会長",
  termFrom: "2020-06-01",
  termTo: "2022-08-31",
};
export const meetingForm = {
  number: "1",
  heldOn: "2022-05-20",
  startsAt: "14:00",
  place: "市役所 大会議室",
  reviewId,
  replyDue: "2022-05-31",
  replyTo: "企画政策課",
};

/** The sample city with two councils, invented members, and a meeting of the first about the review of 2020. The clock
 * stands at 14 May 2022 and can be moved. */
export async function withCouncilCity(...otherCities: string[]) {
  const { context, clock } = await withTestContext();
  clock.now = new Date("2022-05-14T01:30:00Z");
  await seedSample(context);
  for (const city of otherCities) await seedSample(context, city);
  const planning = actorOf("planning");
  await addBody(context, planning, { id: bodyId, typed: bodyForm });
  await addBody(context, planning, {
    id: otherBodyId,
    typed: { ...bodyForm, name: "総合戦略懇談会", legalBasis: "guideline", legalText: "懇談会設置要綱" },
  });
  await addMember(context, planning, { bodyId, id: memberId, typed: memberForm });
  await addMember(context, planning, {
    bodyId: otherBodyId,
    id: otherMemberId,
    typed: { ...memberForm, name: "乙川 花子", sector: "media", affiliation: "乙新聞", office: "" },
  });
  await planMeeting(context, planning, { bodyId, id: meetingId, typed: meetingForm });
  await fillAgenda(context, planning, meetingId);
  /** The owner of an account with the rights of the day on the clock. */
  const signedIn = async (username: string): Promise<Actor> => {
    const today = todayInJapan(context.now());
    const { users } = await listUsers(context, actorOf("administrator"));
    const userId = users.find((user) => user.username === username)?.userId ?? "";
    const actor = await inMunicipality(context.databases.app, "ojiya", userId, (tx) =>
      findActor(tx, "ojiya", userId, today),
    );
    if (!actor) throw new Error(`no person ${username}`);
    return actor;
  };
  /** Does something on another day. */
  const at = async <T>(day: string, work: () => Promise<T>): Promise<T> => {
    const { now } = clock;
    clock.now = new Date(`${day}T03:00:00Z`);
    try {
      return await work();
    } finally {
      clock.now = now;
    }
  };
  return { context, clock, planning, signedIn, at };
}

/** What is refused, with the fields concerned: `bad-input name`; `done` where nothing is. */
export const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isUserError(error) ? [error.code, ...Object.keys(error.fields)].join(" ") : error),
  );
