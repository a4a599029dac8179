import { beforeAll, describe, expect, test } from "vitest";
import { evaluationPart } from "../../../test/support/evaluationPart.ts";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import type { Reorganisation } from "../../core/organisation/reorganisation.ts";
import { isUserError } from "../../core/userError.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { presentReview } from "../../core/publication/present/presentReview.ts";
import { findActor, findMember, insertHolding, insertMember } from "../../store/people.ts";
import { inMunicipality } from "../../store/transact.ts";
import { moveSubmission } from "../cycle/moveSubmission.ts";
import { openReview } from "../cycle/openReview.ts";
import { saveSubmission } from "../cycle/saveSubmission.ts";
import { viewSubmission } from "../cycle/viewSubmission.ts";
import { viewTasks } from "../cycle/viewTasks.ts";
import { loadYear } from "../plan/loadPlan.ts";
import { viewSheet } from "../plan/viewSheet.ts";
import { lockReview } from "../cycle/lockReview.ts";
import { applyDueReorganisations } from "./applyDueReorganisations.ts";
import { planReorganisation } from "./planReorganisation.ts";
import { viewUnit } from "./viewUnit.ts";
import { withdrawReorganisation } from "./withdrawReorganisation.ts";
import { viewOrganisation } from "./viewOrganisation.ts";

const context = await withSampleCity("elsewhere");
const planning = actorOf("planning");
const plan = (change: Partial<Reorganisation>) =>
  planReorganisation(context, planning, {
    kind: "rename",
    day: "2022-04-01",
    from: [],
    to: [],
    assignments: {},
    ...change,
  });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isUserError(error) ? error.code : String(error)),
  );
const made = (name: string, shortName: string) => ({ kind: "new" as const, name, shortName, parentId: null });
const sheet = (sheetNo: number, fiscalYear = 2021) =>
  viewSheet(context, planning, { planId, fiscalYear, sheetNo });
const departmentsOf = async (sheetNo: number, fiscalYear?: number) =>
  (await sheet(sheetNo, fiscalYear)).sheet.checks.map(({ department }) => department);
const printedIn = async (sheetNo: number, fiscalYear?: number) =>
  (await sheet(sheetNo, fiscalYear)).sheet.rows.map(({ department }) => department);
const idIn = (sheetNo: number, opened: string) =>
  `${planId}-2021.${String(sheetNo).padStart(2, "0")}.${opened}`;
const clerkOf = (unit: string) => actorOf("clerk", unit);
/** Departments by which a year counts its indicators. */
const viewReviewed = (fiscalYear: number) =>
  inMunicipality(context.databases.app, "ojiya", null, async (tx) => {
    const { presented } = await loadYear(tx, planId, fiscalYear, "final");
    return { rows: presentReview(presented).departments?.map(({ name }) => name) ?? [] };
  });
/** A person who holds a post of the city, as sign-in finds them. */
const holderOf = async (postId: string, now = context.now()) => {
  const userId = `holder-of-${postId}`;
  return inMunicipality(context.databases.app, "ojiya", null, async (tx) => {
    if (!(await findMember(tx, userId))) {
      await insertMember(tx, "ojiya", { userId, name: userId, username: userId });
      await insertHolding(tx, "ojiya", { postId, userId, from: "2021-04-01" });
    }
    const actor = await findActor(tx, "ojiya", userId, todayInJapan(now));
    if (!actor) throw new Error("nobody");
    return actor;
  });
};

/** Fills every field of a part of a sheet. */
async function fill(who: ReturnType<typeof clerkOf>, submissionId: string, analysis: string) {
  const form = await viewSubmission(context, who, submissionId);
  const values: Record<string, string> = { analysis, nextSteps: `${analysis}の約束` };
  for (const row of form.rows) {
    if (row.actual) values[row.actual.name] = "－";
    if (row.cost) values[row.cost.name] = "－";
  }
  return saveSubmission(context, who, { submissionId, values, versions: {} });
}

beforeAll(async () => {
  await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
  await fill(clerkOf("shoko"), idIn(1, "shoko"), "商工の分析");
});

describe("a renaming (商工振興課 → 産業振興課)", () => {
  beforeAll(async () => {
    await plan({ from: ["shoko"], to: [made("産業振興課", "産業")] });
  });
  test("its parts of the open review go on under the new name, with everything typed", async () => {
    expect(await departmentsOf(1)).toEqual(["企画政策課", "産業振興課", "学校教育課"]);
    expect(await printedIn(1)).toEqual(["学教", "産業", "産業", "産業"]);
    const form = await viewSubmission(context, clerkOf("shoko-2022"), idIn(1, "shoko"));
    expect(form.item).toMatchObject({ department: "産業振興課", state: "draft" });
    expect(evaluationPart(form, "analysis").field.value).toBe("商工の分析");
    expect(form.rows.filter(({ actual }) => actual !== null)).toHaveLength(3);
    expect(evaluationPart(form, "analysis").last).toContain("市内県立高校");
    expect(form.figures[0]?.past.length).toBeGreaterThan(2);
    expect(await codeOf(viewSubmission(context, clerkOf("shoko"), idIn(1, "shoko")))).toBe("forbidden");
  });
  test("the sheet of the locked year before keeps the old name and its figures", async () => {
    expect(await departmentsOf(1, 2020)).toEqual(["企画政策課", "商工振興課", "学校教育課"]);
    expect(await printedIn(1, 2020)).toEqual(["学教", "商工", "商工", "商工"]);
    const { sheet: then } = await sheet(1, 2020);
    expect(then.checks[1]?.figures.length).toBeGreaterThan(0);
    expect(then.checks[1]?.analysis).toContain("市内県立高校");
    const { rows } = await viewReviewed(2020);
    expect(rows).toContain("商工振興課");
    expect(rows).not.toContain("産業振興課");
  });
  test("posts go along, and their titles where they begin with the old name", async () => {
    const { owned } = await viewUnit(context, planning, "shoko-2022");
    expect(owned.posts.map(({ title }) => title)).toEqual(["産業振興課 担当", "産業振興課 課長"]);
  });
  test("the tree of a day shows the department of that day", async () => {
    const namesOn = async (day: string) =>
      (await viewOrganisation(context, planning, { day })).units.map(({ name }) => name);
    expect(await namesOn("2022-03-31")).toContain("商工振興課");
    expect(await namesOn("2022-03-31")).not.toContain("産業振興課");
    expect(await namesOn("2022-04-01")).toContain("産業振興課");
    const { history } = await viewOrganisation(context, planning, { day: null });
    expect(history).toMatchObject([{ kind: "rename", from: ["商工振興課"], to: ["産業振興課"] }]);
  });
  test("a second click, the wrong role and another city are refused", async () => {
    expect(await codeOf(plan({ from: ["shoko"], to: [made("産業振興課", "産業")] }))).toBe("bad-input");
    const change = { kind: "abolish", day: "2022-04-01", from: ["norin"], to: [], assignments: {} } as const;
    expect(await codeOf(planReorganisation(context, actorOf("head", "norin"), change))).toBe("forbidden");
    const stranger = actorOf("planning", null, "elsewhere");
    const theirs = { ...change, from: ["shoko-2022"] };
    expect(await codeOf(planReorganisation(context, stranger, theirs))).toBe("bad-input");
    expect((await viewOrganisation(context, stranger, { day: null })).history).toEqual([]);
  });
});

describe("a merger (観光交流課 + 農林課 → 農林観光課) with one sheet of both", () => {
  const own = "kanko-2022";
  beforeAll(async () => {
    await fill(clerkOf("kanko"), idIn(18, "kanko"), "観光の分析");
    await fill(clerkOf("norin"), idIn(18, "norin"), "農林の分析");
    await moveSubmission(context, clerkOf("kanko"), { submissionId: idIn(18, "kanko"), action: "submit" });
    await plan({ kind: "merge", from: ["kanko", "norin"], to: [made("農林観光課", "農観")] });
  });

  test("parts of sheets that it has alone are its own", async () => {
    expect(await departmentsOf(4)).toEqual(["農林観光課"]);
    const form = await viewSubmission(context, clerkOf(own), idIn(4, "norin"));
    expect(form.rows.filter(({ actual }) => actual !== null)).toHaveLength(3);
  });
  test("both parts of the common sheet stay, each with its own indicators, state and texts", async () => {
    expect(await departmentsOf(18)).toEqual(["観光交流課", "農林課"]);
    const clerk = await holderOf("norin-clerk");
    expect(clerk.posts[0]).toMatchObject({
      orgUnitId: own,
      formerly: expect.arrayContaining(["kanko", "norin"]),
    });
    const parts = await Promise.all(
      ["kanko", "norin"].map((unit) => viewSubmission(context, clerk, idIn(18, unit))),
    );
    expect(parts.map((form) => [form.item.state, evaluationPart(form, "analysis").field.value])).toEqual([
      ["submitted", "観光の分析"],
      ["draft", "農林の分析"],
    ]);
    const typed = parts.map(({ rows }) => rows.filter(({ actual }) => actual !== null).length);
    expect(typed).toEqual([1, 2]);
    const [tasks] = (await viewTasks(context, clerk)).reviews;
    expect(tasks?.toEnter.map(({ id }) => id)).toContain(idIn(18, "norin"));
  });
  test("the new department submits and approves both, and nobody else does", async () => {
    const clerk = await holderOf("norin-clerk");
    const head = await holderOf("kanko-head");
    const stranger = await holderOf("shoko-head");
    await moveSubmission(context, clerk, { submissionId: idIn(18, "norin"), action: "submit" });
    for (const unit of ["kanko", "norin"]) {
      const approve = { submissionId: idIn(18, unit), action: "approve" } as const;
      expect(await codeOf(moveSubmission(context, stranger, approve))).toBe("forbidden");
      expect(await codeOf(moveSubmission(context, head, approve))).toBe("done");
    }
    expect((await sheet(18)).sheet.checks.map(({ analysis }) => analysis)).toEqual([
      "観光の分析",
      "農林の分析",
    ]);
  });
});

describe("a split (産業振興課 → 産業課 + 雇用課)", () => {
  beforeAll(async () => {
    await plan({
      kind: "split",
      day: "2022-04-15",
      from: ["shoko-2022"],
      to: [made("産業課", "産業"), made("雇用課", "雇用")],
      assignments: { "sheet:1-1-1": 1, "indicator:i43": 1, "post:shoko-head": 1 },
    });
  });

  test("each sheet goes where it was assigned, the others to the first; indicators and figures with them", async () => {
    expect(await departmentsOf(1)).toEqual(["企画政策課", "雇用課", "学校教育課"]);
    const form = await viewSubmission(context, clerkOf("shoko-2022-3"), idIn(1, "shoko"));
    expect(evaluationPart(form, "analysis").field.value).toBe("商工の分析");
    expect(form.rows.filter(({ actual }) => actual !== null)).toHaveLength(3);
    expect(form.figures.length).toBeGreaterThan(0);
    expect(await departmentsOf(22)).toEqual(["産業課", "農林観光課"]);
  });
  test("posts go where they were assigned", async () => {
    expect((await holderOf("shoko-head")).posts[0]?.orgUnitId).toBe("shoko-2022-3");
    expect((await holderOf("shoko-clerk")).posts[0]?.orgUnitId).toBe("shoko-2022-2");
  });
  test("an indicator torn from its sheet is still entered there this year, and its department asked next year", async () => {
    const form = await viewSubmission(context, clerkOf("shoko-2022-2"), idIn(21, "shoko"));
    expect(form.rows.map(({ indicatorName, actual }) => [indicatorName, actual !== null])).toEqual([
      [expect.any(String), true],
    ]);
    const { owned } = await viewUnit(context, planning, "shoko-2022-3");
    expect(owned.indicators.map(({ id }) => id)).toContain("i43");
    expect(owned.sheets.map(({ sheetNo }) => sheetNo)).toEqual([1, 21]);
  });
});

describe("an abolition (福祉課)", () => {
  test("is refused while it owns something and nobody takes over", async () => {
    const alone = { kind: "abolish", from: ["fukushi"], to: [] } as const;
    expect(await codeOf(plan(alone))).toBe("wrong-state");
    await plan({ ...alone, to: [{ kind: "existing", id: "kenko" }] });
    const { units } = await viewOrganisation(context, planning, { day: null });
    expect(units.map(({ id }) => id)).not.toContain("fukushi");
    expect((await viewUnit(context, planning, "fukushi")).owned.sheets).toEqual([]);
  });
});

describe("a renaming planned for a day to come (建設課)", () => {
  const later = { ...context, now: () => new Date("2022-06-01T01:00:00Z") };
  const change = { day: "2022-06-01", from: ["kensetsu"], to: [made("都市整備課", "都市")] };

  test("is listed, refused a second time, and can be withdrawn", async () => {
    expect(await plan(change)).toEqual({ applied: false });
    expect(await codeOf(plan({ ...change, to: [made("土木課", "土木")] }))).toBe("wrong-state");
    const { planned } = await viewOrganisation(context, planning, { day: null });
    expect(planned).toMatchObject([{ from: ["建設課"], to: ["都市整備課"], day: "2022-06-01" }]);
    const id = planned[0]?.id ?? "";
    expect(await codeOf(withdrawReorganisation(context, actorOf("clerk", "kensetsu"), id))).toBe("forbidden");
    const stranger = actorOf("planning", null, "elsewhere");
    expect(await codeOf(withdrawReorganisation(context, stranger, id))).toBe("not-found");
    await withdrawReorganisation(context, planning, id);
    expect(await codeOf(withdrawReorganisation(context, planning, id))).toBe("wrong-state");
    expect((await viewOrganisation(context, planning, { day: null })).planned).toEqual([]);
  });
  test("is done when the day has come, once, by two processes at the same time", async () => {
    await plan(change);
    expect(await applyDueReorganisations(context, "ojiya")).toBe(0);
    const done = await Promise.all([1, 2].map(() => applyDueReorganisations(later, "ojiya")));
    expect(done.toSorted()).toEqual([0, 1]);
    const { units, planned } = await viewOrganisation(later, planning, { day: null });
    expect(units.map(({ name }) => name)).toContain("都市整備課");
    expect(planned).toEqual([]);
  });
  test("keeps the reason when it cannot be done any more", async () => {
    const day = "2022-06-01";
    await plan({ day, from: ["kikaku"], to: [made("総合政策課", "総政")] });
    await context.databases.owner
      .updateTable("org_unit")
      .set({ name: "総合政策課" })
      .where("municipality_id", "=", "ojiya")
      .where("id", "=", "gakkyo")
      .execute();
    expect(await applyDueReorganisations(later, "ojiya")).toBe(0);
    const { planned } = await viewOrganisation(later, planning, { day: null });
    expect(planned).toMatchObject([{ problem: { ja: expect.stringContaining("同じ名称") } }]);
    await withdrawReorganisation(later, planning, planned[0]?.id ?? "");
  });
});

describe("the review of the next year", () => {
  test("is opened for the successors alone, with what their predecessors promised", async () => {
    await context.databases.owner
      .updateTable("submission")
      .set({ state: "approved" })
      .where("municipality_id", "=", "ojiya")
      .where("review_id", "=", `${planId}-2021`)
      .execute();
    await lockReview(context, planning, { reviewId: `${planId}-2021`, lock: true });
    await openReview(context, planning, { planId, fiscalYear: 2022, dueOn: "2023-05-20" });
    expect(await departmentsOf(18, 2022)).toEqual(["農林観光課"]);
    expect(await departmentsOf(21, 2022)).toEqual(["企画政策課", "産業課", "雇用課"]);
    const form = await viewSubmission(context, clerkOf("kanko-2022"), `${planId}-2022.18.kanko-2022`);
    expect(form.rows.filter(({ actual }) => actual !== null)).toHaveLength(3);
    expect(evaluationPart(form, "promise").last).toBe(
      "【観光交流課】\n観光の分析の約束\n【農林課】\n農林の分析の約束",
    );
    expect((await holderOf("norin-clerk")).posts[0]?.formerly).toBeUndefined();
  });
  test("a year that is unlocked after a renaming comes to the department of today", async () => {
    await plan({ day: "2022-05-14", from: ["shogai"], to: [made("社会教育課", "社教")] });
    expect(await departmentsOf(23, 2021)).toEqual(["生涯学習課", "健康未来こども課"]);
    await lockReview(context, planning, { reviewId: `${planId}-2021`, lock: false });
    expect(await departmentsOf(23, 2021)).toEqual(["社会教育課", "健康未来こども課"]);
    const form = await viewSubmission(context, clerkOf("shogai-2022"), idIn(23, "shogai"));
    expect(form.rows.filter(({ actual }) => actual !== null)).toHaveLength(1);
    expect(await departmentsOf(18, 2021)).toEqual(["観光交流課", "農林課"]);
  });
});
