import { expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { d } from "../../core/decimal.ts";
import { isUserError } from "../../core/userError.ts";
import { recordObservations } from "../../store/recordValues.ts";
import { inMunicipality } from "../../store/transact.ts";
import { viewPlan } from "../plan/viewPlan.ts";
import { listIndicators } from "./listIndicators.ts";

const context = await withSampleCity("elsewhere");
const reader = actorOf("reader");
const query = { planId, fiscalYear: 2020, page: 1, filter: {} };
const list = (filter: Parameters<typeof listIndicators>[2]["filter"], page = 1) =>
  listIndicators(context, reader, { ...query, filter, page });

test("listIndicators(…): grades and counts are those of the plan's tree, repeats left out", async () => {
  const [whole, tree] = [await list({}), await viewPlan(context, reader, { planId, fiscalYear: 2020 })];
  expect(whole.counts).toEqual(tree.counts);
  expect(whole.total).toBe(70);
  expect(whole.goals.flatMap(({ counts }) => counts).reduce((sum, { count }) => sum + count, 0)).toBe(70);
  expect(whole.departments.flatMap(({ counts }) => counts).reduce((sum, { count }) => sum + count, 0)).toBe(
    70,
  );
});

test("listIndicators(…): every row is reachable, in the order of the plan, none twice", async () => {
  const rows = [...(await list({})).rows, ...(await list({}, 2)).rows];
  expect(rows).toHaveLength(70);
  expect(new Set(rows.map(({ seriesId }) => seriesId)).size).toBe(70);
  const sheets = rows.map(({ node }) => node.sheetNo ?? 0);
  expect(sheets).toEqual(sheets.toSorted((a, b) => a - b));
  expect((await list({}, 9)).page).toBe(2);
});

test.each([
  ["band", { band: "reached" }, (row: Row) => row.band === "reached"],
  [
    "department, owner or contributor",
    { departmentId: "shoko" },
    (row: Row) => row.departments.includes("商工"),
  ],
  ["goal", { goalId: "1" }, (row: Row) => (row.node.sheetNo ?? 99) <= 11],
  ["text in any width", { text: "ｲﾝﾀｰﾝｼｯﾌﾟ" }, () => true],
])("listIndicators(…, filter): %s", async (_, filter, holds) => {
  const { rows, total } = await list(filter);
  expect(total).toBeLessThan(70);
  expect(total).toBeGreaterThan(0);
  expect(rows.filter((row) => !holds(row))).toEqual([]);
});
type Row = Awaited<ReturnType<typeof listIndicators>>["rows"][number];

test("listIndicators(…): counts show what each grade would give while a grade is chosen", async () => {
  const whole = await list({});
  expect((await list({ band: "reached" })).counts).toEqual(whole.counts);
});

test("listIndicators(…): a corrected value shows at once", async () => {
  const [row] = (await list({})).rows;
  await inMunicipality(context.databases.app, "ojiya", "someone", (tx) =>
    recordObservations(tx, { municipalityId: "ojiya", submissionId: null, recordedBy: "someone" }, [
      {
        seriesId: row?.seriesId ?? "",
        fiscalYear: 2020,
        reading: { kind: "number", value: d(99), raw: "99" },
        status: "revised",
        note: null,
        asOf: null,
      },
    ]),
  );
  const [after] = (await list({})).rows;
  expect(after?.actual).toMatchObject({ status: "revised", reading: { value: "99" } });
});

test("listIndicators(…): without right, and for another city's plan, there is nothing", async () => {
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (error: unknown) => (isUserError(error) ? error.code : String(error)),
    );
  expect(await refusal(listIndicators(context, actorOf("administrator"), query))).toBe("forbidden");
  expect(await refusal(listIndicators(context, actorOf("reader", null, "nowhere"), query))).toBe("not-found");
});
