import { expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { inMunicipality } from "../../store/transact.ts";
import { approveChosen } from "./approveChosen.ts";
import { moveSubmission } from "./moveSubmission.ts";
import { openReview } from "./openReview.ts";
import { saveSubmission } from "./saveSubmission.ts";
import { viewBoard } from "./viewBoard.ts";
import { viewBoardHints } from "./viewBoardHints.ts";
import { viewSubmission } from "./viewSubmission.ts";
import { viewTasks } from "./viewTasks.ts";

const context = await withSampleCity();
const planning = actorOf("planning");
const clerk = actorOf("clerk", "shoko");
const head = actorOf("head", "shoko");
const reviewId = `${planId}-2021`;
const sheet = `${reviewId}.01.shoko`;
await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-13" });

async function hand(submissionId: string): Promise<void> {
  const form = await viewSubmission(context, clerk, submissionId);
  const values: Record<string, string> = { analysis: "分析", nextSteps: "取組" };
  for (const row of form.rows) {
    if (row.actual) values[row.actual.name] = "1";
    if (row.cost) values[row.cost.name] = "－";
  }
  await saveSubmission(context, clerk, { submissionId, values, versions: {} });
  await moveSubmission(context, clerk, { submissionId, action: "submit" });
}
const lineOf = async (id: string) =>
  (await viewBoard(context, planning, reviewId)).departments
    .flatMap(({ items }) => items)
    .find((item) => item.id === id);
const steps = (...roles: string[]) =>
  inMunicipality(context.databases.app, "ojiya", null, (tx) =>
    tx
      .updateTable("review")
      .set({ approval_steps: JSON.stringify(roles.map((role) => ({ role, name: role }))) })
      .where("id", "=", reviewId)
      .execute(),
  );

test("changed since approval: not by the approval itself; by being opened again, until it is approved anew", async () => {
  await hand(sheet);
  expect(await lineOf(sheet)).toMatchObject({ changed: null, approval: { name: "課長", isPlanning: false } });
  await moveSubmission(context, head, { submissionId: sheet, action: "approve" });
  expect(await lineOf(sheet)).toMatchObject({ state: "approved", changed: null, approval: null });
  // How it comes back to be open does not matter here.
  await inMunicipality(context.databases.app, "ojiya", null, (tx) =>
    tx.updateTable("submission").set({ state: "returned" }).where("id", "=", sheet).execute(),
  );
  expect(await lineOf(sheet)).toMatchObject({ changed: { kind: "reopened", changedAt: null } });
  const board = await viewBoard(context, planning, reviewId);
  expect(board.departments.find(({ orgUnitId }) => orgUnitId === "shoko")).toMatchObject({
    changed: 1,
    overdue: 9,
  });
  await moveSubmission(context, clerk, { submissionId: sheet, action: "submit" });
  await moveSubmission(context, head, { submissionId: sheet, action: "approve" });
  expect(await lineOf(sheet)).toMatchObject({ changed: null });
});

test("changed since approval: a value recorded anew afterwards, by whatever sheet", async () => {
  await inMunicipality(context.databases.app, "ojiya", null, async (tx) => {
    const own = await tx
      .selectFrom("observation")
      .selectAll()
      .where("submission_id", "=", sheet)
      .orderBy("revision", "desc")
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("observation")
      .values({
        ...own,
        reading: JSON.stringify(own.reading),
        recorded_at: undefined,
        revision: own.revision + 1,
        submission_id: null,
      })
      .execute();
  });
  expect(await lineOf(sheet)).toMatchObject({ state: "approved", changed: { kind: "corrected" } });
  expect((await lineOf(sheet))?.changed?.changedAt).not.toBeNull();
});

test("approveChosen(context, actor, …) lists what does not wait for planning, and then approves nothing", async () => {
  const other = `${reviewId}.06.shoko`;
  await steps("planning");
  await hand(other);
  const both = { reviewId, submissionIds: [other, `${reviewId}.07.shoko`, sheet] };
  await expect(approveChosen(context, planning, both)).rejects.toThrow(
    /2件[^「]*「01 キャリア教育の推進」（商工振興課、承認済み）、「07 企業立地促進」（商工振興課、未着手）/,
  );
  expect(await lineOf(other)).toMatchObject({ state: "submitted", approval: { isPlanning: true } });
  await steps("head");
  await expect(approveChosen(context, planning, { reviewId, submissionIds: [other] })).rejects.toThrow(
    "「06 新技術・新製品開発」（商工振興課、headの承認待ち）",
  );
  await steps("planning");
  expect(await approveChosen(context, planning, { reviewId, submissionIds: [other, other] })).toEqual({
    moved: 1,
  });
});

test("viewTasks(context, actor): what is mine, what my department fills in, and for whom I stand in", async () => {
  await steps("head");
  const many: Actor = {
    ...clerk,
    posts: [
      ...clerk.posts,
      { id: "norin-clerk", role: "clerk", orgUnitId: "norin", title: "農林課 担当", isDeputy: true },
      { id: "kanko-head", role: "head", orgUnitId: "kanko", title: "観光交流課 課長" },
    ],
  };
  const [tasks] = (await viewTasks(context, many)).reviews;
  const by = (items: readonly { orgUnitId: string; asDeputyOf: string | null }[] = []) =>
    [...new Set(items.map(({ orgUnitId, asDeputyOf }) => `${orgUnitId} ${asDeputyOf ?? "own"}`))].toSorted();
  expect(by(tasks?.toEnter)).toEqual(["norin 農林課 担当", "shoko own"]);
  expect(by(tasks?.ofDepartment)).toEqual(["kanko own"]);
  expect(tasks).toMatchObject({ lastYear: 2020, toApprove: [] });
  expect(tasks?.approved.map(({ id }) => id)).toContain(sheet);
  await hand(`${reviewId}.08.shoko`);
  const [own] = (await viewTasks(context, many)).reviews;
  expect(own?.handedOn.map(({ id, approval }) => [id, approval?.name])).toEqual([
    [`${reviewId}.08.shoko`, "head"],
  ]);
  const [heads] = (await viewTasks(context, head)).reviews;
  expect(heads?.toApprove.map(({ id }) => id)).toEqual([`${reviewId}.08.shoko`]);
  expect(heads?.toEnter).toEqual([]);
});

test("viewBoardHints(…) looks for contradictions only when asked, and says when that is old", async () => {
  const { heading } = await viewBoard(context, planning, reviewId);
  expect(await viewBoardHints(context, planning, heading, false)).toBeNull();
  const found = await viewBoardHints(context, planning, heading, true);
  expect(found?.isCurrent).toBe(true);
  expect(Object.values(found?.bySheet ?? {}).some((count) => count > 0)).toBe(true);
  expect(await viewBoardHints(context, planning, heading, false)).toEqual(found);
  await hand(`${reviewId}.09.shoko`);
  await moveSubmission(context, head, { submissionId: `${reviewId}.09.shoko`, action: "approve" });
  expect(await viewBoardHints(context, planning, heading, false)).toEqual({ ...found, isCurrent: false });
});
