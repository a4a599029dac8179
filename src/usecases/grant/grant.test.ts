import { describe, expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { publishedDocument } from "../../core/publication/documents.ts";
import { isUserError } from "../../core/userError.ts";
import { moveSubmission } from "../cycle/moveSubmission.ts";
import { openReview } from "../cycle/openReview.ts";
import { saveSubmission } from "../cycle/saveSubmission.ts";
import { viewSubmission } from "../cycle/viewSubmission.ts";
import { viewSheet } from "../plan/viewSheet.ts";
import { saveGrantProject, viewGrantForm } from "./grantForm.ts";
import { listGrantProjects } from "./listGrantProjects.ts";
import { recordVerdict } from "./recordVerdict.ts";
import { viewGrant } from "./viewGrant.ts";

const context = await withSampleCity("elsewhere");
const planning = actorOf("planning");
const clerk = actorOf("clerk", "shoko");
const head = actorOf("head", "shoko");
const here = `${planId}-2021.01.shoko`;

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => ["done"],
    (error: unknown) => (isUserError(error) ? [error.code, ...Object.keys(error.fields)] : [String(error)]),
  );

const { places, id } = await viewGrantForm(context, planning, { planId, programmeId: null });
const place =
  places.find(({ label }) => label.startsWith("01 ") && label.includes("商工振興課"))?.value ?? "";
const typed: Record<string, string> = {
  title: "交流拠点づくり",
  scheme: "地方創生推進交付金",
  fromFiscalYear: "2020",
  years: "3",
  place,
  "kpi.0.name": "利用者数",
  "kpi.0.unit": "人",
  "kpi.0.start": "57,000",
  "kpi.0.planned.0": "4,000",
  "kpi.0.planned.1": "4,000",
  "kpi.0.planned.2": "4,000",
  "kpi.1.name": "市内就職率",
  "kpi.1.unit": "％",
  "kpi.1.start": "40.4",
  "kpi.1.planned.0": "1.0",
  "kpi.1.planned.1": "1.0",
  "kpi.1.planned.2": "1.0",
  "kpi.1.link": "i03",
  "cost.0": "3,000",
};
const save = (change: Record<string, string> = {}, basedOn = 0) =>
  saveGrantProject(context, planning, { id, planId, typed: { ...typed, ...change }, basedOn });

describe("registering a grant project", () => {
  test("the programmes that carry the mark of a grant are offered, with their departments", async () => {
    const { marked, projects } = await listGrantProjects(context, planning);
    expect(projects).toEqual([]);
    expect(marked.filter((one) => one.planId === planId).map(({ name }) => name)).toContain(
      "地元就職サポート事業",
    );
    const programme = marked.find(({ name }) => name === "地元就職サポート事業");
    const begun = await viewGrantForm(context, planning, {
      planId,
      programmeId: programme?.programmeId ?? "",
    });
    expect(begun.typed).toMatchObject({
      title: "地元就職サポート事業",
      [`programme.${programme?.programmeId}`]: "on",
    });
    expect(begun.places.map(({ value }) => value)).toContain(begun.typed["place"]);
    expect((await listGrantProjects(context, clerk)).marked).toEqual([]);
  });

  test("is for planning alone; what is wrong is named; two clicks make one; an older page is told", async () => {
    const asClerk = saveGrantProject(context, clerk, { id, planId, typed, basedOn: 0 });
    expect(await refusalOf(asClerk)).toEqual(["forbidden"]);
    expect(await refusalOf(save({ title: "" }))).toEqual(["bad-input", "title"]);
    await Promise.all([save(), save()]);
    expect((await listGrantProjects(context, clerk)).projects.map(({ title }) => title)).toEqual([
      "交流拠点づくり",
    ]);
    expect(await refusalOf(save({ title: "別の名称" }))).toEqual(["edited-meanwhile"]);
    await save({ revitalisationPlan: "地域再生計画" }, 1);
    expect((await viewGrant(context, clerk, id)).project).toMatchObject({ version: 2, years: 3 });
    const elsewhere = actorOf("planning", null, "elsewhere");
    expect(await refusalOf(viewGrant(context, elsewhere, id))).toEqual(["not-found"]);
  });
});

describe("reported in the review of its department", () => {
  const formOf = () => viewSubmission(context, clerk, here);
  const type = (values: Record<string, string>) =>
    saveSubmission(context, clerk, { submissionId: here, values, versions: {} });

  test("the form asks for increments, cost, effect and future; a linked KPI takes the indicator's figures", async () => {
    await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
    const { grants, rows } = await formOf();
    expect(grants.map(({ increments }) => increments.map((field) => field?.name))).toEqual([
      [`grantIncrement.${id}-k1`, undefined],
    ]);
    const linked = rows.find(({ actual }) => actual?.name === "actual.i03");
    await type({ "actual.i03": "42.0" });
    const [grant] = (await formOf()).grants;
    expect(linked).toBeDefined();
    // 42.4 − 40.4 in the first year, 42.0 − 42.4 in the second.
    expect(grant?.grant.kpis[1]?.actual.map(({ reading }) => "value" in reading && reading.value)).toEqual([
      "2",
      "-0.4",
    ]);
    const other = await viewSubmission(context, actorOf("clerk", "gakko"), `${planId}-2021.01.gakko`).catch(
      () => null,
    );
    expect(other?.grants ?? []).toEqual([]);
  });

  test("what is missing or unreadable keeps it from being handed on", async () => {
    const { problems } = await type({ [`grantIncrement.${id}-k1`]: "4,6百" });
    expect(Object.keys(problems)).toContain(`grantIncrement.${id}-k1`);
    const names = (await formOf()).problems
      .map(({ field }) => field)
      .filter((name) => name.startsWith("grant"));
    expect(names).toEqual([`grantIncrement.${id}-k1`, `grantCost.${id}`, `grantFuture.${id}`]);
  });

  test("another effect than the mechanical one needs a reason", async () => {
    const { rows } = await formOf();
    const values: Record<string, string> = { analysis: "分析", nextSteps: "取組" };
    for (const row of rows) {
      if (row.actual && row.actual.value === "") values[row.actual.name] = "20";
      if (row.cost) values[row.cost.name] = "－";
    }
    await type({
      ...values,
      [`grantIncrement.${id}-k1`]: "＋4,600人",
      [`grantCost.${id}`]: "2,950",
      [`grantFuture.${id}`]: "continue",
      [`grantEffect.${id}`]: "1",
    });
    const { grants, problems } = await formOf();
    // The first year of the typed KPI was never reported: nothing is counted as zero.
    expect(grants[0]?.grant.kpis[0]).toMatchObject({ toDate: { ja: "計算できない" }, effect: null });
    expect(grants[0]?.effect.needsReason?.ja).toContain("機械的な判定");
    expect(problems.map(({ field }) => field)).toEqual([`grantEffectReason.${id}`]);
    await type({ [`grantEffectReason.${id}`]: "来場者の満足度が高い。" });
    expect((await formOf()).problems).toEqual([]);
  });

  test("approved, it is recorded, stands in the sheet and on the page of the project", async () => {
    await moveSubmission(context, clerk, { submissionId: here, action: "submit" });
    await moveSubmission(context, head, { submissionId: here, action: "approve" });
    const { sheet } = await viewSheet(context, planning, { planId, fiscalYear: 2021, sheetNo: 1 });
    expect(publishedDocument.parse(sheet)).toEqual(sheet);
    expect(sheet.grants?.[0]).toMatchObject({
      title: "交流拠点づくり",
      department: "商工振興課",
      effect: { ja: "◎非常に効果的であった" },
      effectReason: "来場者の満足度が高い。",
      future: { ja: "○継続" },
      actualCosts: [{ reading: { kind: "missing" } }, { reading: { value: "2950", raw: "2,950" } }],
    });
    const { results } = await viewGrant(context, clerk, id);
    expect(results.map(({ evaluation }) => [evaluation.fiscalYear, evaluation.future])).toEqual([
      [2021, "continue"],
    ]);
    const early = await viewSheet(context, planning, { planId, fiscalYear: 2020, sheetNo: 1 });
    expect(early.sheet.grants?.[0]?.actualCosts).toHaveLength(1);
  });

  test("figures of years before the reviews began are typed by planning: case E24 comes out", async () => {
    const { typed: now, version } = await viewGrantForm(context, planning, { id });
    expect(now).toMatchObject({ "kpi.0.actual.1": "＋4,600人", "costActual.1": "2,950" });
    const earlier = { ...now, "kpi.0.actual.0": "3,500" };
    await saveGrantProject(context, planning, { id, planId, typed: earlier, basedOn: version });
    const { grant } = await viewGrant(context, clerk, id);
    expect(grant.kpis[0]).toMatchObject({
      actualTotal: { reading: { value: "8100" } },
      toDate: { ja: "101.3%" },
      final: { ja: "67.5%" },
    });
    expect(grant.kpis[0]?.actualLevels.map(({ reading }) => "value" in reading && reading.value)).toEqual([
      "60500",
      "65100",
    ]);
    expect(grant.kpis[0]?.explanation[0]?.ja).toBe("到達した値：57,000 ＋ 3,500 ＋ 4,600 ＝ 65,100人");
  });

  test("a KPI with recorded figures stays", async () => {
    const others = Object.fromEntries(
      Object.entries((await viewGrantForm(context, planning, { id })).typed).filter(
        ([name]) => !name.startsWith("kpi.0."),
      ),
    );
    const change = saveGrantProject(context, planning, { id, planId, typed: others, basedOn: 3 });
    expect(await refusalOf(change)).toEqual(["wrong-state"]);
  });
});

describe("recordVerdict(context, actor, form)", () => {
  const form = {
    projectId: id,
    fiscalYear: 2021,
    verdict: "effective",
    opinion: "継続が望ましい。",
    assembly: "9月定例会",
    basedOn: 1,
  };

  test("is for planning, within the project's years, and not over what somebody else recorded", async () => {
    expect(await refusalOf(recordVerdict(context, clerk, form))).toEqual(["forbidden"]);
    expect(await refusalOf(recordVerdict(context, planning, { ...form, fiscalYear: 2030 }))).toEqual([
      "not-found",
    ]);
    await recordVerdict(context, planning, form);
    expect(await refusalOf(recordVerdict(context, planning, { ...form, opinion: "別" }))).toEqual([
      "edited-meanwhile",
    ]);
    const { sheet } = await viewSheet(context, planning, { planId, fiscalYear: 2021, sheetNo: 1 });
    expect(sheet.grants?.[0]).toMatchObject({ verdict: { ja: "有効であった" }, future: { ja: "○継続" } });
  });
});
