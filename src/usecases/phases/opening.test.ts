import { sql } from "kysely";
import { evaluationPart } from "../../../test/support/evaluationPart.ts";
import { expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { isUserError } from "../../core/userError.ts";
import { openReview, type ReviewRequest } from "../cycle/openReview.ts";
import { viewBoard } from "../cycle/viewBoard.ts";
import { viewSubmission } from "../cycle/viewSubmission.ts";
import { viewTasks } from "../cycle/viewTasks.ts";
import { includeSheet } from "./includeSheet.ts";
import { viewOpening } from "./viewOpening.ts";
import { viewPhases } from "./viewPhases.ts";

const context = await withSampleCity("elsewhere");
const planning = actorOf("planning");
const year = { planId, fiscalYear: 2021 };
const reviewId = `${planId}-2021`;

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isUserError(error) ? error.code : String(error)),
  );

/** How many rows each table holds, of both cities. */
async function counts(): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'shirube'`.execute(context.databases.owner);
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(
      context.databases.owner,
    );
    found[name] = rows[0]?.n ?? 0;
  }
  return found;
}

const opening = await viewOpening(context, planning, year);
const partsOf = (orgUnitId: string) =>
  (opening.departments.find((one) => one.orgUnitId === orgUnitId)?.sheets ?? []).map(({ nodeId }) => ({
    nodeId,
    orgUnitId,
  }));

test("viewOpening(context, actor, year) says what will be made, and who cannot answer", () => {
  expect(opening.departments.flatMap(({ sheets }) => sheets)).toHaveLength(42);
  expect(opening.phases.map(({ name }) => name)).toEqual([
    "照会",
    "回答",
    "取りまとめ",
    "内部評価",
    "ヒアリング",
    "審議会",
    "議会報告",
    "公表",
    "予算反映",
  ]);
  expect(opening.usualDueOn).toBe("2022-05-20");
  expect(opening.approvalSteps).toEqual([{ role: "head", name: "課長" }]);
  // The departments of the sample have a post each, and nobody has signed up yet.
  expect(new Set(opening.departments.map(({ hint }) => hint))).toEqual(new Set(["nobody"]));
});

test.each<[string, Partial<ReviewRequest>, string]>([
  [
    "a part that the plan does not have",
    { excluded: [{ nodeId: "x", orgUnitId: "shoko" }] },
    "edited-meanwhile",
  ],
  [
    "everything left out",
    { excluded: opening.departments.flatMap((one) => partsOf(one.orgUnitId)) },
    "bad-input",
  ],
  ["a department's date within the year under review", { dueOnOf: { shoko: "2022-03-31" } }, "bad-input"],
])("openReview(%s) is refused and makes nothing", async (_, part, code) => {
  const before = await counts();
  expect(await codeOf(openReview(context, planning, { ...year, dueOn: "2022-05-20", ...part }))).toBe(code);
  expect(await counts()).toEqual(before);
});

test("openReview(...) makes submissions, phases and exclusions, and nothing else; once", async () => {
  const before = await counts();
  const asked = {
    ...year,
    dueOn: "2022-05-20",
    dueOnOf: { norin: "2022-06-03" },
    excluded: partsOf("shoko"),
  };
  const results = await Promise.all([1, 2].map(() => codeOf(openReview(context, planning, asked))));
  expect(results.toSorted()).toEqual(["done", "wrong-state"]);
  const after = await counts();
  const grown = Object.fromEntries(
    Object.entries(after)
      .filter(([table, n]) => n !== before[table])
      .map(([table, n]) => [table, n - (before[table] ?? 0)]),
  );
  const left = partsOf("shoko").length;
  expect(left).toBeGreaterThan(1);
  expect(grown).toEqual({
    review: 1,
    submission: 42 - left,
    review_phase: 9,
    review_exclusion: left,
    audit_log: 1,
  });
  // No entry, value, cost, supporting figure or evaluation stands for the new year.
  for (const table of ["observation", "cost", "figure_value"]) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)} where fiscal_year = 2021`.execute(
      context.databases.owner,
    );
    expect([table, rows[0]?.n]).toEqual([table, 0]);
  }
});

test("the new year's fields are empty; last year's stand beside them", async () => {
  const form = await viewSubmission(context, actorOf("clerk", "norin"), `${reviewId}.03.norin`);
  const fields = [
    ...form.rows.flatMap(({ actual, cost, note }) => [actual, cost, note]),
    ...form.evaluation.flatMap(({ field, note }) => [field, note]),
  ];
  expect(fields.flatMap((field) => (field ? [field.value] : [])).join("")).toBe("");
  expect(form.figures.map(({ field }) => field.value).join("")).toBe("");
  expect(evaluationPart(form, "analysis").last).not.toBe("");
  expect(form.rows.some(({ lastYear }) => lastYear.cell.reading.kind === "number")).toBe(true);
});

test("departments have their own due dates; one that is left out has no sheet", async () => {
  const { departments } = await viewBoard(context, planning, reviewId);
  expect(departments.map(({ orgUnitId }) => orgUnitId)).not.toContain("shoko");
  const dates = departments.map(({ orgUnitId, items }) => [
    orgUnitId,
    [...new Set(items.map(({ dueOn }) => dueOn))],
  ]);
  expect(Object.fromEntries(dates)).toMatchObject({ norin: ["2022-06-03"], kanko: ["2022-05-20"] });
  const [tasks] = (await viewTasks(context, actorOf("clerk", "norin"))).reviews;
  expect(tasks?.heading).toMatchObject({ dueOn: "2022-06-03", phase: { name: "照会" } });
});

test("includeSheet(...) asks for one after all, once", async () => {
  const [part] = partsOf("shoko");
  if (!part) throw new Error("the department has a sheet");
  const include = (actor = planning, dueOn = "2022-06-10") =>
    codeOf(includeSheet(context, actor, { reviewId, part, dueOn }));
  expect(await include(actorOf("clerk", "shoko"))).toBe("forbidden");
  expect(await include(actorOf("planning", null, "elsewhere"))).toBe("not-found");
  expect(await include(planning, "soon")).toBe("bad-input");
  expect(await Promise.all([include(), include()])).toEqual(["done", "done"]);
  const { departments } = await viewBoard(context, planning, reviewId);
  const items = departments.find(({ orgUnitId }) => orgUnitId === "shoko")?.items;
  expect(items?.map(({ nodeId, dueOn, state }) => [nodeId, dueOn, state])).toEqual([
    [part.nodeId, "2022-06-10", "notStarted"],
  ]);
  expect((await viewPhases(context, planning, reviewId)).excluded).toHaveLength(partsOf("shoko").length - 1);
});
