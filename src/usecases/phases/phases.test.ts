import { describe, expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { defaultPhases } from "../../core/cycle/defaultPhases.ts";
import { isUserError } from "../../core/userError.ts";
import { findReview } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { openPeriodReview } from "../cycle/openPeriodReview.ts";
import { openReview } from "../cycle/openReview.ts";
import { changeCityPhases } from "./changeCityPhases.ts";
import { changePhases } from "./changePhases.ts";
import { saveApprovalSteps, stepsSeen } from "./saveApprovalSteps.ts";
import { viewPhases } from "./viewPhases.ts";
import { viewReviewSettings } from "./viewReviewSettings.ts";

const context = await withSampleCity("elsewhere");
const planning = actorOf("planning");
const stranger = actorOf("planning", null, "elsewhere");
const reviewId = `${planId}-2021`;

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isUserError(error) ? error.code : String(error)),
  );
const phasesNow = async () => (await viewReviewSettings(context, planning)).phases;
const seenNow = async () => (await phasesNow()).map(({ id }) => id).join(" ");
const typedOf = (part: object = {}) => ({
  kind: "council",
  name: "推進会議",
  concerns: "委員",
  starts: "7/20",
  ends: "8/10",
  isUsed: "yes",
  ...part,
});
const reviewOf = (id: string, city = "ojiya") =>
  inMunicipality(context.databases.app, city, null, (tx) => findReview(tx, id));

describe("the usual year of a city", () => {
  test("begins with the common one; only planning sees and changes it", async () => {
    expect(await phasesNow()).toEqual(defaultPhases);
    for (const role of ["head", "clerk", "council", "reader", "auditor", "administrator"] as const) {
      const actor = actorOf(role, "shoko");
      expect(await codeOf(viewReviewSettings(context, actor))).toBe("forbidden");
      const add = { kind: "add", seen: "", typed: typedOf() } as const;
      expect(await codeOf(changeCityPhases(context, actor, add))).toBe("forbidden");
      expect(await codeOf(saveApprovalSteps(context, actor, { typed: {}, seen: "" }))).toBe("forbidden");
    }
  });

  test("two people save one phase: the second is told, and nothing of the first is lost", async () => {
    const save = (name: string) =>
      codeOf(
        changeCityPhases(context, planning, {
          kind: "save",
          id: "council",
          version: 1,
          typed: typedOf({ name }),
        }),
      );
    const results = await Promise.all([save("甲"), save("乙")]);
    expect(results.toSorted()).toEqual(["done", "edited-meanwhile"]);
    const saved = (await phasesNow()).find(({ id }) => id === "council");
    expect(saved).toMatchObject({ name: results[0] === "done" ? "甲" : "乙", version: 2 });
  });

  test("repeated by a double click once; skipped ones stay in the list", async () => {
    const seen = await seenNow();
    const repeat = () =>
      codeOf(changeCityPhases(context, planning, { kind: "step", id: "council", step: "repeat", seen }));
    expect((await Promise.all([repeat(), repeat()])).toSorted()).toEqual(["done", "edited-meanwhile"]);
    const [hearing] = (await phasesNow()).filter(({ kind }) => kind === "hearing");
    await changeCityPhases(context, planning, {
      kind: "save",
      id: "hearing",
      version: hearing?.version ?? 0,
      typed: typedOf({ kind: "hearing", name: "ヒアリング", starts: "7/1", ends: "7/15", isUsed: "" }),
    });
    const phases = await phasesNow();
    expect(phases.filter(({ kind }) => kind === "council").map(({ id, name }) => `${id} ${name}`)).toEqual([
      expect.stringMatching(/^council . 第1回$/),
      expect.stringMatching(/^council-2 . 第2回$/),
    ]);
    expect(phases.find(({ id }) => id === "hearing")?.isUsed).toBe(false);
    expect((await viewReviewSettings(context, stranger)).phases).toEqual(defaultPhases);
  });
});

describe("saveApprovalSteps(context, actor, steps)", () => {
  const two = {
    "step.0.role": "head",
    "step.0.name": "所属長",
    "step.1.role": "planning",
    "step.1.name": "企画政策課",
  };

  test("is told when somebody else was quicker; the same again is no change", async () => {
    const seen = (await viewReviewSettings(context, planning)).stepsSeen;
    expect(seen).toBe("head 課長");
    expect(await codeOf(saveApprovalSteps(context, planning, { typed: two, seen }))).toBe("done");
    expect(await codeOf(saveApprovalSteps(context, planning, { typed: two, seen }))).toBe("done");
    const other = { ...two, "step.0.name": "課長" };
    expect(await codeOf(saveApprovalSteps(context, planning, { typed: other, seen }))).toBe(
      "edited-meanwhile",
    );
    const twice = { ...two, "step.1.role": "head" };
    expect(await codeOf(saveApprovalSteps(context, planning, { typed: twice, seen }))).toBe("bad-input");
    const { approvalSteps } = await viewReviewSettings(context, planning);
    expect(stepsSeen(approvalSteps)).toBe("head 所属長\nplanning 企画政策課");
    expect(stepsSeen((await viewReviewSettings(context, stranger)).approvalSteps)).toBe("head 課長");
  });
});

describe("phases of a review", () => {
  test("opening copies the usual year and the steps; later changes of the city's leave them", async () => {
    await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-27" });
    await changeCityPhases(context, planning, {
      kind: "step",
      id: "budgetReflection",
      step: "remove",
      seen: await seenNow(),
    });
    const seen = (await viewReviewSettings(context, planning)).stepsSeen;
    const one = { "step.0.role": "section", "step.0.name": "係長" };
    await saveApprovalSteps(context, planning, { typed: one, seen });
    const { phases, heading } = await viewPhases(context, planning, reviewId);
    expect(heading).toMatchObject({ fiscalYear: 2021, workYear: 2022 });
    expect(phases.map(({ id, startsOn, endsOn, isSkipped }) => [id, startsOn, endsOn, isSkipped])).toEqual([
      ["inquiry", "2022-04-01", "2022-04-10", false],
      ["reply", "2022-04-11", "2022-05-27", false],
      ["collection", "2022-05-21", "2022-06-10", false],
      ["internalEvaluation", "2022-06-11", "2022-06-30", false],
      ["hearing", "2022-07-01", "2022-07-15", true],
      ["council", "2022-07-20", "2022-08-10", false],
      ["council-2", "2022-07-20", "2022-08-10", false],
      ["assemblyReport", "2022-09-01", "2022-09-30", false],
      ["publication", "2022-10-01", "2022-11-30", false],
      ["budgetReflection", "2022-10-01", "2023-03-31", false],
    ]);
    expect((await reviewOf(reviewId))?.approvalSteps).toEqual([
      { role: "head", name: "所属長" },
      { role: "planning", name: "企画政策課" },
    ]);
  });

  test("a mid-term review has its own", async () => {
    const request = {
      planId,
      kind: "midTerm" as const,
      fromFiscalYear: 2020,
      fiscalYear: 2021,
      dueOn: "2022-06-30",
    };
    const opened = await openPeriodReview(context, planning, request);
    const { phases } = await viewPhases(context, planning, opened.reviewId);
    expect(phases.find(({ kind }) => kind === "reply")).toMatchObject({ endsOn: "2022-06-30" });
    expect((await reviewOf(opened.reviewId))?.approvalSteps).toEqual([{ role: "section", name: "係長" }]);
  });

  test("planning alone changes them, and of its own city alone", async () => {
    const change = { kind: "mark", id: "inquiry", mark: "finish", on: "2022-04-08" } as const;
    for (const role of ["head", "clerk", "council", "administrator"] as const) {
      expect(await codeOf(changePhases(context, actorOf(role, "shoko"), { reviewId, change }))).toBe(
        "forbidden",
      );
      expect(await codeOf(viewPhases(context, actorOf(role, "shoko"), reviewId))).toBe("forbidden");
    }
    expect(await codeOf(changePhases(context, stranger, { reviewId, change }))).toBe("not-found");
    expect(await codeOf(viewPhases(context, stranger, reviewId))).toBe("not-found");
    const unmarked = await viewPhases(context, planning, reviewId);
    expect(unmarked.phases.every(({ doneOn }) => doneOn === null)).toBe(true);
    expect(unmarked.phases.find(({ isCurrent }) => isCurrent)?.id).toBe("inquiry");
  });

  test("marks, dates and repetitions are kept and stand in the record of changes", async () => {
    const change = (one: Parameters<typeof changePhases>[2]["change"]) =>
      codeOf(changePhases(context, planning, { reviewId, change: one }));
    expect(await change({ kind: "mark", id: "inquiry", mark: "finish", on: "2022-04-08" })).toBe("done");
    expect(await change({ kind: "mark", id: "inquiry", mark: "finish", on: "2022-05-10" })).toBe("done");
    expect(await change({ kind: "mark", id: "reply", mark: "finish", on: "2022-05-15" })).toBe("bad-input");
    const typed = {
      kind: "reply",
      name: "回答（2回目の期限）",
      concerns: "各課",
      startsOn: "2022-04-11",
      endsOn: "2022-06-03",
    };
    expect(await change({ kind: "save", id: "reply", version: 1, typed })).toBe("done");
    expect(await change({ kind: "save", id: "reply", version: 1, typed })).toBe("edited-meanwhile");
    const { phases, history } = await viewPhases(context, planning, reviewId);
    expect(phases.find(({ id }) => id === "inquiry")).toMatchObject({
      doneOn: "2022-04-08",
      standing: "done",
    });
    expect(phases.find(({ isCurrent }) => isCurrent)).toMatchObject({ id: "reply", endsOn: "2022-06-03" });
    expect(history.map(({ by, names }) => [by, names])).toEqual([
      ["ojiya planning", ["回答（2回目の期限）", "回答"]],
      ["ojiya planning", ["照会"]],
    ]);
  });

  test("a review from before there were phases gets them once", async () => {
    const old = `${planId}-2020`;
    expect((await viewPhases(context, planning, old)).phases).toEqual([]);
    const copy = () => changePhases(context, planning, { reviewId: old, change: { kind: "copy" } });
    await Promise.all([copy(), copy()]);
    const { phases, history } = await viewPhases(context, planning, old);
    expect(phases[0]).toMatchObject({ name: "照会", startsOn: "2021-04-01" });
    expect(history).toHaveLength(1);
  });
});
