import { expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { isUserError } from "../../core/userError.ts";
import { openReview } from "../cycle/openReview.ts";
import { changePhases } from "../phases/changePhases.ts";
import { inMunicipality } from "../../store/transact.ts";
import { sql } from "kysely";
import { exportCalendar } from "./exportCalendar.ts";
import { eventName } from "./eventName.ts";
import { viewCalendar, type CalendarEvent } from "./viewCalendar.ts";

const context = await withSampleCity("elsewhere");
const planning = actorOf("planning");
const reviewId = `${planId}-2021`;
const linesOf = (events: readonly CalendarEvent[]) =>
  events.map((event) => `${event.on} ${event.until} ${eventName(event, "ja")}`);

test("before any review is open the city's usual year is shown, with the days of the law", async () => {
  const { events, cityName } = await viewCalendar(context, planning, 2022);
  expect(cityName).toBe("小千谷市");
  expect(linesOf(events)).toEqual([
    "2022-04-01 2022-04-10 照会",
    "2022-04-11 2022-05-20 回答",
    "2022-05-21 2022-06-10 取りまとめ",
    "2022-05-31 2022-05-31 出納閉鎖（前年度の会計）",
    "2022-06-11 2022-06-30 内部評価",
    "2022-07-01 2022-07-15 ヒアリング",
    "2022-07-16 2022-08-31 審議会",
    "2022-08-31 2022-08-31 決算の調製・提出の期限（前年度の会計）",
    "2022-09-01 2022-09-30 議会報告",
    "2022-10-01 2022-11-30 公表",
    "2022-10-01 2023-03-31 予算反映",
  ]);
});

test("an open review stands there with phases, due dates and meetings; skipped phases do not", async () => {
  await openReview(context, planning, {
    planId,
    fiscalYear: 2021,
    dueOn: "2022-05-20",
    dueOnOf: { norin: "2022-06-03" },
  });
  const skip = { kind: "mark", id: "hearing", mark: "skip", on: "" } as const;
  await changePhases(context, planning, { reviewId, change: skip });
  await inMunicipality(context.databases.app, "ojiya", null, (tx) =>
    sql`with b as (insert into council_body (municipality_id, id, name, position, legal_basis, legal_text, valid_from)
          values ('ojiya', 'kondankai', '推進懇話会', 0, 'guideline', '', '2020-04-01') returning municipality_id, id)
        insert into council_meeting (municipality_id, id, body_id, review_id, number, held_on, place, state)
          select municipality_id, 'm1', id, ${reviewId}, 1, date '2022-07-20', '市役所', 'planned' from b`.execute(
      tx,
    ),
  );
  const { events } = await viewCalendar(context, actorOf("clerk", "norin"), 2022);
  const lines = linesOf(events);
  expect(lines).toContain("2022-07-20 2022-07-20 推進懇話会 第1回");
  expect(lines.filter((line) => line.includes("締切"))).toEqual([
    expect.stringMatching(/^2022-05-20 2022-05-20 入力シートの締切（8課・\d+枚）$/),
    expect.stringMatching(/^2022-06-03 2022-06-03 入力シートの締切（1課・\d+枚）$/),
  ]);
  expect(lines.join()).not.toContain("ヒアリング");
  const due = events.filter((event) => event.kind === "due");
  expect(due.map(({ own }) => own > 0)).toEqual([false, true]);
  expect(
    events.every(({ review }) => !review || (review.fiscalYear === 2021 && review.workYear === 2022)),
  ).toBe(true);
});

test("what lasts over the end of the year stands in both", async () => {
  const typed = {
    kind: "budgetReflection",
    name: "予算反映",
    concerns: "",
    startsOn: "2022-10-01",
    endsOn: "2023-04-10",
  };
  const save = { kind: "save", id: "budgetReflection", version: 1, typed } as const;
  await changePhases(context, planning, { reviewId, change: save });
  const names = async (year: number) => linesOf((await viewCalendar(context, planning, year)).events);
  expect(await names(2022)).toContain("2022-10-01 2023-04-10 予算反映");
  expect(await names(2023)).toContain("2022-10-01 2023-04-10 予算反映");
  expect(await names(2021)).not.toContain("2022-10-01 2023-04-10 予算反映");
});

test.each(["planning", "division", "head", "section", "clerk", "council", "reader", "auditor"] as const)(
  "a person with the role %s reads the calendar",
  async (role) => {
    const { events } = await viewCalendar(context, actorOf(role, "shoko"), 2022);
    expect(events.length).toBeGreaterThan(10);
  },
);

test("an administrator of accounts does not; another city sees its own", async () => {
  const refused = await viewCalendar(context, actorOf("administrator"), 2022).catch(
    (error: unknown) => error,
  );
  expect(isUserError(refused) && refused.code).toBe("forbidden");
  const { events } = await viewCalendar(context, actorOf("planning", null, "elsewhere"), 2022);
  expect(events.every(({ review }) => review === null)).toBe(true);
});

test("exportCalendar(...) names both years and keeps its ids", async () => {
  const file = await exportCalendar(context, planning, 2022, "ja");
  const text = new TextDecoder().decode(file.bytes).replaceAll("\r\n ", "");
  expect(file.fileName).toBe("小千谷市 令和4年度の評価の日程.ics");
  expect(text).toContain("SUMMARY:照会（令和4年度実施 令和3年度評価）\r\n");
  expect(text).toContain(`UID:${reviewId}.inquiry@ojiya.shirube\r\n`);
  expect(text).toContain("LOCATION:市役所\r\n");
  const uids = [...text.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid);
  expect(new Set(uids).size).toBe(uids.length);
});
