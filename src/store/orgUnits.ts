import type { OrgUnit } from "../core/organisation/orgUnit.ts";
import type { Succession } from "../core/organisation/unitLines.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";

/** Which departments took over from which. */
export async function listSuccessions(tx: Db): Promise<Succession[]> {
  const rows = await tx
    .selectFrom("org_unit_successor")
    .select(["org_unit_id", "successor_id"])
    .orderBy("org_unit_id")
    .orderBy("successor_id")
    .execute();
  return rows.map((row) => ({ orgUnitId: row.org_unit_id, successorId: row.successor_id }));
}

/** Notes that departments took over from others. */
export async function insertSuccessions(
  tx: Db,
  municipalityId: string,
  successions: readonly Succession[],
): Promise<void> {
  const rows = successions.map(({ orgUnitId, successorId }) => ({
    org_unit_id: orgUnitId,
    successor_id: successorId,
  }));
  await insertAll(tx, "org_unit_successor", municipalityId, rows, "keep");
}

/** Adds departments. */
export async function insertOrgUnits(
  tx: Db,
  municipalityId: string,
  units: readonly OrgUnit[],
): Promise<void> {
  await insertAll(
    tx,
    "org_unit",
    municipalityId,
    units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      short_name: unit.shortName,
      parent_id: unit.parentId,
      position: unit.position,
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
    })),
  );
}

/** Ends departments; `lastDay` is the last one on which they are there. */
export async function closeOrgUnits(tx: Db, ids: readonly string[], lastDay: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("org_unit")
    .set((eb) => ({ valid_to: lastDay, version: eb("version", "+", 1) }))
    .where("id", "in", ids)
    .execute();
}

/** Puts a department below another. */
export async function setParent(tx: Db, id: string, parentId: string | null): Promise<void> {
  await tx
    .updateTable("org_unit")
    .set((eb) => ({ parent_id: parentId, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** How often a department was edited; undefined where the city has none of this id. */
export async function orgUnitVersion(tx: Db, id: string): Promise<number | undefined> {
  const row = await tx.selectFrom("org_unit").select("version").where("id", "=", id).executeTakeFirst();
  return row?.version;
}

/** Corrects a department as it stands.
 * @returns false when it was edited since `version` */
export async function correctOrgUnit(
  tx: Db,
  unit: Pick<OrgUnit, "id" | "name" | "shortName" | "parentId" | "position">,
  version: number,
): Promise<boolean> {
  const changed = await tx
    .updateTable("org_unit")
    .set({
      name: unit.name,
      short_name: unit.shortName,
      parent_id: unit.parentId,
      position: unit.position,
      version: version + 1,
    })
    .where("id", "=", unit.id)
    .where("version", "=", version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
