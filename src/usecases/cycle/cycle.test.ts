import { describe, expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { isUserError } from "../../core/userError.ts";
import { inMunicipality } from "../../store/transact.ts";
import { publishReview } from "../publication/publishReview.ts";
import { viewSheet } from "../plan/viewSheet.ts";
import { viewPlan } from "../plan/viewPlan.ts";
import { listAudit } from "../audit/listAudit.ts";
import { extendDeadline } from "./extendDeadline.ts";
import { lockReview } from "./lockReview.ts";
import { moveMany } from "./moveMany.ts";
import { moveSubmission } from "./moveSubmission.ts";
import { openReview } from "./openReview.ts";
import { saveSubmission } from "./saveSubmission.ts";
import { viewBoard } from "./viewBoard.ts";
import { viewSubmission } from "./viewSubmission.ts";
import { viewTasks } from "./viewTasks.ts";

const context = await withSampleCity();
const planning = actorOf("planning");
const clerk = actorOf("clerk", "shoko");
const head = actorOf("head", "shoko");
const open = { planId, fiscalYear: 2021, dueOn: "2022-05-20" };
const sheet01 = `${planId}-2021.01.shoko`;

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isUserError(error) ? error.code : String(error)),
  );

/** Fills every field of a submission as a clerk would. */
async function fill(submissionId: string, actual = "1,234") {
  const orgUnitId = submissionId.split(".").at(-1) ?? "";
  const who = actorOf("clerk", orgUnitId);
  const form = await viewSubmission(context, who, submissionId);
  const values: Record<string, string> = { analysis: "分析", nextSteps: "取組" };
  for (const row of form.rows) {
    if (row.actual) values[row.actual.name] = actual;
    if (row.cost) values[row.cost.name] = "－";
  }
  return saveSubmission(context, who, { submissionId, values, versions: {} });
}

describe("openReview(context, actor, year)", () => {
  test("2021 is closed to everyone until planning opens it", async () => {
    expect(await codeOf(viewPlan(context, planning, { planId, fiscalYear: 2021 }))).toBe("not-found");
    expect(await codeOf(viewSubmission(context, clerk, sheet01))).toBe("not-found");
    expect(await codeOf(openReview(context, clerk, open))).toBe("forbidden");
    expect(
      await codeOf(openReview(context, planning, { ...open, fiscalYear: 2022, dueOn: "2023-05-20" })),
    ).toBe("wrong-state");
    expect(await codeOf(openReview(context, planning, { ...open, dueOn: "2022-02-30" }))).toBe("bad-input");
  });

  test("two clicks open it once, with 42 submissions and their due dates", async () => {
    const results = await Promise.all([
      codeOf(openReview(context, planning, open)),
      codeOf(openReview(context, planning, open)),
    ]);
    expect(results.toSorted()).toEqual(["done", "wrong-state"]);
    const board = await viewBoard(context, planning, `${planId}-2021`);
    expect(board).toMatchObject({ total: 42, submitted: 0, approved: 0 });
    expect(board.heading).toMatchObject({ fiscalYear: 2021, workYear: 2022, dueOn: "2022-05-20" });
    expect(new Set(board.departments.flatMap(({ items }) => items.map((item) => item.daysLeft)))).toEqual(
      new Set([6]),
    );
  });
});

describe("a clerk's part", () => {
  test("tasks show only what is theirs, with what is still open", async () => {
    const [tasks] = (await viewTasks(context, clerk)).reviews;
    expect(tasks?.departments).toEqual(["商工振興課"]);
    expect(tasks?.toEnter.every(({ orgUnitId }) => orgUnitId === "shoko")).toBe(true);
    expect(tasks?.toEnter.find(({ id }) => id === sheet01)?.open).toEqual({
      indicators: 3,
      costs: 3,
      texts: 2,
    });
    expect(await codeOf(viewSubmission(context, actorOf("clerk", "norin"), sheet01))).toBe("forbidden");
  });

  test("the form has last year beside this year; supporting figures roll forward", async () => {
    const form = await viewSubmission(context, clerk, sheet01);
    expect(form.rows.map((row) => row.lastYear.cell.reading.raw)).toEqual(["17件", "42.4%", "17.8%"]);
    const figure = form.figures.find(({ label }) => label.startsWith("インターンシップ"));
    expect(figure?.past.map(({ fiscalYear, cell }) => [fiscalYear, cell.reading.raw])).toEqual([
      [2017, "55"],
      [2018, "48"],
      [2019, "57"],
      [2020, "17"],
    ]);
    expect(figure?.field.name).toMatch(/\.2021$/);
    expect(form.evaluation.find(({ part }) => part === "analysis")?.last).toContain("市内県立高校");
  });

  test("a row of several departments has one owner and contributors who look on", async () => {
    const rowOf = async (orgUnitId: string) => {
      const form = await viewSubmission(
        context,
        actorOf("clerk", orgUnitId),
        `${planId}-2021.26.${orgUnitId}`,
      );
      return form.rows.find(({ indicatorName }) => indicatorName === "屋内遊び場の施設数");
    };
    expect((await rowOf("kenko"))?.actual).not.toBeNull();
    expect(await rowOf("kensetsu")).toMatchObject({
      actual: null,
      enteredAt: { ja: "健康未来こども課が入力します" },
    });
    expect((await rowOf("shogai"))?.actual).toBeNull();
  });

  test("figures are read as offices write them; wrong ones are named, kept and cannot be submitted", async () => {
    const values = {
      "actual.i02": "12,34",
      "actual.i03": "４２．８％",
      "actual.i04": "集計中",
      "cost.1-1-1.i02.i02": "1,083",
      analysis: "一行目\r\n二行目",
    };
    const result = await saveSubmission(context, clerk, { submissionId: sheet01, values, versions: {} });
    expect(result.saved).toBe(5);
    expect(Object.keys(result.problems)).toEqual(["actual.i02"]);
    expect(result.problems["actual.i02"]?.ja).toContain("1,234");
    const form = await viewSubmission(context, clerk, sheet01);
    expect(form.rows[0]?.actual).toMatchObject({ value: "12,34", version: 1 });
    expect(form.rows[1]?.progress?.rate).toMatchObject({ kind: "rate" });
    expect(form.evaluation.find(({ part }) => part === "analysis")?.field.value).toBe("一行目\n二行目");
    expect(form.item.state).toBe("draft");
    expect(await codeOf(moveSubmission(context, clerk, { submissionId: sheet01, action: "submit" }))).toBe(
      "bad-input",
    );
    const foreign = { submissionId: sheet01, values: { "actual.i01": "3日" }, versions: {} };
    expect(await codeOf(saveSubmission(context, clerk, foreign))).toBe("bad-input");
  });

  test("two people in the same form: what the other changed is not overwritten, the rest is saved", async () => {
    const mine = await viewSubmission(context, clerk, sheet01);
    const versions = Object.fromEntries(
      mine.rows.flatMap(({ actual }) => (actual ? [[actual.name, actual.version]] : [])),
    );
    const save = (who: typeof clerk, values: Record<string, string>) =>
      saveSubmission(context, who, { submissionId: sheet01, values, versions });
    await save(head, { "actual.i02": "18件" });
    const result = await save(clerk, { "actual.i02": "19件", "actual.i03": "43.0%" });
    expect(result.saved).toBe(1);
    expect(result.conflicts["actual.i02"]).toMatchObject({ theirs: "18件", by: head.name, version: 2 });
    const kept = await saveSubmission(context, clerk, {
      submissionId: sheet01,
      values: { "actual.i02": "19件" },
      versions: { "actual.i02": 2 },
    });
    expect(kept).toMatchObject({ saved: 1, conflicts: {} });
  });
});

describe("handing on", () => {
  test("submit, return with a reason, submit again, approve: then it is an observation", async () => {
    await fill(sheet01, "－");
    await saveSubmission(context, clerk, {
      submissionId: sheet01,
      values: { "actual.i02": "△12件" },
      versions: { "actual.i02": 3 },
    });
    const move = (who: typeof clerk, action: "submit" | "approve" | "return", reason?: string) =>
      codeOf(
        moveSubmission(context, who, {
          submissionId: sheet01,
          action,
          ...(reason !== undefined && { reason }),
        }),
      );
    expect(await move(clerk, "submit")).toBe("done");
    expect(await move(clerk, "submit")).toBe("wrong-state");
    expect(await move(clerk, "approve")).toBe("forbidden");
    expect(
      await fill(sheet01).then(
        () => "done",
        (error) => error.code,
      ),
    ).toBe("wrong-state");
    expect(await move(head, "return", "  ")).toBe("bad-input");
    expect(await move(head, "return", "件数の内訳を")).toBe("done");
    const [tasks] = (await viewTasks(context, clerk)).reviews;
    expect(tasks?.toEnter[0]).toMatchObject({
      id: sheet01,
      state: "returned",
      returnedReason: "件数の内訳を",
    });
    expect(await move(clerk, "submit")).toBe("done");
    expect((await viewTasks(context, head)).reviews[0]?.toApprove.map(({ id }) => id)).toEqual([sheet01]);
    expect(await move(actorOf("head", "norin"), "approve")).toBe("forbidden");
    const twice = await Promise.all([move(head, "approve"), move(head, "approve")]);
    expect(twice.toSorted()).toEqual(["done", "wrong-state"]);
    const { sheet } = await viewSheet(context, planning, { planId, fiscalYear: 2021, sheetNo: 1 });
    expect(sheet.rows.find(({ indicatorId }) => indicatorId === "i02")?.actuals[1]).toMatchObject({
      reading: { kind: "number", value: "-12", raw: "△12件" },
    });
    const before = await viewSheet(context, planning, { planId, fiscalYear: 2020, sheetNo: 1 });
    expect(before.sheet.rows.find(({ indicatorId }) => indicatorId === "i02")?.actuals[1]?.reading.kind).toBe(
      "missing",
    );
  });

  test("what is approved changes only by a correction with a reason, which makes a revision marked as revised", async () => {
    const move = (who: typeof clerk, action: "return" | "correct", reason: string) =>
      codeOf(moveSubmission(context, who, { submissionId: sheet01, action, reason }));
    expect(await move(head, "return", "訂正")).toBe("wrong-state");
    expect(await move(clerk, "correct", "訂正")).toBe("forbidden");
    expect(await move(head, "correct", " ")).toBe("bad-input");
    expect(await move(head, "correct", "集計の誤り")).toBe("done");
    const form = await viewSubmission(context, clerk, sheet01);
    const version = form.rows[0]?.actual?.version ?? 0;
    const values = { "actual.i02": "20件" };
    await saveSubmission(context, clerk, {
      submissionId: sheet01,
      values,
      versions: { "actual.i02": version },
    });
    await moveSubmission(context, clerk, { submissionId: sheet01, action: "submit" });
    await moveSubmission(context, head, { submissionId: sheet01, action: "approve" });
    const { sheet } = await viewSheet(context, planning, { planId, fiscalYear: 2021, sheetNo: 1 });
    const cell = sheet.rows.find(({ indicatorId }) => indicatorId === "i02")?.actuals[1];
    expect(cell).toMatchObject({ reading: { value: "20" }, status: "revised" });
    const reasons = await inMunicipality(context.databases.app, "ojiya", "test", (tx) =>
      tx
        .selectFrom("observation")
        .where("series_id", "=", "i02")
        .where("fiscal_year", "=", 2021)
        .orderBy("revision")
        .select("correction_reason as reason")
        .execute(),
    );
    expect(reasons.map(({ reason }) => reason)).toEqual([null, "集計の誤り"]);
    expect((await viewSubmission(context, clerk, sheet01)).correctionReason).toBeNull();
  });

  test("deadlines move for planning alone", async () => {
    const move = { submissionIds: [`${planId}-2021.02.shoko`], dueOn: "2022-05-27" };
    expect(await codeOf(extendDeadline(context, clerk, move))).toBe("forbidden");
    await extendDeadline(context, planning, move);
    const form = await viewSubmission(context, clerk, move.submissionIds[0] ?? "");
    expect(form.item).toMatchObject({ dueOn: "2022-05-27", daysLeft: 13 });
  });

  test("lock when all is approved, publish for comment, then the final year; a final year stays", async () => {
    const review = { reviewId: `${planId}-2021`, lock: true };
    expect(await codeOf(lockReview(context, planning, review))).toBe("wrong-state");
    const publish = (stage: "comment" | "final") =>
      codeOf(publishReview(context, planning, { planId, fiscalYear: 2021, stage }));
    expect(await publish("final")).toBe("wrong-state");
    expect(await publish("comment")).toBe("done");
    const board = await viewBoard(context, planning, review.reviewId);
    for (const department of board.departments) {
      const waiting = department.items.filter(({ state }) => state === "notStarted");
      for (const { id } of waiting) {
        await fill(id, "－");
        const who = actorOf("clerk", department.orgUnitId);
        await moveSubmission(context, who, { submissionId: id, action: "submit" });
      }
      const submissionIds = waiting.map(({ id }) => id);
      const who = actorOf("head", department.orgUnitId);
      expect(await moveMany(context, who, { submissionIds, action: "approve" })).toEqual({
        moved: waiting.length,
      });
    }
    await lockReview(context, planning, review);
    expect(
      await codeOf(
        moveSubmission(context, head, { submissionId: sheet01, action: "return", reason: "後で" }),
      ),
    ).toBe("wrong-state");
    await lockReview(context, planning, { ...review, lock: false });
    await lockReview(context, planning, review);
    expect(await publish("final")).toBe("done");
    expect(await publish("comment")).toBe("wrong-state");
    expect(await codeOf(lockReview(context, planning, { ...review, lock: false }))).toBe("wrong-state");
  });

  test("every change stands in the record of changes, which nobody can change", async () => {
    const { entries } = await listAudit(context, planning, {
      before: null,
      subject: `submission ${sheet01}`,
    });
    expect(
      entries
        .map(({ action }) => action)
        .toReversed()
        .slice(-8),
    ).toEqual(["submit", "return", "submit", "approve", "correct", "save", "submit", "approve"]);
    expect(await codeOf(listAudit(context, clerk, { before: null, subject: null }))).toBe("forbidden");
    await expect(context.databases.owner.deleteFrom("audit_log").execute()).rejects.toThrow(/append-only/);
    await expect(
      context.databases.owner.updateTable("audit_log").set({ action: "x" }).execute(),
    ).rejects.toThrow(/append-only/);
  });
});
