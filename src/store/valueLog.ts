import { sql } from "kysely";
import { readingFromJson } from "../core/indicator/readingJson.ts";
import type { ReadingJson } from "../core/indicator/readingSchema.ts";
import type { Reading, ValueStatus } from "../core/indicator/reading.ts";
import type { Db } from "./databases.ts";

/** A value as somebody recorded it; later revisions stand above earlier ones. */
export interface LoggedValue {
  readonly seriesId: string;
  readonly fiscalYear: number;
  readonly revision: number;
  readonly reading: Reading;
  readonly status: ValueStatus;
  readonly note: string | null;
  readonly at: string; // ISO 8601
  /** Name of the person, or of the program that loaded it. */
  readonly by: string;
}

/** Every revision of every value of some series, the newest first. */
export async function listValueLog(tx: Db, seriesIds: readonly string[]): Promise<LoggedValue[]> {
  if (seriesIds.length === 0) return [];
  const rows = await tx
    .selectFrom("observation")
    .leftJoin("member", (join) =>
      join
        .onRef("member.municipality_id", "=", "observation.municipality_id")
        .onRef("member.user_id", "=", "observation.recorded_by"),
    )
    .where("series_id", "in", seriesIds)
    .select([
      "series_id",
      "fiscal_year",
      "revision",
      "reading",
      "status",
      "note",
      "recorded_at",
      "recorded_by",
    ])
    .select("member.name")
    .orderBy("recorded_at", "desc")
    .orderBy("fiscal_year", "desc")
    .orderBy("revision", "desc")
    .execute();
  return rows.map((row) => ({
    seriesId: row.series_id,
    fiscalYear: row.fiscal_year,
    revision: row.revision,
    reading: readingFromJson(row.reading),
    status: row.status,
    note: row.note,
    at: row.recorded_at.toISOString(),
    by: row.name ?? row.recorded_by,
  }));
}

/** A change of the plan that concerns one of its indicators. */
export interface PlanIndicatorChange {
  readonly at: string;
  readonly by: string;
  readonly subject: string;
  readonly isUndone: boolean;
  readonly values: readonly {
    readonly before: ReadingJson | null;
    readonly after: ReadingJson | null;
  }[];
}

/** The edits of a plan version that touched an indicator's adoption or its baselines and targets, newest first. */
export async function listPlanIndicatorChanges(
  tx: Db,
  versionId: string,
  planIndicatorId: string,
): Promise<PlanIndicatorChange[]> {
  const { rows } = await sql<{
    at: Date;
    user_name: string;
    subject: string;
    is_undone: boolean;
    values: { before: ReadingJson | null; after: ReadingJson | null }[] | null;
  }>`
    select c.at, c.user_name, c.subject, c.is_undone,
           (select json_agg(json_build_object('before', (e->'before'->>'reading')::json, 'after', (e->'after'->>'reading')::json))
              from jsonb_array_elements(c.difference) e
             where e->>'table' = 'plan_value' and e->'key'->>'plan_indicator_id' = ${planIndicatorId}) as values
      from plan_change c
     where c.plan_version_id = ${versionId}
       and exists (select from jsonb_array_elements(c.difference) e
                    where e->'key'->>'plan_indicator_id' = ${planIndicatorId}
                       or (e->>'table' = 'plan_indicator' and e->'key'->>'id' = ${planIndicatorId}))
     order by c.seq desc`.execute(tx);
  return rows.map((row) => ({
    at: row.at.toISOString(),
    by: row.user_name,
    subject: row.subject,
    isUndone: row.is_undone,
    values: row.values ?? [],
  }));
}
