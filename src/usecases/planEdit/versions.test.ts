import { describe, expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { sheetForm } from "../../documents/progressSheet/sheetForm.ts";
import { isUserError } from "../../core/userError.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { inMunicipality } from "../../store/transact.ts";
import { findYearContent } from "../../store/yearContent.ts";
import { openReview } from "../cycle/openReview.ts";
import { saveSubmission } from "../cycle/saveSubmission.ts";
import { viewBoard } from "../cycle/viewBoard.ts";
import { viewSubmission } from "../cycle/viewSubmission.ts";
import { viewPlan } from "../plan/viewPlan.ts";
import { viewSheet } from "../plan/viewSheet.ts";
import { publishReview } from "../publication/publishReview.ts";
import { changeStatus } from "./changeStatus.ts";
import { editPlan } from "./editPlan.ts";
import { startNextGeneration } from "./startNextGeneration.ts";
import { startRevision } from "./startRevision.ts";
import { viewEditor } from "./viewEditor.ts";

const context = await withSampleCity();
const planning = actorOf("planning");
const clerk = actorOf("clerk", "shoko");
const v2 = `${planId}-v2`;
const revision = { planId, effectiveYear: 2022, reason: "感染症の影響を受けた見直し", label: "改訂版" };

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isUserError(error) ? error.code : String(error)),
  );
const sheet = async (fiscalYear: number) =>
  (await viewSheet(context, planning, { planId, fiscalYear, sheetNo: 1 })).sheet;
/** The row whose target the revision changes. */
const rowOf = async (fiscalYear: number) =>
  (await sheet(fiscalYear)).rows.find(({ indicatorId }) => indicatorId === "i02");

describe("a revision in mid-term", () => {
  test("2021 is opened with the plan as first adopted", async () => {
    await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
    expect((await rowOf(2021))?.target.reading.raw).toBe("50件");
  });

  test("it cannot judge a year that is open already, begin twice, or begin without a reason", async () => {
    const start = (more: Partial<typeof revision>) =>
      codeOf(startRevision(context, planning, { ...revision, ...more }));
    expect(await start({ effectiveYear: 2021 })).toBe("wrong-state");
    expect(await start({ effectiveYear: 2025 })).toBe("bad-input");
    expect(await start({ reason: " " })).toBe("bad-input");
    expect(await start({})).toBe("done");
    expect(await start({})).toBe("wrong-state");
  });

  test("it goes from draft to public comment to force, and the version before is superseded", async () => {
    const { content } = await viewEditor(context, planning, { versionId: v2 });
    expect(content.version).toMatchObject({ number: 2, status: "draft", previousVersionId: `${planId}-v1` });
    expect(content.nodes.map(({ lineageId }) => lineageId)).toContain("1-1-1");
    const adopted = content.indicators.find(({ indicator }) => indicator.id === "i02");
    await editPlan(context, planning, {
      versionId: v2,
      edit: {
        kind: "setValue",
        at: {
          planIndicatorId: adopted?.id ?? "",
          seriesId: "i02",
          kind: "target",
          term: "final",
          fiscalYear: null,
        },
        before: "50件",
        value: "40件",
      },
    });
    expect(await codeOf(changeStatus(context, planning, { versionId: v2, status: "adopted" }))).toBe(
      "wrong-state",
    );
    await changeStatus(context, planning, { versionId: v2, status: "outForComment" });
    await changeStatus(context, planning, { versionId: v2, status: "draft" });
    await changeStatus(context, planning, { versionId: v2, status: "outForComment" });
    expect(await changeStatus(context, planning, { versionId: v2, status: "adopted" })).toEqual({
      status: "revised",
    });
    const shown = await viewEditor(context, planning, { versionId: v2 });
    expect(shown.versions.map(({ status }) => status)).toEqual(["superseded", "revised"]);
    expect(shown.closed).not.toBeNull();
    const changed = shown.content.indicators.filter(({ changeReason }) => changeReason !== null);
    expect(changed.map(({ indicator, changeReason }) => [indicator.id, changeReason])).toEqual([
      ["i02", revision.reason],
    ]);
  });

  test("2022 is judged by it; 2021 and 2020 keep their targets", async () => {
    await openReview(context, planning, { planId, fiscalYear: 2022, dueOn: "2023-05-20" });
    const raws = [];
    for (const year of [2020, 2021, 2022]) raws.push((await rowOf(year))?.target.reading.raw);
    expect(raws).toEqual(["50件", "50件", "40件"]);
  });

  test("the changed target says so, with year and reason, in the explanation and on the printed sheet", async () => {
    const words = "目標値変更（令和4年度から）：感染症の影響を受けた見直し";
    const row = await rowOf(2022);
    expect(row?.progress.explanation.map(({ ja }) => ja)).toContain(words);
    expect(sheetForm(await sheet(2022)).notes).toContain(`※1 ${words}`);
    expect(JSON.stringify(await sheet(2021))).not.toContain("目標値変更");
  });

  test("sheet, board, submissions, plan page and publishing go on with both versions", async () => {
    const form = await viewSubmission(context, clerk, `${planId}-2022.01.shoko`);
    const old = await viewSubmission(context, clerk, `${planId}-2021.01.shoko`);
    expect(form.rows.map(({ target }) => target.cell.reading.raw)[0]).toBe("40件");
    expect(old.rows.map(({ target }) => target.cell.reading.raw)[0]).toBe("50件");
    // Supporting figures roll on, though they were begun under the version before.
    expect(form.figures.map(({ label }) => label)).toEqual(old.figures.map(({ label }) => label));
    expect(form.figures.length).toBeGreaterThan(0);
    const name = form.rows[0]?.actual?.name ?? "";
    await saveSubmission(context, clerk, {
      submissionId: `${planId}-2022.01.shoko`,
      values: { [name]: "20" },
      versions: {},
    });
    for (const year of [2021, 2022]) {
      expect((await viewBoard(context, planning, `${planId}-${year}`)).total).toBe(42);
      expect((await viewPlan(context, planning, { planId, fiscalYear: year })).years.length).toBe(5);
      await publishReview(context, planning, { planId, fiscalYear: year, stage: "comment" });
    }
  });

  test("costs and evaluations of the year before show beside this year's, across versions", async () => {
    const form = await viewSubmission(context, clerk, `${planId}-2021.01.shoko`);
    const costs = form.rows.map(({ lastCost }) => lastCost.reading.raw);
    expect(costs.some((raw) => raw !== "")).toBe(true);
    expect(form.evaluation.find(({ part }) => part === "analysis")?.last).toBeTruthy();
    // 2022 stands in the second version; what 2020 recorded is found at the same places there.
    const costsIn = (versionId: string) =>
      inMunicipality(context.databases.app, "ojiya", null, async (tx) => {
        const plan = await findPlanOfVersion(tx, versionId);
        const year = plan && (await findYearContent(tx, plan, { fiscalYear: 2022, workYear: 2023 }));
        const nodeOf = new Map(plan?.placements.map(({ id, nodeId }) => [id, nodeId]));
        const lineageOf = new Map(plan?.nodes.map(({ id, lineageId }) => [id, lineageId]));
        return year?.costs
          .map(({ placementId, seriesId, reading }) =>
            [lineageOf.get(nodeOf.get(placementId) ?? ""), seriesId, reading.raw].join(" "),
          )
          .toSorted();
      });
    const now = await costsIn(v2);
    expect(now?.length).toBeGreaterThan(50);
    expect(now).toEqual(await costsIn(`${planId}-v1`));
  });
});

describe("the next generation", () => {
  const next = {
    planId,
    newPlanId: "ojiya-strategy-2025",
    title: "第3期総合戦略",
    period: { start: 2025, end: 2029 },
  };

  test("is a plan of its own, linked to the one before: the tree without targets, last actuals as baselines", async () => {
    const versionId = await startNextGeneration(context, planning, next);
    const { content } = await viewEditor(context, planning, { versionId });
    expect(content.plan).toMatchObject({ id: next.newPlanId, title: next.title, predecessorId: planId });
    expect(content.version).toMatchObject({ status: "draft", number: 1, period: next.period });
    const before = (await viewEditor(context, planning, { versionId: v2 })).content;
    expect(content.nodes.length).toBe(before.nodes.length);
    expect(content.indicators.flatMap(({ targets }) => targets)).toEqual([]);
    const adopted = content.indicators.find(({ indicator }) => indicator.id === "i02");
    expect(adopted?.baselines.map(({ fiscalYear, reading }) => [fiscalYear, reading.raw])).toEqual([
      [2020, "17件"],
    ]);
    expect(await codeOf(startNextGeneration(context, planning, next))).toBe("bad-input");
    expect(await codeOf(startNextGeneration(context, planning, { ...next, newPlanId: "第3期" }))).toBe(
      "bad-input",
    );
  });

  test("its adoption leaves the plan before in force until its period ends", async () => {
    const versionId = `${next.newPlanId}-v1`;
    await changeStatus(context, planning, { versionId, status: "outForComment" });
    expect(await changeStatus(context, planning, { versionId, status: "adopted" })).toEqual({
      status: "adopted",
    });
    const shown = await viewEditor(context, planning, { versionId: v2 });
    expect(shown.content.version.status).toBe("revised");
  });
});
