import { beforeAll, describe, expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import type { PeriodReviewDocument } from "../../core/publication/periodReviewDocument.ts";
import { isUserError } from "../../core/userError.ts";
import { render } from "../../site/render.ts";
import { publishedSide } from "../../store/publications.ts";
import { listPlans } from "../plan/listPlans.ts";
import { viewPlan } from "../plan/viewPlan.ts";
import { changeStatus } from "../planEdit/changeStatus.ts";
import { startRevision } from "../planEdit/startRevision.ts";
import { publishPeriodReview } from "../publication/publishPeriodReview.ts";
import { listPeriodReviews } from "./listPeriodReviews.ts";
import { lockReview } from "./lockReview.ts";
import { moveSubmission } from "./moveSubmission.ts";
import { openPeriodReview } from "./openPeriodReview.ts";
import { openReview } from "./openReview.ts";
import { saveSubmission } from "./saveSubmission.ts";
import { viewBoard } from "./viewBoard.ts";
import { viewPeriodReview } from "./viewPeriodReview.ts";
import { viewSubmission } from "./viewSubmission.ts";

const context = await withSampleCity("elsewhere");
const { owner } = context.databases;
const planning = actorOf("planning");
const stranger = actorOf("planning", null, "elsewhere");
const midTerm = {
  planId,
  kind: "midTerm",
  fromFiscalYear: 2020,
  fiscalYear: 2021,
  dueOn: "2022-05-20",
} as const;
const reviewId = `${planId}-midTerm-2021`;
const sheet01 = `${reviewId}.01.shoko`;

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (isUserError(error)) return [error.code, ...Object.keys(error.fields)].join(" ");
      throw error;
    },
  );
const result = async (id = reviewId) => (await viewPeriodReview(context, planning, id)).result;
const rowOf = (review: PeriodReviewDocument, indicatorId: string) =>
  review.rows.find((row) => row.indicatorId === indicatorId);

describe("openPeriodReview(context, actor, request)", () => {
  test.each([
    ["a first year after the last", { fromFiscalYear: 2022 }, "bad-input fromFiscalYear"],
    ["a year before the plan", { fromFiscalYear: 2019 }, "bad-input fromFiscalYear"],
    ["a year after the plan", { fiscalYear: 2025, dueOn: "2026-05-20" }, "bad-input fiscalYear"],
    ["half way up to the end", { fiscalYear: 2024, dueOn: "2025-05-20" }, "bad-input fiscalYear"],
    ["a due date within the years", { dueOn: "2022-03-31" }, "bad-input dueOn"],
    ["no due date", { dueOn: "" }, "bad-input dueOn"],
    ["a plan that is not there", { planId: "none" }, "not-found"],
  ])("%s is refused", async (_, change, code) =>
    expect(await codeOf(openPeriodReview(context, planning, { ...midTerm, ...change }))).toBe(code),
  );

  test("two clicks open it once; a clerk does not; a yearly review of the same year stands beside it", async () => {
    expect(await codeOf(openPeriodReview(context, actorOf("clerk", "shoko"), midTerm))).toBe("forbidden");
    const clicks = [0, 1].map(() => codeOf(openPeriodReview(context, planning, midTerm)));
    expect((await Promise.all(clicks)).toSorted()).toEqual(["done", "wrong-state"]);
    expect((await viewBoard(context, planning, reviewId)).total).toBe(42);
    const year2021 = async () =>
      (await listPlans(context, planning))[0]?.years.find(({ fiscalYear }) => fiscalYear === 2021);
    expect(await year2021()).toMatchObject({ state: "closed", reviewId: null });
    expect(await codeOf(viewPlan(context, planning, { planId, fiscalYear: 2021 }))).toBe("not-found");
    const annual = { planId, fiscalYear: 2021, dueOn: "2022-05-20" };
    expect((await openReview(context, planning, annual)).reviewId).toBe(`${planId}-2021`);
    expect(await year2021()).toMatchObject({ state: "open", reviewId: `${planId}-2021` });
    const { reviews } = await listPeriodReviews(context, planning, planId);
    expect(reviews).toMatchObject([{ reviewId, kind: "midTerm", fromFiscalYear: 2020, fiscalYear: 2021 }]);
  });

  test("another city sees, moves and publishes none of it", async () => {
    expect((await listPeriodReviews(context, stranger, planId)).reviews).toEqual([]);
    expect(await codeOf(viewPeriodReview(context, stranger, reviewId))).toBe("not-found");
    expect(await codeOf(viewBoard(context, stranger, reviewId))).toBe("not-found");
    expect(await codeOf(publishPeriodReview(context, stranger, { reviewId, stage: "comment" }))).toBe(
      "not-found",
    );
    expect(await codeOf(viewSubmission(context, actorOf("clerk", "shoko", "elsewhere"), sheet01))).toBe(
      "not-found",
    );
  });

  test("a yearly review has no result of several years", async () => {
    expect(await codeOf(viewPeriodReview(context, planning, `${planId}-2021`))).toBe("not-found");
  });
});

describe("a review half way", () => {
  test("a year that nobody has reported on says so; nothing is graded", async () => {
    const review = await result();
    expect(review.years).toEqual([
      { fiscalYear: 2020, version: 1, hasData: true },
      { fiscalYear: 2021, version: 1, hasData: false },
    ]);
    const yearly = await viewPlan(context, planning, { planId, fiscalYear: 2020 });
    const total = yearly.counts.reduce((sum, { count }) => sum + count, 0);
    expect(review.rows).toHaveLength(total);
    expect(review.counts.filter(({ count }) => count > 0)).toEqual([{ band: "none", count: total }]);
    expect(review.repeats).toBeGreaterThan(0);
    const sum = (lists: readonly { counts: PeriodReviewDocument["counts"] }[]) =>
      lists.flatMap(({ counts }) => counts).reduce((all, { count }) => all + count, 0);
    expect([sum(review.goals), sum(review.departments)]).toEqual([total, total]);
  });

  test("what a department enters and writes stands in it, not in the yearly review", async () => {
    const clerk = actorOf("clerk", "shoko");
    const form = await viewSubmission(context, clerk, sheet01);
    expect(form.heading).toMatchObject({ kind: "midTerm", fromFiscalYear: 2020, fiscalYear: 2021 });
    expect(form.evaluation.find(({ part }) => part === "analysis")?.last).toBeTruthy();
    const values: Record<string, string> = { analysis: "二年間の評価", nextSteps: "後半の取組" };
    for (const row of form.rows) {
      if (row.actual) values[row.actual.name] = "51";
      if (row.cost) values[row.cost.name] = "－";
    }
    await saveSubmission(context, clerk, { submissionId: sheet01, values, versions: {} });
    await moveSubmission(context, clerk, { submissionId: sheet01, action: "submit" });
    await moveSubmission(context, actorOf("head", "shoko"), { submissionId: sheet01, action: "approve" });
    const review = await result();
    expect(review.texts).toMatchObject([
      { checks: [{ department: "商工振興課", analysis: "二年間の評価", nextSteps: "後半の取組" }] },
    ]);
    expect(review.years[1]).toMatchObject({ hasData: true });
    const yearly = await viewSubmission(context, clerk, `${planId}-2021.01.shoko`);
    const analysis = yearly.evaluation.find(({ part }) => part === "analysis");
    expect([analysis?.field.value, yearly.rows[0]?.actual?.value]).toEqual(["", "51"]);
  });

  test("the rate is held against the mid target where there is one, else against the final one, and says so", async () => {
    const before = rowOf(await result(), "i02");
    expect(before).toMatchObject({ against: "final", mid: null });
    const [final] = await owner
      .selectFrom("plan_value")
      .innerJoin("plan_indicator", "plan_indicator.id", "plan_value.plan_indicator_id")
      .selectAll("plan_value")
      .where("plan_value.municipality_id", "=", "ojiya")
      .where("plan_indicator.municipality_id", "=", "ojiya")
      .where("plan_indicator.indicator_id", "=", "i02")
      .where("plan_value.kind", "=", "target")
      .execute();
    if (!final) throw new Error("The sample indicator has a target.");
    const reading = JSON.stringify({ kind: "number", value: "52", raw: "52" });
    await owner
      .insertInto("plan_value")
      .values({ ...final, position: 7, term: "mid", fiscal_year: 2021, reading })
      .execute();
    const row = rowOf(await result(), "i02");
    expect(row).toMatchObject({
      against: "mid",
      mid: { fiscalYear: 2021, cell: { reading: { value: "52" } } },
      final: before?.final,
    });
    expect(row?.progress.summary.ja).toContain("52");
    expect(row?.progress.rate).not.toEqual(before?.progress.rate);
  });
});

describe("a review at the end, after the plan was revised", () => {
  const finalId = `${planId}-finalReview-2022`;
  beforeAll(async () => {
    const revision = { planId, effectiveYear: 2022, reason: "中間見直し", label: null };
    const versionId = await startRevision(context, planning, revision);
    const reading = JSON.stringify({ kind: "number", value: "60", raw: "60" });
    const adopted = owner
      .selectFrom("plan_indicator")
      .select("id")
      .where("plan_version_id", "=", versionId)
      .where("indicator_id", "=", "i02")
      .where("municipality_id", "=", "ojiya");
    await owner
      .updateTable("plan_value")
      .set({ reading })
      .where("municipality_id", "=", "ojiya")
      .where("plan_indicator_id", "in", adopted)
      .where("kind", "=", "target")
      .where("term", "=", "final")
      .execute();
    for (const status of ["outForComment", "adopted"] as const) {
      await changeStatus(context, planning, { versionId, status });
    }
    await openPeriodReview(context, planning, {
      ...midTerm,
      kind: "final",
      fiscalYear: 2022,
      dueOn: "2023-05-20",
    });
  });

  test("years judged by the earlier version say so; its target is kept beside the new one", async () => {
    const review = await result(finalId);
    expect(review.version).toBe(2);
    expect(review.years.map(({ fiscalYear, version }) => [fiscalYear, version])).toEqual([
      [2020, 1],
      [2021, 1],
      [2022, 2],
    ]);
    expect(rowOf(review, "i02")).toMatchObject({
      against: "final",
      final: { cell: { reading: { value: "60" } } },
      formerTargets: [{ version: 1, cell: { reading: { raw: "50件" } } }],
    });
    expect(rowOf(review, "i03")?.formerTargets).toEqual([]);
  });

  test("it is published as a draft while open, final once locked, with page and data", async () => {
    const publish = (stage: "comment" | "final") =>
      publishPeriodReview(context, planning, { reviewId: finalId, stage });
    expect(await codeOf(publish("final"))).toBe("wrong-state");
    await publish("comment");
    expect((await publish("comment")).changed).toBe(0);
    const path = `ojiya/${planId}/reviews/final-2022`;
    const published = publishedSide(context.databases.publicSide);
    const get = (address: string) => render(published, address, (to) => `/${to}`);
    const page = await get(`${path}/`);
    expect(page?.body).toContain("第1版の目標で検証した年度");
    expect(page?.body).toContain("第1版の目標 50");
    expect((await get(`en/${path}/`))?.body).toContain("judged by version 1");
    expect((await get(`ojiya/${planId}/`))?.body).toContain(`/${path}/`);
    const csv = String((await get(`${path}/indicators.csv`))?.body).split("\r\n");
    expect(csv.filter((line) => line.includes("前の版の目標値"))).toHaveLength(1);
    expect(JSON.parse(String((await get(`${path}.json`))?.body))).toMatchObject({
      kind: "periodReview",
      stage: "comment",
    });
    await owner
      .updateTable("submission")
      .set({ state: "approved" })
      .where("review_id", "=", finalId)
      .where("municipality_id", "=", "ojiya")
      .execute();
    await lockReview(context, planning, { reviewId: finalId, lock: true });
    await publish("final");
    expect(await codeOf(publish("comment"))).toBe("wrong-state");
    expect(await codeOf(lockReview(context, planning, { reviewId: finalId, lock: false }))).toBe(
      "wrong-state",
    );
    expect((await listPeriodReviews(context, planning, planId)).reviews.map((one) => one.published)).toEqual([
      null,
      "final",
    ]);
  });
});
