import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { GrantEvaluation, GrantKpi, GrantProject, GrantValue } from "../core/grant/grantProject.ts";
import { readingFromJson, readingToJson } from "../core/indicator/readingJson.ts";
import type { Reading } from "../core/indicator/reading.ts";
import type { Db } from "./databases.ts";
import type { GrantsTables } from "./grantsSchema.ts";
import { insertAll } from "./insertAll.ts";
import type { Recorded } from "./recordValues.ts";

/** Grant projects of the municipality of the transaction, oldest first; of one plan, or of the sheets of some nodes (by
 * their lineage) where these are named. */
export async function listGrants(
  tx: Db,
  { planId, lineageIds }: { readonly planId?: string; readonly lineageIds?: readonly string[] } = {},
): Promise<GrantProject[]> {
  if (lineageIds?.length === 0) return [];
  let query = tx.selectFrom("grant_project").selectAll().orderBy("from_fiscal_year").orderBy("id");
  if (planId !== undefined) query = query.where("plan_id", "=", planId);
  if (lineageIds) query = query.where("node_lineage_id", "in", lineageIds);
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const kpis = await tx
    .selectFrom("grant_kpi")
    .selectAll()
    .where(
      "project_id",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("position")
    .execute();
  const kpisOf = Map.groupBy(kpis, (kpi) => kpi.project_id);
  return rows.map((row) => toProject(row, kpisOf.get(row.id) ?? []));
}

/** A grant project. `lock` keeps everyone else from changing it until the transaction ends. */
export async function findGrant(
  tx: Db,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<GrantProject | undefined> {
  const query = tx.selectFrom("grant_project").selectAll().where("id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return undefined;
  const kpis = await tx
    .selectFrom("grant_kpi")
    .selectAll()
    .where("project_id", "=", id)
    .orderBy("position")
    .execute();
  return toProject(row, kpis);
}

/** Keeps a project as it is now, unless somebody has changed it since its version; the version goes up by one.
 * @returns false where it was changed meanwhile: nothing is kept */
export async function saveGrant(tx: Db, municipalityId: string, project: GrantProject): Promise<boolean> {
  const columns = {
    plan_id: project.planId,
    title: project.title,
    scheme: project.scheme,
    revitalisation_plan: project.revitalisationPlan,
    from_fiscal_year: project.fromFiscalYear,
    years: project.years,
    org_unit_id: project.orgUnitId,
    node_lineage_id: project.nodeLineageId,
    programme_ids: JSON.stringify(project.programmeIds),
    planned_costs: json(project.plannedCosts),
    version: project.version + 1,
  };
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto("grant_project")
    .values({ municipality_id: municipalityId, id: project.id, ...columns })
    .onConflict((conflict) =>
      conflict
        .columns(["municipality_id", "id"])
        .doUpdateSet(columns)
        .where("grant_project.version", "=", project.version),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return false;
  await tx.deleteFrom("grant_kpi").where("project_id", "=", project.id).execute();
  await insertAll(
    tx,
    "grant_kpi",
    municipalityId,
    project.kpis.map((kpi, position) => ({
      id: kpi.id,
      project_id: project.id,
      position,
      name: kpi.name,
      unit: kpi.unit,
      start: JSON.stringify(readingToJson(kpi.start)),
      planned: json(kpi.planned),
      series_id: kpi.seriesId,
    })),
  );
  return true;
}

/** Values in force of some projects, of all years up to one. */
export async function listGrantValues(
  tx: Db,
  projectIds: readonly string[],
  upTo: number,
): Promise<GrantValue[]> {
  if (projectIds.length === 0) return [];
  const rows = await tx
    .selectFrom("grant_value")
    .where("project_id", "in", projectIds)
    .where("fiscal_year", "<=", upTo)
    .distinctOn(["project_id", "item", "fiscal_year"])
    .selectAll()
    .orderBy("project_id")
    .orderBy("item")
    .orderBy("fiscal_year")
    .orderBy("revision", "desc")
    .execute();
  return rows.map((row) => ({
    projectId: row.project_id,
    item: row.item,
    fiscalYear: row.fiscal_year,
    reading: readingFromJson(row.reading),
  }));
}

/** Records values; an earlier value of the same year stays below as an earlier revision. */
export async function recordGrantValues(tx: Db, by: Recorded, values: readonly GrantValue[]): Promise<void> {
  await insertAll(
    tx,
    "grant_value",
    by.municipalityId,
    values.map((value) => ({
      project_id: value.projectId,
      item: value.item,
      fiscal_year: value.fiscalYear,
      revision: sql<number>`(select coalesce(max(revision) + 1, 0) from grant_value
        where municipality_id = current_setting('shirube.municipality') and project_id = ${value.projectId}
          and item = ${value.item} and fiscal_year = ${value.fiscalYear})`,
      reading: JSON.stringify(readingToJson(value.reading)),
      submission_id: by.submissionId,
      recorded_by: by.recordedBy,
    })),
  );
}

/** How some projects were judged, in all years, the first year first. */
export async function listGrantEvaluations(
  tx: Db,
  projectIds: readonly string[],
): Promise<GrantEvaluation[]> {
  if (projectIds.length === 0) return [];
  const rows = await tx
    .selectFrom("grant_evaluation")
    .selectAll()
    .where("project_id", "in", projectIds)
    .orderBy("fiscal_year")
    .execute();
  return rows.map((row) => ({
    projectId: row.project_id,
    fiscalYear: row.fiscal_year,
    effect: row.effect,
    effectReason: row.effect_reason,
    future: row.future,
    verdict: row.verdict,
    opinion: row.opinion,
    assembly: row.assembly,
    version: row.version,
  }));
}

/** Keeps a part of what was judged of a project in a year: that of the department, or that of the council. */
export async function saveGrantEvaluation(
  tx: Db,
  municipalityId: string,
  { projectId, fiscalYear }: Pick<GrantEvaluation, "projectId" | "fiscalYear">,
  part:
    | Pick<GrantEvaluation, "effect" | "effectReason" | "future">
    | Pick<GrantEvaluation, "verdict" | "opinion" | "assembly">,
): Promise<void> {
  const columns =
    "effect" in part
      ? { effect: part.effect, effect_reason: part.effectReason, future: part.future }
      : { verdict: part.verdict, opinion: part.opinion, assembly: part.assembly };
  await tx
    .insertInto("grant_evaluation")
    .values({ municipality_id: municipalityId, project_id: projectId, fiscal_year: fiscalYear, ...columns })
    .onConflict((conflict) =>
      conflict
        .columns(["municipality_id", "project_id", "fiscal_year"])
        .doUpdateSet((eb) => ({ ...columns, version: eb("grant_evaluation.version", "+", 1) })),
    )
    .execute();
}

const json = (readings: readonly Reading[]) => JSON.stringify(readings.map(readingToJson));

function toProject(
  row: Selectable<GrantsTables["grant_project"]>,
  kpis: readonly Selectable<GrantsTables["grant_kpi"]>[],
): GrantProject {
  return {
    id: row.id,
    planId: row.plan_id,
    title: row.title,
    scheme: row.scheme,
    revitalisationPlan: row.revitalisation_plan,
    fromFiscalYear: row.from_fiscal_year,
    years: row.years,
    orgUnitId: row.org_unit_id,
    nodeLineageId: row.node_lineage_id,
    programmeIds: row.programme_ids,
    kpis: kpis.map(toKpi),
    plannedCosts: row.planned_costs.map(readingFromJson),
    version: row.version,
  };
}

function toKpi(row: Selectable<GrantsTables["grant_kpi"]>): GrantKpi {
  return {
    id: row.id,
    name: row.name,
    unit: row.unit,
    start: readingFromJson(row.start),
    planned: row.planned.map(readingFromJson),
    seriesId: row.series_id,
  };
}
