import type { PlanValue } from "../core/indicator/indicator.ts";
import { readingToJson } from "../core/indicator/readingJson.ts";
import type { PlanContent } from "../core/plan/planContent.ts";
import type { Db } from "./databases.ts";
import type { Schema, TableName } from "./schema.ts";
import type { Insertable, InsertObject } from "kysely";

/** Adds a plan with one version and all that stands in it. The municipality and its departments exist. */
export async function insertPlan(tx: Db, content: PlanContent): Promise<void> {
  const municipality_id = content.municipality.id;
  const { plan, version } = content;
  const add = <Table extends TableName>(
    table: Table,
    rows: readonly Omit<InsertObject<Schema, Table>, "municipality_id">[],
  ) => insertAll(tx, table, municipality_id, rows);

  await add("plan", [{ id: plan.id, title: plan.title }]);
  await add("plan_version", [
    {
      id: version.id,
      plan_id: plan.id,
      status: version.status,
      start_fiscal_year: version.period?.start ?? null,
      end_fiscal_year: version.period?.end ?? null,
      baseline_fiscal_year: version.baselineYear,
      levels: JSON.stringify(version.levels),
      judgement_preset_id: version.judgementPresetId,
      source: version.source,
    },
  ]);
  await add(
    "plan_node",
    content.nodes.map((node) => ({
      id: node.id,
      plan_version_id: version.id,
      parent_id: node.parentId,
      level: node.level,
      position: node.position,
      number: node.number,
      title: node.title,
      purpose: node.purpose,
      page: node.page,
      sheet_no: node.sheetNo,
      marks: JSON.stringify(node.marks),
      printed_ancestors: JSON.stringify(node.printedAncestors),
    })),
  );
  await add(
    "node_department",
    content.nodes.flatMap((node) =>
      node.departmentIds.map((org_unit_id, position) => ({ node_id: node.id, org_unit_id, position })),
    ),
  );
  const programmeNames = new Map(
    content.programmes.toReversed().map(({ programmeId, name }) => [programmeId, name]),
  );
  await add(
    "programme",
    [...programmeNames].map(([id, name]) => ({ id, name })),
  );
  await add(
    "programme_placement",
    content.programmes.map((placed) => ({
      id: placed.id,
      programme_id: placed.programmeId,
      node_id: placed.nodeId,
      position: placed.position,
      printed_name: placed.name,
      departments: JSON.stringify(placed.departments),
      marks: JSON.stringify(placed.marks),
    })),
  );

  const indicators = content.indicators.map(({ indicator }) => indicator);
  await add(
    "indicator",
    indicators.map(({ id, name, timeBasis, definition, source }) => ({
      id,
      name,
      time_basis: timeBasis,
      definition,
      source,
    })),
  );
  await add(
    "indicator_department",
    indicators.flatMap(({ id, ownerId, contributorIds }) =>
      [ownerId, ...contributorIds].map((org_unit_id, position) => ({
        indicator_id: id,
        org_unit_id,
        role: position === 0 ? ("owner" as const) : ("contributor" as const),
        position,
      })),
    ),
  );
  await add(
    "series",
    indicators.flatMap(({ id, series }) => series.map((line) => ({ indicator_id: id, ...line }))),
  );
  await add(
    "plan_indicator",
    content.indicators.map((adopted) => ({
      id: adopted.id,
      plan_version_id: version.id,
      indicator_id: adopted.indicator.id,
      direction: adopted.direction,
      rate_method: adopted.rateMethod,
      marks: JSON.stringify(adopted.marks),
    })),
  );
  await add(
    "plan_value",
    content.indicators.flatMap((adopted) => [
      ...adopted.baselines.map((value) => planValueRow(adopted.id, "baseline", value)),
      ...adopted.targets.map((value) => planValueRow(adopted.id, "target", value)),
    ]),
  );
  await add(
    "placement",
    content.placements.map((placed) => ({
      id: placed.id,
      plan_indicator_id: placed.planIndicatorId,
      node_id: placed.nodeId,
      position: placed.position,
      is_repeat: placed.isRepeat,
      printed_name: placed.printedName,
      printed_department: placed.printedDepartment,
      printed_otherwise: JSON.stringify(placed.printedOtherwise),
    })),
  );
}

function planValueRow(plan_indicator_id: string, kind: "baseline" | "target", value: PlanValue) {
  return {
    plan_indicator_id,
    series_id: value.seriesId,
    kind,
    fiscal_year: value.fiscalYear,
    reading: JSON.stringify(readingToJson(value.reading)),
    operator: value.operator,
    shared_with_series_id: value.sharedWithSeriesId,
  };
}

/** Inserts rows of one municipality; nothing happens when there are none. */
export async function insertAll<Table extends TableName>(
  tx: Db,
  table: Table,
  municipality_id: string,
  rows: readonly Omit<InsertObject<Schema, Table>, "municipality_id">[],
): Promise<void> {
  if (rows.length === 0) return;
  const tenantRows = rows.map((row) => ({ ...row, municipality_id })) as unknown as Insertable<
    Schema[Table]
  >[];
  await tx.insertInto(table).values(tenantRows).execute();
}
