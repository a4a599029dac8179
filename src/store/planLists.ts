import type { Placement } from "../core/indicator/indicator.ts";
import type { PlanNode, ProgrammePlacement } from "../core/plan/plan.ts";
import type { Db } from "./databases.ts";

/** Nodes of a version in reading order: every node is followed by what stands below it. Only some of them where they
 * are named; those above each must be among them. */
export async function listNodes(tx: Db, versionId: string, ids?: readonly string[]): Promise<PlanNode[]> {
  if (ids?.length === 0) return [];
  let query = tx
    .selectFrom("plan_node")
    .selectAll()
    .where("plan_version_id", "=", versionId)
    .orderBy("position")
    .orderBy("id");
  if (ids) query = query.where("id", "in", ids);
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const departments = await tx
    .selectFrom("node_department")
    .selectAll()
    .where(
      "node_id",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("position")
    .execute();
  const departmentsOf = Map.groupBy(departments, (row) => row.node_id);
  const childrenOf = Map.groupBy(rows, (row) => row.parent_id);
  const below = (parentId: string | null): PlanNode[] =>
    (childrenOf.get(parentId) ?? []).flatMap((row) => [
      {
        id: row.id,
        lineageId: row.lineage_id,
        parentId: row.parent_id,
        level: row.level,
        position: row.position,
        number: row.number,
        title: row.title,
        subtitle: row.subtitle,
        purpose: row.purpose,
        page: row.page,
        sheetNo: row.sheet_no,
        marks: row.marks,
        content: row.content,
        variants: row.variants,
        indicatorColumns: row.indicator_columns,
        indicatorNote: row.indicator_note,
        printedAncestors: row.printed_ancestors,
        departmentIds: (departmentsOf.get(row.id) ?? []).map(({ org_unit_id }) => org_unit_id),
      },
      ...below(row.id),
    ]);
  return below(null);
}

/** Programmes placed at some nodes, in their order. */
export async function listProgrammes(tx: Db, nodeIds: readonly string[]): Promise<ProgrammePlacement[]> {
  if (nodeIds.length === 0) return [];
  const rows = await tx
    .selectFrom("programme_placement")
    .selectAll()
    .where("node_id", "in", nodeIds)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    nodeId: row.node_id,
    position: row.position,
    number: row.number,
    name: row.printed_name,
    departments: row.departments,
    marks: row.marks,
    content: row.content,
    variants: row.variants,
  }));
}

/** Where indicators are placed: at some nodes, or every place of some indicators of a plan. */
export async function listPlacements(
  tx: Db,
  of: "node_id" | "plan_indicator_id",
  ids: readonly string[],
): Promise<Placement[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("placement")
    .selectAll()
    .where(of, "in", ids)
    .orderBy("position")
    .orderBy("id")
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
