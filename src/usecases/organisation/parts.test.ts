import { beforeAll, expect, test, vi } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { moveSubmission } from "../cycle/moveSubmission.ts";
import { openReview } from "../cycle/openReview.ts";
import { saveSubmission } from "../cycle/saveSubmission.ts";
import { viewSubmission } from "../cycle/viewSubmission.ts";
import { viewSheet } from "../plan/viewSheet.ts";
import { applyDueOnceADay } from "./applyDueReorganisations.ts";
import { planReorganisation } from "./planReorganisation.ts";
import { viewOrganisation } from "./viewOrganisation.ts";

const context = await withSampleCity("elsewhere");
const planning = actorOf("planning");
const partOf = (unit: string) => `${planId}-2021.26.${unit}`;
const clerk = (unit: string) => actorOf("clerk", unit);

beforeAll(async () => {
  await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
});

test("on a sheet of three departments each works on its own part and reads what the others had approved", async () => {
  for (const unit of ["kensetsu", "shogai", "kenko"]) {
    const form = await viewSubmission(context, clerk(unit), partOf(unit));
    const values: Record<string, string> = { analysis: `${unit}の分析`, nextSteps: "取組" };
    for (const row of form.rows) {
      if (row.actual) values[row.actual.name] = "－";
      if (row.cost) values[row.cost.name] = "－";
    }
    await saveSubmission(context, clerk(unit), { submissionId: partOf(unit), values, versions: {} });
  }
  const others = { submissionId: partOf("kenko"), values: { analysis: "x" }, versions: {} };
  await expect(saveSubmission(context, clerk("shogai"), others)).rejects.toMatchObject({ code: "forbidden" });
  await expect(viewSubmission(context, clerk("shogai"), partOf("kenko"))).rejects.toMatchObject({
    code: "forbidden",
  });
  await moveSubmission(context, clerk("kenko"), { submissionId: partOf("kenko"), action: "submit" });
  await moveSubmission(context, actorOf("head", "kenko"), {
    submissionId: partOf("kenko"),
    action: "approve",
  });
  const { sheet } = await viewSheet(context, clerk("shogai"), { planId, fiscalYear: 2021, sheetNo: 26 });
  expect(sheet.checks.map(({ department, analysis }) => [department, analysis])).toEqual([
    ["建設課", ""],
    ["生涯学習課", ""],
    ["健康未来こども課", "kenkoの分析"],
  ]);
});

test("applyDueOnceADay(context, city) looks once a day, for each city, and keeps nobody out", async () => {
  const clock = { now: new Date("2022-05-14T01:00:00Z") };
  const day = { databases: context.databases, now: () => clock.now };
  const namesNow = async () =>
    (await viewOrganisation(day, planning, { day: null })).units.map(({ name }) => name);
  await planReorganisation(day, planning, {
    kind: "rename",
    day: "2022-05-15",
    from: ["norin"],
    to: [{ kind: "new", name: "農政課", shortName: "農政", parentId: null }],
    assignments: {},
  });
  await applyDueOnceADay(day, "ojiya");
  expect(await namesNow()).toContain("農林課");
  // Half past midnight in Japan.
  clock.now = new Date("2022-05-14T15:30:00Z");
  await Promise.all([applyDueOnceADay(day, "ojiya"), applyDueOnceADay(day, "elsewhere")]);
  expect(await namesNow()).toContain("農政課");
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  clock.now = new Date("2022-05-16T01:00:00Z");
  await applyDueOnceADay({ ...day, databases: { ...context.databases, app: null as never } }, "ojiya");
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});
