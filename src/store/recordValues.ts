import { sql } from "kysely";
import type { Cost, Figure, Observation } from "../core/indicator/indicator.ts";
import type { Reading } from "../core/indicator/reading.ts";
import { readingToJson } from "../core/indicator/readingJson.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";

/** Who recorded values, and with which submission. */
export interface Recorded {
  readonly municipalityId: string;
  readonly submissionId: string | null;
  readonly recordedBy: string;
  /** Why approved values are corrected; nothing for what is recorded for the first time. */
  readonly correctionReason?: string | null;
}

/** Adds supporting figures (the series themselves, without values). */
export async function insertFigures(
  tx: Db,
  municipalityId: string,
  figures: readonly Figure[],
): Promise<void> {
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
      as_of: value.asOf,
      submission_id: by.submissionId,
      correction_reason: by.correctionReason ?? null,
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
      correction_reason: by.correctionReason ?? null,
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
      correction_reason: by.correctionReason ?? null,
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
