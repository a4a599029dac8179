import { expect, test } from "vitest";
import { actorOf } from "../../../test/support/sampleCity.ts";
import { withTestDatabase } from "../../../test/support/database.ts";
import { seedSamples } from "../seed/seedSample.ts";
import { exportPlan } from "./exportPlan.ts";

const context = { databases: await withTestDatabase(), now: () => new Date("2026-11-22T00:00:00Z") };
const seeded = await seedSamples(context);
const plans = seeded.flatMap(({ municipalityId, plans: ids }) =>
  ids.map((planId) => [planId, municipalityId] as const),
);

/** Baselines and targets that the facts files count, series of all placements: more than one row an indicator. */
const planned: Readonly<Record<string, number>> = {
  "chino-strategy-2015": 22,
  "chino-disaster": 12,
  "chino-jomon": 8,
  "chino-multicultural-2018": 15,
  "chino-ict-2018": 24,
  "ina-strategy-2020": 8,
  "nagaoka-plan": 0,
  "omitama-strategy-2020": 32,
  // 72 rows of the sheets.
  "ojiya-strategy-2020": 144,
};

test("seedSamples(context): nine plans of five cities", () => {
  expect(plans).toHaveLength(9);
});

test.each(plans)(
  "exportPlan(…, csv): %s holds every baseline and target, reviewed or not",
  async (planId, city) => {
    const { bytes } = await exportPlan(context, actorOf("reader", null, city), { planId, format: "csv" });
    const rows = new TextDecoder().decode(bytes).trim().split("\r\n").slice(1);
    const ofPlan = rows.filter((row) => /,(基準値|年次目標|中間目標|目標値),/.test(row));
    expect(ofPlan).toHaveLength(planned[planId] ?? -1);
  },
);
