import type { CityPhase } from "../core/cycle/phase.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";

/** The phases of the usual year of the city, in their order; empty while it has not set its own. */
export async function listCityPhases(tx: Db): Promise<CityPhase[]> {
  const rows = await tx.selectFrom("city_phase").selectAll().orderBy("position").execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    concerns: row.concerns,
    starts: row.starts,
    ends: row.ends,
    isUsed: row.is_used,
    version: row.version,
  }));
}

/** Sets the phases of the usual year, in this order. */
export async function replaceCityPhases(
  tx: Db,
  municipalityId: string,
  phases: readonly CityPhase[],
): Promise<void> {
  await tx.deleteFrom("city_phase").execute();
  await insertAll(
    tx,
    "city_phase",
    municipalityId,
    phases.map((phase, position) => ({
      id: phase.id,
      position,
      kind: phase.kind,
      name: phase.name,
      concerns: phase.concerns,
      starts: JSON.stringify(phase.starts),
      ends: JSON.stringify(phase.ends),
      is_used: phase.isUsed,
      version: phase.version,
    })),
  );
}
