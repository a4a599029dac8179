import { expect, test } from "vitest";
import { evaluationPart } from "../../../test/support/evaluationPart.ts";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import type { Actor, Role } from "../../core/permission/permission.ts";
import { inMunicipality } from "../../store/transact.ts";
import { moveMany } from "./moveMany.ts";
import { moveSubmission, type Move } from "./moveSubmission.ts";
import { openReview } from "./openReview.ts";
import { saveSubmission } from "./saveSubmission.ts";
import { viewSubmission } from "./viewSubmission.ts";
import { viewTasks } from "./viewTasks.ts";

const context = await withSampleCity();
const submissionId = `${planId}-2021.01.shoko`;
const planning = actorOf("planning");
const clerk = actorOf("clerk", "shoko");
const head = actorOf("head", "shoko");
const section = actorOf("section", "shoko");
const division: Actor = {
  ...actorOf("division", "sangyo"),
  posts: [
    {
      id: "sangyo-division",
      role: "division",
      orgUnitId: "sangyo",
      title: "産業部長",
      below: ["shoko", "norin"],
    },
  ],
};

// A city with divisions whose reviews pass four steps.
await inMunicipality(context.databases.app, "ojiya", "test", async (tx) => {
  const city = { municipality_id: "ojiya" };
  await tx
    .insertInto("org_unit")
    .values({
      ...city,
      id: "sangyo",
      name: "産業部",
      short_name: "産業",
      parent_id: null,
      position: 99,
      valid_from: "2020-04-01",
      valid_to: null,
    })
    .execute();
  await tx
    .updateTable("org_unit")
    .set({ parent_id: "sangyo" })
    .where("id", "in", ["shoko", "norin"])
    .execute();
  const post = (id: string, role: Role, org_unit_id: string) => ({
    ...city,
    id,
    role,
    org_unit_id,
    title: id,
  });
  await tx
    .insertInto("post")
    .values([post("sangyo-division", "division", "sangyo"), post("shoko-section", "section", "shoko")])
    .execute();
  await tx
    .insertInto("approval_step")
    .values([
      { ...city, position: 0, role: "section", name: "係長" },
      { ...city, position: 1, role: "head", name: "課長" },
      { ...city, position: 2, role: "division", name: "部長" },
      { ...city, position: 3, role: "planning", name: "企画政策課" },
    ])
    .execute();
});
await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-20" });

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code: string }) => error.code,
  );
const move = (who: Actor, action: Move, reason = "", fields: Record<string, string> = {}) =>
  codeOf(moveSubmission(context, who, { submissionId, action, reason, fields }));
const states = async () =>
  (await viewSubmission(context, clerk, submissionId)).approval.map(({ name, state }) => `${name} ${state}`);
const toApprove = async (who: Actor) =>
  (await viewTasks(context, who)).reviews.flatMap((review) => review.toApprove.map(({ id }) => id));

async function fillIn(): Promise<void> {
  const { problems } = await viewSubmission(context, clerk, submissionId);
  const values = Object.fromEntries(problems.map(({ field }) => [field, "－"]));
  await saveSubmission(context, clerk, { submissionId, values, versions: {} });
}

test("a submission passes the four steps in their order, and is on the list of one step at a time", async () => {
  await fillIn();
  expect(await move(clerk, "submit")).toBe("done");
  expect(await states()).toEqual(["係長 waiting", "課長 ahead", "部長 ahead", "企画政策課 ahead"]);
  const order = [section, head, division, planning];
  for (const [place, who] of order.entries()) {
    for (const other of order) {
      expect([place, await toApprove(other)]).toEqual([place, other === who ? [submissionId] : []]);
    }
    for (const other of order.filter((one) => one !== who))
      expect(await move(other, "approve")).toBe("wrong-state");
    // As long as nobody has approved it, it can be taken back and handed on again.
    const again = [await move(clerk, "takeBack"), await move(clerk, "submit")];
    expect(again).toEqual(place === 0 ? ["done", "done"] : ["wrong-state", "wrong-state"]);
    expect(await move(who, "approve")).toBe("done");
    expect(await move(who, "approve")).toBe("wrong-state");
  }
  const view = await viewSubmission(context, clerk, submissionId);
  expect(view.item.state).toBe("approved");
  expect(view.approval.map(({ state, by }) => [state, by])).toEqual([
    ["done", section.name],
    ["done", head.name],
    ["done", division.name],
    ["done", planning.name],
  ]);
  for (const who of order) expect(await toApprove(who)).toEqual([]);
});

test("a correction begins anew at the first step", async () => {
  expect(await move(planning, "correct", "件数の数え違い")).toBe("done");
  expect(await move(clerk, "submit")).toBe("done");
  expect(await states()).toEqual(["係長 waiting", "課長 ahead", "部長 ahead", "企画政策課 ahead"]);
});

test("a return with reasons for single fields: they stand with their fields, and all steps begin anew", async () => {
  expect(await move(section, "approve")).toBe("done");
  expect(await move(division, "return", "", { "actual.nothing": "なぜ" })).toBe("bad-input");
  expect(await move(division, "return", "", { analysis: " " })).toBe("bad-input");
  expect(await move(division, "return", "", { analysis: "要因を具体的に", "actual.i02": "内訳を" })).toBe(
    "done",
  );
  const view = await viewSubmission(context, clerk, submissionId);
  expect(evaluationPart(view, "analysis").field.returned).toBe("要因を具体的に");
  expect(view.rows.find(({ actual }) => actual?.name === "actual.i02")?.actual?.returned).toBe("内訳を");
  expect(view.item.returnedReason).toBe("要因を具体的に、内訳を");
  expect(view.history[0]).toMatchObject({ action: "return", fields: { analysis: "要因を具体的に" } });
  expect(await move(clerk, "submit")).toBe("done");
  expect((await states())[0]).toBe("係長 waiting");
  expect(
    evaluationPart(await viewSubmission(context, clerk, submissionId), "analysis").field.returned,
  ).toBeNull();
});

test("a department without a section head or a division passes fewer steps", async () => {
  const id = (await viewTasks(context, actorOf("clerk", "kensetsu"))).reviews[0]?.toEnter[0]?.id ?? "";
  const view = await viewSubmission(context, planning, id);
  expect(view.approval.map(({ name }) => name)).toEqual(["課長", "企画政策課"]);
});

test("many at once: all of them or none", async () => {
  const both = [submissionId, (await viewTasks(context, clerk)).reviews[0]?.toEnter[0]?.id ?? ""];
  expect(await codeOf(moveMany(context, section, { submissionIds: both, action: "approve" }))).toBe(
    "wrong-state",
  );
  expect((await states())[0]).toBe("係長 waiting");
});
