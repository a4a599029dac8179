import { readXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { withFormsCity } from "../../../test/support/formsCity.ts";
import { formsPlanId as planId } from "../../../test/support/formsPlan.ts";
import { actorOf } from "../../../test/support/sampleCity.ts";
import { presentIndicator } from "../../core/publication/present/presentIndicator.ts";
import { planPresets } from "../../core/publication/present/planPresets.ts";
import { presenting } from "../../core/publication/present/presentSheet.ts";
import { findJudgementPreset } from "../../core/progress/judgement/presets.ts";
import { sheetsXlsx } from "../../documents/xlsx/sheetsXlsx.ts";
import { indicatorsCsv } from "../../site/indicatorsCsv.ts";
import { findPlanContent } from "../../store/planContent.ts";
import { inMunicipality } from "../../store/transact.ts";
import { findYearContent } from "../../store/yearContent.ts";
import { listAudit } from "../audit/listAudit.ts";
import { viewIndicator } from "../indicator/viewIndicator.ts";
import { exportPlan } from "../plan/exportPlan.ts";
import { viewSheet } from "../plan/viewSheet.ts";
import { moveSubmission } from "./moveSubmission.ts";
import { viewTasks } from "./viewTasks.ts";

const { context, clerk, here, there, formOf, rowOf, derivedOf, type } = await withFormsCity();
const planning = actorOf("planning");
const head = actorOf("head", "shoko");

describe("parts and what is worked out of them", () => {
  test("parts have fields below the series they serve; the series has none, and no part has a cost", async () => {
    const { rows, item } = await formOf();
    expect(
      rows
        .slice(0, 3)
        .map(({ seriesLabel, isPart, actual, cost }) => [seriesLabel, isPart, actual?.name, cost?.name]),
    ).toEqual([
      [null, false, undefined, `cost.${planId}.n1.${planId}.share.share`],
      ["就職者数", true, "actual.share-n", undefined],
      ["卒業者数", true, "actual.share-m", undefined],
    ]);
    expect(item.open).toEqual({ indicators: 10, costs: 9, texts: 2 });
    await expect(type({ "actual.share": "46.4%" })).rejects.toMatchObject({ code: "bad-input" });
  });

  test("the form shows the result at once with its grade, or which part is missing", async () => {
    await type({ "actual.share-n": "45人" });
    expect((await derivedOf("就職率"))?.derived).toMatchObject({
      formula: null,
      gaps: [{ ja: "「卒業者数」の値がないため計算できません（未入力）。" }],
    });
    await type({ "actual.share-m": "97" });
    const share = await derivedOf("就職率");
    expect(share?.derived).toMatchObject({ formula: { ja: "45 ÷ 97 ＝ 46.4%" }, gaps: [] });
    expect(share?.progress?.rate).toMatchObject({ kind: "rate", value: "0.625" });
    expect(share?.band).not.toBeNull();
  });

  test("a part of another department is shown with where it is entered", async () => {
    await type({ "actual.per-n": "1,200" });
    const before = await derivedOf("一人当たり消費額");
    expect(before?.derived?.elsewhere).toMatchObject([
      {
        name: "人口",
        cell: { reading: { reason: "notEntered" } },
        enteredAt: { ja: "農林課がシート02で入力します" },
      },
    ]);
    expect(before?.derived?.gaps.map(({ ja }) => ja)).toEqual([
      "「人口」の値がないため計算できません（未入力）。",
    ]);
    const values = {
      "actual.pop": "400",
      "status.pop": "preliminary",
      "asOf.pop": "10/1現在",
      analysis: "分析",
      nextSteps: "取組",
    };
    const norin = { who: actorOf("clerk", "norin"), at: there };
    await type({ ...values, [`cost.${planId}.n2.${planId}.people.pop`]: "－" }, norin);
    await moveSubmission(context, norin.who, { submissionId: there, action: "submit" });
    await moveSubmission(context, actorOf("head", "norin"), { submissionId: there, action: "approve" });
    const after = await derivedOf("一人当たり消費額");
    expect(after?.derived?.formula?.ja).toBe("1,200 ÷ 400 ＝ 3.0千円");
    expect(after?.now).toMatchObject({ reading: { value: "3" }, status: "preliminary" });
  });
});

describe("several values in one field", () => {
  test("saving now and then only shows what was understood", async () => {
    const kept = await type({ "actual.day-1": "平日 120 休日 95" }, { keepTogether: true });
    expect(kept.spread).toEqual([]);
    const row = await rowOf("actual.day-1");
    expect(row.actual).toMatchObject({ value: "平日 120 休日 95" });
    expect(row.actual?.problem?.ja).toContain("「平日 120、休日 95」と読めます");
    expect(row.understood).toEqual([
      { label: "平日", text: "120" },
      { label: "休日", text: "95" },
    ]);
  });

  test("a save of one's own puts each into its field, and the text stays on record", async () => {
    const saved = await type({ "actual.school-2": "4校･13回" });
    expect(saved.spread.toSorted()).toEqual(["actual.day-1", "actual.school-2"]);
    const { rows } = await formOf();
    const values = Object.fromEntries(
      rows.flatMap(({ actual }) => (actual ? [[actual.name, actual.value]] : [])),
    );
    expect(values).toMatchObject({
      "actual.day-1": "120",
      "actual.day-2": "95",
      "actual.school-1": "4校",
      "actual.school-2": "13回",
    });
    const { entries } = await listAudit(context, planning, { before: null, subject: `submission ${here}` });
    expect(entries.filter(({ action }) => action === "spread").map(({ before }) => before)).toEqual(
      expect.arrayContaining([{ "actual.school-2": "4校･13回" }, { "actual.day-1": "平日 120 休日 95" }]),
    );
  });

  test("nothing is put over another value", async () => {
    const saved = await type({ "actual.day-1": "平日 130 休日 99" });
    expect(saved.spread).toEqual([]);
    expect(saved.problems["actual.day-1"]?.ja).toContain("「休日」の欄にはすでに『95』");
    await type({ "actual.day-1": "130" });
  });
});

describe("totals, states, stages, scales", () => {
  test("a total says what to type, from where it counts, and how much it is by now", async () => {
    await type({ "actual.total": "12" });
    expect(await rowOf("actual.total")).toMatchObject({
      help: {
        ja: "今年度分だけを入力します。累計は自動で計算します。計画の初め（令和2年度）を0として数えます。",
      },
      total: { ja: "これまでの累計 12件（R2 12件）" },
      hints: [],
    });
    await type({ "actual.total": "△3" });
    expect((await rowOf("actual.total")).hints.map(({ ja }) => ja)).toEqual([
      expect.stringContaining("累計が減ります"),
    ]);
    await type({ "actual.total": "12" });
  });

  test("a state of no figure fills the field; with a figure it asks which is meant", async () => {
    await type({ "actual.school-1": "4校", "status.school-1": "suppressed" });
    expect(await rowOf("actual.school-1")).toMatchObject({ asks: "suppressed", now: null });
    expect((await rowOf("actual.school-1")).actual?.problem?.ja).toContain("どちらかを選んでください");
    await type({ "actual.school-1": "" });
    expect(await rowOf("actual.school-1")).toMatchObject({
      asks: null,
      actual: { problem: null },
      now: { reading: { kind: "missing", reason: "suppressed", raw: "秘匿" } },
    });
    await type({ "actual.school-2": "R3.9", "status.school-2": "pending" });
    expect((await rowOf("actual.school-2")).now?.reading.raw).toBe("R3.9公表予定");
  });

  test("the stages of the plan are offered, and several may be reached", async () => {
    await type({ "actual.road": "協議・覚書締結" });
    expect(await rowOf("actual.road")).toMatchObject({
      stages: [
        { stage: "協議", isReached: true },
        { stage: "覚書締結", isReached: true },
        { stage: "供用開始", isReached: false },
      ],
      progress: { rate: { kind: "rate", value: "0.4" } },
    });
  });

  test("another scale is converted and said", async () => {
    await type({ "actual.money": "約2,249億円", "asOf.money": "2019年工業統計" });
    expect((await rowOf("actual.money")).echo?.ja).toBe(
      "約224,900百万円に換算して記録します（入力した『約2,249億円』も残します）。",
    );
  });
});

describe("what is recorded", () => {
  test("the sheet is complete when its parts are there; nothing that is worked out is an observation", async () => {
    const { rows } = await formOf();
    const costs = rows.flatMap(({ cost }) => (cost ? [[cost.name, "－"] as const] : []));
    await type({
      ...Object.fromEntries(costs),
      "asOf.day-1": "10/1現在",
      analysis: "分析",
      nextSteps: "取組",
    });
    expect((await formOf()).problems).toEqual([]);
    const mine = (await viewTasks(context, clerk)).reviews.find(({ heading }) => heading.planId === planId);
    expect(mine?.toEnter[0]?.open).toEqual({ indicators: 0, costs: 0, texts: 0 });
    await moveSubmission(context, clerk, { submissionId: here, action: "submit" });
    await moveSubmission(context, head, { submissionId: here, action: "approve" });
    const recorded = await context.databases.owner
      .selectFrom("observation")
      .select(["series_id", "as_of", "status"])
      .where("submission_id", "in", [here, there])
      .orderBy("series_id")
      .execute();
    expect(recorded.map(({ series_id }) => series_id)).toEqual([
      "day-1",
      "day-2",
      "money",
      "per-n",
      "pop",
      "road",
      "school-1",
      "school-2",
      "share-m",
      "share-n",
      "total",
    ]);
    expect(
      recorded.filter(({ as_of }) => as_of !== null).map(({ series_id, as_of }) => [series_id, as_of]),
    ).toEqual([
      ["day-1", "10/1現在"],
      ["money", "2019年工業統計"],
      ["pop", "10/1現在"],
    ]);
  });

  test("the sheet prints what is worked out and what is missing, never a part", async () => {
    const { sheet } = await viewSheet(context, planning, { planId, fiscalYear: 2020, sheetNo: 1 });
    const cells = Object.fromEntries(sheet.rows.map(({ seriesId, actuals }) => [seriesId, actuals[0]]));
    expect(Object.keys(cells)).not.toContain("share-n");
    expect(cells["share"]).toMatchObject({ reading: { kind: "number", value: "46.4" } });
    expect(cells["per"]).toMatchObject({ reading: { value: "3" }, status: "preliminary" });
    expect(cells["day-1"]).toMatchObject({ asOf: "10/1現在" });
    expect(cells["school-1"]?.reading).toMatchObject({ reason: "suppressed", raw: "秘匿" });
    expect(cells["school-2"]?.reading).toMatchObject({ reason: "pending", raw: "R3.9公表予定" });
    expect(cells["road"]?.reading).toMatchObject({ kind: "stage", stages: ["協議", "覚書締結"] });
    expect(cells["money"]?.reading).toMatchObject({
      value: "224900",
      qualifier: "approximately",
      raw: "約2,249億円",
    });
    expect(sheet.parts?.map(({ seriesId }) => seriesId)).toEqual(["share-n", "share-m", "per-n"]);
  });

  test("the indicator page has the parts and how they are worked out, also those of others", async () => {
    const indicatorOf = async (name: string) =>
      (await viewIndicator(context, planning, { planId, indicatorId: `${planId}.${name}`, fiscalYear: 2020 }))
        .indicator;
    const share = await indicatorOf("share");
    expect(share.series.map(({ id, derivation }) => [id, derivation?.ja])).toEqual([
      ["share", "就職者数 ÷ 卒業者数 × 100"],
    ]);
    expect(share.parts?.map(({ label, actuals }) => [label, actuals[0]?.cell.reading.raw])).toEqual([
      ["就職者数", "45人"],
      ["卒業者数", "97"],
    ]);
    const perHead = await indicatorOf("perHead");
    expect(
      perHead.parts?.map(({ indicatorName, actuals }) => [indicatorName, actuals[0]?.cell.asOf]),
    ).toEqual([
      ["一人当たり消費額", undefined],
      ["人口", "10/1現在"],
    ]);
  });

  test("CSV and XLSX carry parts, times and reasons", async () => {
    const csv = await inMunicipality(context.databases.app, "ojiya", "test", async (tx) => {
      const plan = await findPlanContent(tx, planId);
      const preset = findJudgementPreset("default5");
      if (!plan || !preset) throw new Error("no plan");
      const year = await findYearContent(tx, plan, { fiscalYear: 2020, workYear: 2021 });
      const presented = presenting(plan, year, "final", planPresets(preset));
      return indicatorsCsv(
        plan.indicators.map((adopted) => presentIndicator(presented, adopted)),
        "ja",
      );
    });
    const lines = csv.split(/\r?\n/);
    expect(lines.filter((line) => line.includes("計算に使う数")).length).toBe(3);
    expect(lines.find((line) => line.includes("平日") && line.includes("実績値"))).toMatch(/10\/1現在,,$/);
    const { sheet } = await viewSheet(context, planning, { planId, fiscalYear: 2020, sheetNo: 1 });
    const book = await readXlsx(await sheetsXlsx([sheet], { draft: false }));
    const [titles = [], ...rows] = book.sheets.find(({ name }) => name === "データ")?.rows ?? [];
    const records = rows.map((row) =>
      Object.fromEntries(titles.map((title, index) => [title, row[index] ?? null])),
    );
    const recordOf = (series: string) => records.find((record) => record["系列ID"] === series);
    expect(recordOf("share")).toMatchObject({ "2020実績値": 46.4, 行の種類: "指標" });
    expect(recordOf("share-m")).toMatchObject({ "2020実績値": 97, 行の種類: "計算に使う数", 判定: null });
    expect(recordOf("day-1")).toMatchObject({ "2020実績値_時点": "10/1現在" });
    expect(recordOf("school-1")).toMatchObject({ "2020実績値": null, "2020実績値_数値がない理由": "秘匿" });
    const table = new TextDecoder().decode(
      (await exportPlan(context, planning, { planId, format: "csv" })).bytes,
    );
    expect(table.split(/\r?\n/).filter((line) => line.includes("計算に使う数")).length).toBe(3);
  });

  test("a value that was not known yet is no correction when it comes; one that was final is", async () => {
    await moveSubmission(context, head, { submissionId: here, action: "return", reason: "公表された" });
    await type({ "actual.school-2": "13回", "status.school-2": "final", "actual.total": "14" });
    await moveSubmission(context, clerk, { submissionId: here, action: "submit" });
    await moveSubmission(context, head, { submissionId: here, action: "approve" });
    const { sheet } = await viewSheet(context, planning, { planId, fiscalYear: 2020, sheetNo: 1 });
    const statusOf = (series: string) =>
      sheet.rows.find(({ seriesId }) => seriesId === series)?.actuals[0]?.status;
    expect([statusOf("school-2"), statusOf("total")]).toEqual([undefined, "revised"]);
  });
});
