import type { Observation } from "../core/indicator/indicator.ts";
import type { PlanContent } from "../core/plan/planContent.ts";
import type { Db } from "./databases.ts";
import { listObservations } from "./yearContent.ts";

/** The newest known value of each series of a plan; a series of which nothing is known is left out. */
export async function lastActuals(tx: Db, { indicators }: PlanContent): Promise<Map<string, Observation>> {
  const seriesIds = indicators.flatMap(({ indicator }) => indicator.series.map(({ id }) => id));
  const all = await listObservations(tx, seriesIds, lastYear);
  const known = all
    .filter(({ reading }) => reading.kind !== "missing")
    .toSorted((one, other) => one.fiscalYear - other.fiscalYear);
  return new Map(known.map((observation) => [observation.seriesId, observation]));
}

const lastYear = 9999;
