import type { PlanIndicator } from "../core/indicator/indicator.ts";
import { readingFromJson } from "../core/indicator/readingJson.ts";
import type { Reading, ValueStatus } from "../core/indicator/reading.ts";
import { withParts } from "../core/indicator/valueFinder.ts";
import type { Db } from "./databases.ts";
import { listPlanIndicators } from "./planIndicators.ts";

/** What a list of indicators needs beside the plan itself: its place, and the values of one year. */
export interface IndicatorLines {
  readonly indicators: readonly PlanIndicator[];
  /** Home place of each plan indicator, and how many further places print it. */
  readonly homes: ReadonlyMap<string, { nodeId: string; position: number; repeats: number }>;
  readonly measured: ReadonlyMap<string, { readonly reading: Reading; readonly status: ValueStatus }>;
  /** Actuals of earlier years, `<series> <year>`, for the methods that add years up. */
  readonly earlier: ReadonlyMap<string, { readonly reading: Reading }>;
}

/** Every indicator of a plan version with the actuals of a year. Plain queries by known ids: joins would leave it
 * to the planner, who guesses badly while a plan has just been loaded and nothing is analysed. */
export async function listIndicatorLines(
  tx: Db,
  versionId: string,
  fiscalYear: number,
): Promise<IndicatorLines> {
  const indicators = await listPlanIndicators(tx, versionId);
  const placements = await tx
    .selectFrom("placement")
    .where("plan_indicator_id", "in", idsOf(indicators))
    .select(["plan_indicator_id", "node_id", "position", "is_repeat"])
    .orderBy("is_repeat")
    .orderBy("id")
    .execute();
  const observations = await tx
    .selectFrom("observation")
    .where("fiscal_year", "=", fiscalYear)
    .distinctOn("series_id")
    .select(["series_id", "reading", "status"])
    .orderBy("series_id")
    .orderBy("revision", "desc")
    .execute();
  const homes = new Map<string, { nodeId: string; position: number; repeats: number }>();
  for (const { plan_indicator_id: id, node_id: nodeId, position } of placements) {
    const home = homes.get(id);
    if (home) home.repeats++;
    else homes.set(id, { nodeId, position, repeats: 0 });
  }
  return {
    indicators,
    homes,
    earlier: await listEarlier(tx, indicators, fiscalYear),
    measured: new Map(
      observations.map((row) => [
        row.series_id,
        { reading: readingFromJson(row.reading), status: row.status },
      ]),
    ),
  };
}

async function listEarlier(
  tx: Db,
  indicators: readonly PlanIndicator[],
  fiscalYear: number,
): Promise<IndicatorLines["earlier"]> {
  const adding = indicators.filter(
    ({ rateMethod, rateOptions: { innerMethod } }) =>
      addsYears(rateMethod) || (innerMethod && addsYears(innerMethod)),
  );
  const seriesIds = withParts(
    indicators,
    adding.flatMap(({ indicator }) => indicator.series.map(({ id }) => id)),
  );
  if (seriesIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("observation")
    .where("fiscal_year", "<", fiscalYear)
    .where("series_id", "in", seriesIds)
    .distinctOn(["series_id", "fiscal_year"])
    .select(["series_id", "fiscal_year", "reading"])
    .orderBy("series_id")
    .orderBy("fiscal_year")
    .orderBy("revision", "desc")
    .execute();
  return new Map(
    rows.map((row) => [`${row.series_id} ${row.fiscal_year}`, { reading: readingFromJson(row.reading) }]),
  );
}

const addsYears = (method: PlanIndicator["rateMethod"]) =>
  method === "cumulative" || method === "grant-increment";

const idsOf = (indicators: readonly PlanIndicator[]) =>
  indicators.length === 0 ? [""] : indicators.map(({ id }) => id);

/** Changes whenever anything does that a list of indicators of a year shows: edits of any plan of the city (an
 * indicator may stand in several), and recorded values, which are only ever added. */
export async function indicatorStamp(tx: Db, fiscalYear: number): Promise<string> {
  const edits = await tx
    .selectFrom("plan_version")
    .select((eb) => [eb.fn.sum("last_change").as("edits"), eb.fn.countAll().as("versions")])
    .executeTakeFirstOrThrow();
  const values = await tx
    .selectFrom("observation")
    .where("fiscal_year", "<=", fiscalYear)
    .select((eb) => eb.fn.countAll().as("values"))
    .executeTakeFirstOrThrow();
  return `${edits.edits} ${edits.versions} ${values.values}`;
}
