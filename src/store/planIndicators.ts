import type { Indicator, PlanIndicator, PlanValue } from "../core/indicator/indicator.ts";
import { readingFromJson } from "../core/indicator/readingJson.ts";
import type { Db } from "./databases.ts";

/** The indicators that a plan version adopts, with baselines and targets; some of them alone where their ids in the
 * plan are named. */
export async function listPlanIndicators(
  tx: Db,
  versionId: string,
  ids?: readonly string[],
): Promise<PlanIndicator[]> {
  if (ids?.length === 0) return [];
  let query = tx
    .selectFrom("plan_indicator")
    .selectAll()
    .where("plan_version_id", "=", versionId)
    .orderBy("id");
  if (ids) query = query.where("id", "in", ids);
  const adopted = await query.execute();
  const indicators = await listIndicators(
    tx,
    adopted.map((row) => row.indicator_id),
  );
  const values =
    adopted.length === 0
      ? []
      : await tx
          .selectFrom("plan_value")
          .where(
            "plan_indicator_id",
            "in",
            adopted.map((row) => row.id),
          )
          .selectAll()
          .orderBy("position")
          .execute();
  const valuesOf = Map.groupBy(values, (row) => `${row.kind} ${row.plan_indicator_id}`);
  const toValues = (key: string): PlanValue[] =>
    (valuesOf.get(key) ?? []).map((row) => ({
      seriesId: row.series_id,
      fiscalYear: row.fiscal_year,
      term: row.term,
      reading: readingFromJson(row.reading),
      operator: row.operator,
      sharedWithSeriesId: row.shared_with_series_id,
      period: row.period,
      source: row.source,
      note: row.note,
      accumulated: row.accumulated,
    }));
  return adopted.flatMap((row) => {
    const indicator = indicators.get(row.indicator_id);
    return indicator
      ? [
          {
            id: row.id,
            indicator,
            role: row.role,
            direction: row.direction,
            rateMethod: row.rate_method,
            rateOptions: row.rate_options,
            judgementPresetId: row.judgement_preset_id,
            marks: row.marks,
            changeReason: row.change_reason,
            baselines: toValues(`baseline ${row.id}`),
            targets: toValues(`target ${row.id}`),
          },
        ]
      : [];
  });
}

/** Definitions of indicators of the municipality, by their ids. */
export async function listIndicators(tx: Db, ids: readonly string[]): Promise<Map<string, Indicator>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom("indicator").selectAll().where("id", "in", ids).execute();
  const departments = await tx
    .selectFrom("indicator_department")
    .selectAll()
    .where("indicator_id", "in", ids)
    .orderBy("position")
    .execute();
  const series = await tx
    .selectFrom("series")
    .selectAll()
    .where("indicator_id", "in", ids)
    .orderBy("position")
    .execute();
  const departmentsOf = Map.groupBy(departments, (row) => row.indicator_id);
  const seriesOf = Map.groupBy(series, (row) => row.indicator_id);
  return new Map(
    rows.map((row) => {
      const own = departmentsOf.get(row.id) ?? [];
      const indicator: Indicator = {
        id: row.id,
        name: row.name,
        timeBasis: row.time_basis,
        definition: row.definition,
        formula: row.formula,
        source: row.source,
        publicationLag: row.publication_lag,
        actualKind: row.actual_kind,
        ownerId: own.find(({ role }) => role === "owner")?.org_unit_id ?? null,
        contributorIds: own.filter(({ role }) => role === "contributor").map((d) => d.org_unit_id),
        series: (seriesOf.get(row.id) ?? []).map((line) => ({
          id: line.id,
          label: line.label,
          unit: line.unit,
          printedUnit: line.printed_unit,
          decimals: line.decimals,
          isPart: line.is_part,
          derivation: line.derivation,
          position: line.position,
        })),
      };
      return [row.id, indicator];
    }),
  );
}

/** Indicators of the municipality that a plan version does not have, by name. */
export async function listAdoptable(
  tx: Db,
  versionId: string,
): Promise<{ indicatorId: string; name: string; units: string[]; ownerId: string | null }[]> {
  const rows = await tx
    .selectFrom("indicator")
    .select("id")
    .where("id", "not in", (eb) =>
      eb.selectFrom("plan_indicator").select("indicator_id").where("plan_version_id", "=", versionId),
    )
    .execute();
  const indicators = await listIndicators(
    tx,
    rows.map(({ id }) => id),
  );
  return [...indicators.values()]
    .map(({ id, name, ownerId, series }) => ({
      indicatorId: id,
      name,
      units: [...new Set(series.flatMap(({ unit }) => unit ?? []))],
      ownerId,
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
