import { describe, expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { publishedDocument } from "../../core/publication/documents.ts";
import { defaultEvaluationForm } from "../../core/cycle/evaluationForm.ts";
import { typedEvaluationForm } from "../../core/cycle/typedEvaluationForm.ts";
import { isUserError } from "../../core/userError.ts";
import { sheetForm } from "../../documents/progressSheet/sheetForm.ts";
import { viewSheet } from "../plan/viewSheet.ts";
import { saveEvaluationSettings, viewEvaluationSettings } from "./evaluationSettings.ts";
import { moveSubmission } from "./moveSubmission.ts";
import { openReview } from "./openReview.ts";
import { saveSubmission } from "./saveSubmission.ts";
import { viewBoard } from "./viewBoard.ts";
import { viewSubmission } from "./viewSubmission.ts";

const context = await withSampleCity("elsewhere");
const planning = actorOf("planning");
const clerk = actorOf("clerk", "shoko");
const head = actorOf("head", "shoko");
const here = `${planId}-2021.01.shoko`;
const typed = typedEvaluationForm(defaultEvaluationForm);

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => ({ code: "done", fields: [] as string[] }),
    (error: unknown) =>
      isUserError(error)
        ? { code: error.code as string, fields: Object.keys(error.fields) }
        : { code: String(error), fields: [] },
  );
const formOf = () => viewSubmission(context, clerk, here);
const type = (values: Record<string, string>) =>
  saveSubmission(context, clerk, { submissionId: here, values, versions: {} });

describe("saveEvaluationSettings(context, actor, form)", () => {
  test("is for planning alone, names what is wrong, and takes nothing of it", async () => {
    const change = { typed: { ...typed, "name.causes": "" }, basedOn: 0 };
    expect(await refusalOf(saveEvaluationSettings(context, clerk, change))).toMatchObject({
      code: "forbidden",
    });
    expect(await refusalOf(saveEvaluationSettings(context, planning, change))).toEqual({
      code: "bad-input",
      fields: ["name.causes"],
    });
    expect(await viewEvaluationSettings(context, planning)).toEqual({
      form: defaultEvaluationForm,
      version: 0,
    });
  });

  test("who saved from an older page is told; the same form twice is one change; each city has its own", async () => {
    const renamed = { ...typed, "name.causes": "増減の理由", "nameEn.causes": "", "asked.sheetGrade": "on" };
    await saveEvaluationSettings(context, planning, { typed: renamed, basedOn: 0 });
    const again = saveEvaluationSettings(context, planning, { typed: renamed, basedOn: 0 });
    expect(await refusalOf(again)).toMatchObject({ code: "done" });
    const late = saveEvaluationSettings(context, planning, { typed, basedOn: 0 });
    expect(await refusalOf(late)).toMatchObject({ code: "edited-meanwhile" });
    expect(await viewEvaluationSettings(context, planning)).toMatchObject({
      version: 1,
      form: { parts: { causes: { name: { ja: "増減の理由", en: "増減の理由" } } } },
    });
    const elsewhere = actorOf("planning", null, "elsewhere");
    expect((await viewEvaluationSettings(context, elsewhere)).version).toBe(0);
  });
});

describe("a review keeps the form with which it was opened", () => {
  test("the form asks in its order, by the city's names; a later change does not reach it", async () => {
    await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
    await saveEvaluationSettings(context, planning, { typed, basedOn: 1 });
    const { evaluation, rows } = await formOf();
    expect(evaluation.map(({ part, name, isRequired }) => [part, name.ja, isRequired])).toEqual([
      ["analysis", "現状分析", true],
      ["causes", "増減の理由", false],
      ["issues", "課題", false],
      ["promise", "昨年度の取組の結果", false],
      ["nextSteps", "今後の取組", true],
      ["direction", "今後の方向性", false],
      ["resources", "予算・人員の方向", false],
      ["sheetGrade", "総合判定", false],
    ]);
    expect(evaluation.find(({ part }) => part === "promise")?.last).toContain("インターンシップ");
    expect(evaluation.find(({ part }) => part === "direction")?.choices).toHaveLength(8);
    expect(rows.filter(({ grade }) => grade !== null)).toHaveLength(3);
  });

  test("a sheet of before there were forms has the two texts of the source form and nothing else", async () => {
    const { sheet } = await viewSheet(context, planning, { planId, fiscalYear: 2020, sheetNo: 1 });
    expect(sheet.checks.every((check) => !("answers" in check) && !("names" in check))).toBe(true);
    expect(sheet.rows.every((row) => !("ownGrade" in row))).toBe(true);
  });
});

describe("what a department writes and chooses", () => {
  test("another grade than the mechanical one needs a reason; the same one does not", async () => {
    const { rows } = await formOf();
    const values: Record<string, string> = { analysis: "分析", nextSteps: "夏に行う。" };
    const actuals = ["20", "43.0", "25.0"];
    rows.forEach((row, at) => {
      if (row.actual) values[row.actual.name] = actuals[at] ?? "";
      if (row.cost) values[row.cost.name] = "－";
    });
    await type(values);
    const [first, second] = (await formOf()).rows.map(({ grade, band }) => ({ grade, band: band?.id ?? "" }));
    await type({
      [first?.grade?.field.name ?? ""]: "slightlyBehind",
      [second?.grade?.field.name ?? ""]: second?.band ?? "",
      sheetGrade: "onTrack",
    });
    expect((await formOf()).problems.map(({ field }) => field)).toEqual([
      first?.grade?.reason.name,
      "sheetGradeReason",
    ]);
    expect(first?.band).toBe("behind");
    const submit = moveSubmission(context, clerk, { submissionId: here, action: "submit" });
    expect(await refusalOf(submit)).toMatchObject({ code: "bad-input" });
  });

  test.each([
    ["an unknown direction", { direction: "更に発展" }, "direction"],
    ["a note beside no answer", { promiseNote: "ほぼ行った" }, "promiseNote"],
    ["a text that is too long", { causes: "字".repeat(401) }, "causes"],
  ])("%s is kept and named", async (_, values, field) => {
    const { problems } = await type(values);
    expect(Object.keys(problems)).toEqual([field]);
    await type(Object.fromEntries(Object.keys(values).map((name) => [name, ""])));
  });

  test("hints about the whole sheet stand beside what is typed, and their answer is kept", async () => {
    await type({ analysis: "就職率は前年度を大きく下回った。市内高校の卒業生が減った。" });
    const { hints } = await formOf();
    expect(hints.hints.map(({ code }) => code)).toContain("figure-differs");
    await type({ analysis: "分析", hintAnswer: "確認しました。母数が違います。" });
    expect((await formOf()).hintAnswer.value).toBe("確認しました。母数が違います。");
  });

  test("approved, it stands in the sheet beside the mechanical grade, by the city's words", async () => {
    const [row] = (await formOf()).rows;
    await type({
      [row?.grade?.reason.name ?? ""]: "受け入れ先が増えた。",
      sheetGradeReason: "全体では進んだ。",
      causes: "周知が遅れた。",
      promise: "partly",
      promiseNote: "アプリは公開した。",
      direction: "improve",
      resources: "same",
    });
    await moveSubmission(context, clerk, { submissionId: here, action: "submit" });
    await moveSubmission(context, head, { submissionId: here, action: "approve" });
    const { sheet } = await viewSheet(context, planning, { planId, fiscalYear: 2021, sheetNo: 1 });
    expect(publishedDocument.parse(sheet)).toEqual(sheet);
    const check = sheet.checks.find(({ department }) => department === "商工振興課");
    expect(check?.answers?.map(({ part, name, choice, text }) => [part, name.ja, choice?.ja, text])).toEqual([
      ["causes", "増減の理由", undefined, "周知が遅れた。"],
      ["promise", "昨年度の取組の結果", "一部行った", "アプリは公開した。"],
      ["direction", "今後の方向性", "改善", undefined],
      ["resources", "予算・人員の方向", "同", undefined],
      ["sheetGrade", "総合判定", "○順調", "全体では進んだ。"],
    ]);
    const graded = sheet.rows.find(({ ownGrade }) => ownGrade?.reason);
    expect([graded?.progress.band, graded?.ownGrade?.band]).toEqual(["behind", "slightlyBehind"]);
    expect(JSON.stringify(sheet)).not.toContain("母数が違います");
  });

  test("the printed sheet has it below the two texts of the form", async () => {
    const { sheet } = await viewSheet(context, planning, { planId, fiscalYear: 2021, sheetNo: 1 });
    const form = sheetForm(sheet);
    expect(form.checkTitles.analysis).toBe("（１）現状分析（実績値を踏まえた課題・問題点等）");
    const block = form.checks.find(({ heading }) => heading === "【商工振興課】");
    expect(block?.analysis.split("\n")).toEqual([
      "分析",
      "〔増減の理由〕周知が遅れた。",
      expect.stringMatching(/機械的な判定 ▲遅れ ／ 市の判定 △やや遅れ（受け入れ先が増えた。）$/),
      expect.stringMatching(/機械的な判定 (.+) ／ 市の判定 \1$/),
    ]);
    expect(block?.nextSteps.split("\n")).toEqual([
      "夏に行う。",
      "〔昨年度の取組の結果〕一部行った　アプリは公開した。",
      "〔今後の方向性〕改善",
      "〔予算・人員の方向〕同",
      "〔総合判定〕○順調　全体では進んだ。",
    ]);
  });

  test("the board counts what came of the promises", async () => {
    const board = await viewBoard(context, planning, `${planId}-2021`);
    expect(board.promises).toEqual({ kept: 0, partly: 1, notYet: 0 });
  });

  test("returned, a grade that is taken back is gone from the sheet", async () => {
    await moveSubmission(context, head, { submissionId: here, action: "correct", reason: "判定" });
    const [row] = (await formOf()).rows;
    await type({ [row?.grade?.field.name ?? ""]: "", [row?.grade?.reason.name ?? ""]: "" });
    await moveSubmission(context, clerk, { submissionId: here, action: "submit" });
    await moveSubmission(context, head, { submissionId: here, action: "approve" });
    const { sheet } = await viewSheet(context, planning, { planId, fiscalYear: 2021, sheetNo: 1 });
    expect(sheet.rows.flatMap(({ ownGrade }) => ownGrade?.band ?? [])).toHaveLength(1);
  });
});
