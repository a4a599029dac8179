import { expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { isUserError } from "../../core/userError.ts";
import { listHints } from "./listHints.ts";

const context = await withSampleCity();
const query = { planId, fiscalYear: 2020 };

test("listHints(…): hints with the places of their cells in words", async () => {
  const { hints, fiscalYear, planTitle } = await listHints(context, actorOf("planning"), query);
  expect([fiscalYear, planTitle.length > 0]).toEqual([2020, true]);
  const strong = hints.find(({ code }) => code === "praised-but-behind");
  expect(strong?.evidence.map(({ what, place }) => [what, place.sheetNo])).toEqual([
    ["text", 4],
    ["target", 4],
    ["actual", 4],
  ]);
  expect(strong?.indicators).toEqual([{ id: "i12", name: expect.stringContaining("輸出額") }]);
  const repeated = hints.find(({ code }) => code === "repeat-differs");
  expect(repeated?.evidence.map(({ place }) => place.sheetNo)).toEqual([4, 18]);
});

test("listHints(…): the newest review where no year is named", async () => {
  const newest = await listHints(context, actorOf("clerk"), { planId, fiscalYear: null });
  expect(newest).toEqual(await listHints(context, actorOf("clerk"), query));
});

test.each([
  ["a reader", actorOf("reader"), query, "forbidden"],
  ["someone of the council", actorOf("council"), query, "forbidden"],
  ["another city", { ...actorOf("planning"), municipalityId: "nowhere" }, query, "not-found"],
  ["a year that is not open", actorOf("planning"), { planId, fiscalYear: 2023 }, "not-found"],
])("listHints(…) refuses %s", async (_, actor, asked, code) => {
  const refusal = await listHints(context, actor, asked).catch((error: unknown) => error);
  expect(isUserError(refusal) && refusal.code).toBe(code);
});
