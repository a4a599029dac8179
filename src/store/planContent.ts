import type { Indicator, Placement, PlanIndicator, PlanValue } from "../core/indicator/indicator.ts";
import { readingFromJson } from "../core/indicator/readingJson.ts";
import type { PlanNode, PlanVersion, ProgrammePlacement } from "../core/plan/plan.ts";
import type { PlanContent } from "../core/plan/planContent.ts";
import type { Db } from "./databases.ts";
import { findMunicipality, listOrgUnits } from "./organisation.ts";

/** The version of a plan that is in force (the newest one that is not superseded) with all that stands in it;
 * undefined when the municipality of the transaction has no such plan. */
export async function findPlanContent(tx: Db, planId: string): Promise<PlanContent | undefined> {
  const plan = await tx
    .selectFrom("plan")
    .select(["id", "title"])
    .where("id", "=", planId)
    .executeTakeFirst();
  const version = plan && (await findVersionInForce(tx, planId));
  const municipality = await findMunicipality(tx);
  if (!plan || !version || !municipality) return undefined;
  const nodes = await listNodes(tx, version.id);
  const nodeIds = nodes.map(({ id }) => id);
  return {
    municipality,
    plan,
    version,
    nodes,
    programmes: await listProgrammes(tx, nodeIds),
    indicators: await listPlanIndicators(tx, version.id),
    placements: await listPlacements(tx, nodeIds),
    orgUnits: await listOrgUnits(tx),
  };
}

/** The same by the id of its version. */
export async function findPlanOfVersion(tx: Db, versionId: string): Promise<PlanContent | undefined> {
  const row = await tx
    .selectFrom("plan_version")
    .select("plan_id")
    .where("id", "=", versionId)
    .executeTakeFirst();
  return row && findPlanContent(tx, row.plan_id);
}

async function findVersionInForce(tx: Db, planId: string): Promise<PlanVersion | undefined> {
  const row = await tx
    .selectFrom("plan_version")
    .selectAll()
    .where("plan_id", "=", planId)
    .where("status", "<>", "superseded")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      planId: row.plan_id,
      status: row.status,
      period:
        row.start_fiscal_year === null || row.end_fiscal_year === null
          ? null
          : { start: row.start_fiscal_year, end: row.end_fiscal_year },
      levels: row.levels,
      baselineYear: row.baseline_fiscal_year,
      judgementPresetId: row.judgement_preset_id,
      source: row.source,
    }
  );
}

/** Nodes in reading order: every node is followed by what stands below it. */
async function listNodes(tx: Db, versionId: string): Promise<PlanNode[]> {
  const rows = await tx
    .selectFrom("plan_node")
    .selectAll()
    .where("plan_version_id", "=", versionId)
    .orderBy("position")
    .execute();
  const departments = await tx.selectFrom("node_department").selectAll().orderBy("position").execute();
  const departmentsOf = Map.groupBy(departments, (row) => row.node_id);
  const childrenOf = Map.groupBy(rows, (row) => row.parent_id);
  const below = (parentId: string | null): PlanNode[] =>
    (childrenOf.get(parentId) ?? []).flatMap((row) => [
      {
        id: row.id,
        parentId: row.parent_id,
        level: row.level,
        position: row.position,
        number: row.number,
        title: row.title,
        purpose: row.purpose,
        page: row.page,
        sheetNo: row.sheet_no,
        marks: row.marks,
        printedAncestors: row.printed_ancestors,
        departmentIds: (departmentsOf.get(row.id) ?? []).map(({ org_unit_id }) => org_unit_id),
      },
      ...below(row.id),
    ]);
  return below(null);
}

async function listProgrammes(tx: Db, nodeIds: readonly string[]): Promise<ProgrammePlacement[]> {
  if (nodeIds.length === 0) return [];
  const rows = await tx
    .selectFrom("programme_placement")
    .selectAll()
    .where("node_id", "in", nodeIds)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    nodeId: row.node_id,
    position: row.position,
    name: row.printed_name,
    departments: row.departments,
    marks: row.marks,
  }));
}

async function listPlacements(tx: Db, nodeIds: readonly string[]): Promise<Placement[]> {
  if (nodeIds.length === 0) return [];
  const rows = await tx
    .selectFrom("placement")
    .selectAll()
    .where("node_id", "in", nodeIds)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    planIndicatorId: row.plan_indicator_id,
    nodeId: row.node_id,
    position: row.position,
    isRepeat: row.is_repeat,
    printedName: row.printed_name,
    printedDepartment: row.printed_department,
    printedOtherwise: row.printed_otherwise,
  }));
}

async function listPlanIndicators(tx: Db, versionId: string): Promise<PlanIndicator[]> {
  const adopted = await tx
    .selectFrom("plan_indicator")
    .selectAll()
    .where("plan_version_id", "=", versionId)
    .orderBy("id")
    .execute();
  const indicators = await listIndicators(
    tx,
    adopted.map((row) => row.indicator_id),
  );
  const values = await tx
    .selectFrom("plan_value")
    .innerJoin("plan_indicator", (join) =>
      join
        .onRef("plan_indicator.municipality_id", "=", "plan_value.municipality_id")
        .onRef("plan_indicator.id", "=", "plan_value.plan_indicator_id"),
    )
    .where("plan_indicator.plan_version_id", "=", versionId)
    .selectAll("plan_value")
    .orderBy("plan_value.series_id")
    .execute();
  const valuesOf = Map.groupBy(values, (row) => `${row.kind} ${row.plan_indicator_id}`);
  const toValues = (key: string): PlanValue[] =>
    (valuesOf.get(key) ?? []).map((row) => ({
      seriesId: row.series_id,
      fiscalYear: row.fiscal_year,
      reading: readingFromJson(row.reading),
      operator: row.operator,
      sharedWithSeriesId: row.shared_with_series_id,
    }));
  return adopted.flatMap((row) => {
    const indicator = indicators.get(row.indicator_id);
    return indicator
      ? [
          {
            id: row.id,
            indicator,
            direction: row.direction,
            rateMethod: row.rate_method,
            marks: row.marks,
            baselines: toValues(`baseline ${row.id}`),
            targets: toValues(`target ${row.id}`),
          },
        ]
      : [];
  });
}

async function listIndicators(tx: Db, ids: readonly string[]): Promise<Map<string, Indicator>> {
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
        source: row.source,
        ownerId: own.find(({ role }) => role === "owner")?.org_unit_id ?? "",
        contributorIds: own.filter(({ role }) => role === "contributor").map((d) => d.org_unit_id),
        series: (seriesOf.get(row.id) ?? []).map(({ id, label, unit, position }) => ({
          id,
          label,
          unit,
          position,
        })),
      };
      return [row.id, indicator];
    }),
  );
}
