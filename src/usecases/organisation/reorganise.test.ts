import { beforeAll, describe, expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import type { Reorganisation } from "../../core/organisation/reorganisation.ts";
import { isUserError } from "../../core/userError.ts";
import { findActor } from "../../store/people.ts";
import { inMunicipality } from "../../store/transact.ts";
import { moveSubmission } from "../cycle/moveSubmission.ts";
import { openReview } from "../cycle/openReview.ts";
import { saveSubmission } from "../cycle/saveSubmission.ts";
import { viewBoard } from "../cycle/viewBoard.ts";
import { viewSubmission } from "../cycle/viewSubmission.ts";
import { viewTasks } from "../cycle/viewTasks.ts";
import { holdPost } from "../people/holdPost.ts";
import { addUser } from "../people/addUser.ts";
import { viewSheet } from "../plan/viewSheet.ts";
import { planReorganisation } from "./planReorganisation.ts";
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
const idIn = (sheetNo: number, opened: string) =>
  `${planId}-2021.${String(sheetNo).padStart(2, "0")}.${opened}`;
const clerkOf = (unit: string) => actorOf("clerk", unit);

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
    expect(await departmentsOf(1)).toEqual(["産業振興課"]);
    const form = await viewSubmission(context, clerkOf("shoko-2022"), idIn(1, "shoko"));
    expect(form.item).toMatchObject({ department: "産業振興課", state: "draft" });
    expect(form.analysis.value).toBe("商工の分析");
    expect(form.rows.filter(({ actual }) => actual !== null)).toHaveLength(3);
    expect(form.lastAnalysis).toContain("市内県立高校");
    expect(form.figures[0]?.past.length).toBeGreaterThan(2);
    expect(await codeOf(viewSubmission(context, clerkOf("shoko"), idIn(1, "shoko")))).toBe("forbidden");
  });
  test("the sheet of the locked year before keeps the old name and its figures", async () => {
    expect(await departmentsOf(1, 2020)).toEqual(["商工振興課"]);
    const { sheet: then } = await sheet(1, 2020);
    expect(then.checks[0]?.figures.length).toBeGreaterThan(0);
    expect(then.checks[0]?.analysis).toContain("市内県立高校");
  });
  test("posts go along, and their titles where they begin with the old name", async () => {
    const { rows } = await context.databases.owner
      .selectFrom("post")
      .select(["id", "title"])
      .where("municipality_id", "=", "ojiya")
      .where("org_unit_id", "=", "shoko-2022")
      .orderBy("id")
      .execute()
      .then((found) => ({ rows: found }));
    expect(rows.map(({ title }) => title)).toEqual(["産業振興課 担当", "産業振興課 課長"]);
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
