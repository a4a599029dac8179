import { sql } from "kysely";
import type { YearContent } from "../core/cycle/yearContent.ts";
import type { Cost, Figure, Observation } from "../core/indicator/indicator.ts";
import type { Reading } from "../core/indicator/reading.ts";
import { readingFromJson, readingToJson } from "../core/indicator/readingJson.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertPlan.ts";

/** Who recorded values, and with which submission. */
export interface Recorded {
  readonly municipalityId: string;
  readonly submissionId: string | null;
  readonly recordedBy: string;
}

/** What a plan version's sheets of a fiscal year print: all values up to that year, in their newest revision,
 * and the evaluations of the year. */
export async function findYearContent(
  tx: Db,
  planVersionId: string,
  year: { readonly fiscalYear: number; readonly workYear: number },
): Promise<YearContent> {
  return {
    fiscalYear: year.fiscalYear,
    workYear: year.workYear,
    observations: await listObservations(tx, planVersionId, year.fiscalYear),
    costs: await listCosts(tx, planVersionId, year.fiscalYear),
    figures: await listFigures(tx, planVersionId, year.fiscalYear),
    evaluations: await tx
      .selectFrom("evaluation")
      .innerJoin("submission", (join) =>
        join
          .onRef("submission.municipality_id", "=", "evaluation.municipality_id")
          .onRef("submission.id", "=", "evaluation.submission_id"),
      )
      .innerJoin("review", (join) =>
        join
          .onRef("review.municipality_id", "=", "submission.municipality_id")
          .onRef("review.id", "=", "submission.review_id"),
      )
      .where("review.plan_version_id", "=", planVersionId)
      .where("review.fiscal_year", "=", year.fiscalYear)
      .where("submission.state", "in", ["approved", "locked"])
      .select([
        "submission.node_id as nodeId",
        "submission.org_unit_id as orgUnitId",
        "evaluation.analysis",
        "evaluation.next_steps as nextSteps",
      ])
      .execute(),
  };
}

async function listObservations(tx: Db, planVersionId: string, upTo: number): Promise<Observation[]> {
  const rows = await tx
    .selectFrom("observation")
    .where("fiscal_year", "<=", upTo)
    .where("series_id", "in", (eb) =>
      eb
        .selectFrom("series")
        .innerJoin("plan_indicator", (join) =>
          join
            .onRef("plan_indicator.municipality_id", "=", "series.municipality_id")
            .onRef("plan_indicator.indicator_id", "=", "series.indicator_id"),
        )
        .where("plan_indicator.plan_version_id", "=", planVersionId)
        .select("series.id"),
    )
    .distinctOn(["series_id", "fiscal_year"])
    .selectAll()
    .orderBy("series_id")
    .orderBy("fiscal_year")
    .orderBy("revision", "desc")
    .execute();
  return rows.map((row) => ({
    seriesId: row.series_id,
    fiscalYear: row.fiscal_year,
    revision: row.revision,
    reading: readingFromJson(row.reading),
    status: row.status,
    note: row.note,
  }));
}

async function listCosts(tx: Db, planVersionId: string, upTo: number): Promise<Cost[]> {
  const rows = await tx
    .selectFrom("cost")
    .innerJoin("placement", (join) =>
      join
        .onRef("placement.municipality_id", "=", "cost.municipality_id")
        .onRef("placement.id", "=", "cost.placement_id"),
    )
    .innerJoin("plan_indicator", (join) =>
      join
        .onRef("plan_indicator.municipality_id", "=", "placement.municipality_id")
        .onRef("plan_indicator.id", "=", "placement.plan_indicator_id"),
    )
    .where("plan_indicator.plan_version_id", "=", planVersionId)
    .where("cost.fiscal_year", "<=", upTo)
    .distinctOn(["cost.placement_id", "cost.series_id", "cost.fiscal_year"])
    .selectAll("cost")
    .orderBy("cost.placement_id")
    .orderBy("cost.series_id")
    .orderBy("cost.fiscal_year")
    .orderBy("cost.revision", "desc")
    .execute();
  return rows.map((row) => ({
    placementId: row.placement_id,
    seriesId: row.series_id,
    fiscalYear: row.fiscal_year,
    reading: readingFromJson(row.reading),
  }));
}

/** Supporting figures with their values up to a year, those without values included. */
export async function listFigures(tx: Db, planVersionId: string, upTo: number): Promise<Figure[]> {
  const figures = await tx
    .selectFrom("figure")
    .innerJoin("plan_node", (join) =>
      join
        .onRef("plan_node.municipality_id", "=", "figure.municipality_id")
        .onRef("plan_node.id", "=", "figure.node_id"),
    )
    .where("plan_node.plan_version_id", "=", planVersionId)
    .selectAll("figure")
    .orderBy("figure.node_id")
    .orderBy("figure.org_unit_id")
    .orderBy("figure.position")
    .execute();
  const values = await tx
    .selectFrom("figure_value")
    .where("fiscal_year", "<=", upTo)
    .distinctOn(["figure_id", "fiscal_year"])
    .selectAll()
    .orderBy("figure_id")
    .orderBy("fiscal_year")
    .orderBy("revision", "desc")
    .execute();
  const valuesOf = Map.groupBy(values, (row) => row.figure_id);
  return figures.map((row) => ({
    id: row.id,
    nodeId: row.node_id,
    orgUnitId: row.org_unit_id,
    position: row.position,
    label: row.label,
    values: (valuesOf.get(row.id) ?? []).map((value) => ({
      fiscalYear: value.fiscal_year,
      reading: readingFromJson(value.reading),
    })),
  }));
}

/** Adds supporting figures (the series themselves, without values). */
export async function insertFigures(tx: Db, municipalityId: string, figures: readonly Figure[]): Promise<void> {
  await insertAll(
    tx,
    "figure",
    municipalityId,
    figures.map(({ id, nodeId, orgUnitId, position, label }) => ({
      id,
      node_id: nodeId,
      org_unit_id: orgUnitId,
      position,
      label,
    })),
  );
}

/** Records observations; an earlier value of the same year stays below as an earlier revision. */
export async function recordObservations(
  tx: Db,
  by: Recorded,
  observations: readonly Omit<Observation, "revision">[],
): Promise<void> {
  await insertAll(
    tx,
    "observation",
    by.municipalityId,
    observations.map((value) => ({
      series_id: value.seriesId,
      fiscal_year: value.fiscalYear,
      revision: nextRevision("observation", { series_id: value.seriesId, fiscal_year: value.fiscalYear }),
      reading: json(value.reading),
      status: value.status,
      note: value.note,
      submission_id: by.submissionId,
      recorded_by: by.recordedBy,
    })),
  );
}

/** Records costs in 千円, as `recordObservations` does. */
export async function recordCosts(tx: Db, by: Recorded, costs: readonly Cost[]): Promise<void> {
  await insertAll(
    tx,
    "cost",
    by.municipalityId,
    costs.map((value) => ({
      placement_id: value.placementId,
      series_id: value.seriesId,
      fiscal_year: value.fiscalYear,
      revision: nextRevision("cost", {
        placement_id: value.placementId,
        series_id: value.seriesId,
        fiscal_year: value.fiscalYear,
      }),
      reading: json(value.reading),
      submission_id: by.submissionId,
      recorded_by: by.recordedBy,
    })),
  );
}

/** Records values of supporting figures, as `recordObservations` does. */
export async function recordFigureValues(
  tx: Db,
  by: Recorded,
  values: readonly { readonly figureId: string; readonly fiscalYear: number; readonly reading: Reading }[],
): Promise<void> {
  await insertAll(
    tx,
    "figure_value",
    by.municipalityId,
    values.map((value) => ({
      figure_id: value.figureId,
      fiscal_year: value.fiscalYear,
      revision: nextRevision("figure_value", { figure_id: value.figureId, fiscal_year: value.fiscalYear }),
      reading: json(value.reading),
      submission_id: by.submissionId,
      recorded_by: by.recordedBy,
    })),
  );
}

const json = (reading: Reading) => JSON.stringify(readingToJson(reading));

/** 0 for the first value of a year, one more for each later one. */
function nextRevision(table: "observation" | "cost" | "figure_value", key: Record<string, string | number>) {
  const same = Object.entries(key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  return sql<number>`(select coalesce(max(revision) + 1, 0) from ${sql.table(table)}
    where municipality_id = current_setting('shirube.municipality') and ${sql.join(same, sql` and `)})`;
}
