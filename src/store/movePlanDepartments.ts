import type { Db } from "./databases.ts";
import type { TakesOver } from "./moveOwnership.ts";
import type { Owned } from "./owned.ts";

/** Hands over places in plans: departments of sheets, of indicators, of whole plans. Where the successor has the place
 * already, one of the two goes; the better place in the order and the ownership of an indicator stay. */
export async function movePlanDepartments(tx: Db, owned: Owned, takesOver: TakesOver): Promise<void> {
  for (const { orgUnitId, lineageId } of owned.sheets) {
    const to = takesOver(orgUnitId, "sheet", lineageId);
    if (to !== orgUnitId) await moveSheet(tx, lineageId, orgUnitId, to);
  }
  for (const { orgUnitId, id, sheetLineageId } of owned.indicators) {
    const to = takesOver(orgUnitId, "indicator", id, sheetLineageId);
    if (to !== orgUnitId) await moveIndicator(tx, id, orgUnitId, to);
  }
  for (const { orgUnitId, id } of owned.plans) {
    const to = takesOver(orgUnitId, "plan", id);
    if (to !== orgUnitId) await movePlan(tx, id, orgUnitId, to);
  }
}

async function moveSheet(tx: Db, lineageId: string, from: string, to: string): Promise<void> {
  const rows = await tx
    .selectFrom("node_department as d")
    .innerJoin("plan_node as n", "n.id", "d.node_id")
    .innerJoin("plan_version as v", "v.id", "n.plan_version_id")
    .where("n.lineage_id", "=", lineageId)
    .where("v.status", "<>", "superseded")
    .where("d.org_unit_id", "in", [from, to])
    .select(["d.node_id", "d.org_unit_id", "d.position"])
    .execute();
  for (const [nodeId, here] of Map.groupBy(rows, (row) => row.node_id)) {
    if (!here.some((row) => row.org_unit_id === from)) continue;
    if (here.length > 1)
      await tx
        .deleteFrom("node_department")
        .where("node_id", "=", nodeId)
        .where("org_unit_id", "=", to)
        .execute();
    await tx
      .updateTable("node_department")
      .set({ org_unit_id: to, position: Math.min(...here.map(({ position }) => position)) })
      .where("node_id", "=", nodeId)
      .where("org_unit_id", "=", from)
      .execute();
  }
}

async function moveIndicator(tx: Db, indicatorId: string, from: string, to: string): Promise<void> {
  const rows = await tx
    .selectFrom("indicator_department")
    .select(["org_unit_id", "role", "position"])
    .where("indicator_id", "=", indicatorId)
    .where("org_unit_id", "in", [from, to])
    .execute();
  if (rows.length > 1)
    await tx
      .deleteFrom("indicator_department")
      .where("indicator_id", "=", indicatorId)
      .where("org_unit_id", "=", to)
      .execute();
  await tx
    .updateTable("indicator_department")
    .set({
      org_unit_id: to,
      position: Math.min(...rows.map(({ position }) => position)),
      role: rows.some(({ role }) => role === "owner") ? "owner" : "contributor",
    })
    .where("indicator_id", "=", indicatorId)
    .where("org_unit_id", "=", from)
    .execute();
}

async function movePlan(tx: Db, planId: string, from: string, to: string): Promise<void> {
  const there = await tx
    .selectFrom("plan_department")
    .select("org_unit_id")
    .where("plan_id", "=", planId)
    .where("org_unit_id", "=", to)
    .executeTakeFirst();
  const here = (id: string) => ({ plan_id: planId, org_unit_id: id });
  if (there)
    await tx
      .deleteFrom("plan_department")
      .where((eb) => eb.and(here(from)))
      .execute();
  else
    await tx
      .updateTable("plan_department")
      .set({ org_unit_id: to })
      .where((eb) => eb.and(here(from)))
      .execute();
}
