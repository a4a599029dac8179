import { defaultPhases } from "../../core/cycle/defaultPhases.ts";
import type { CityPhase } from "../../core/cycle/phase.ts";
import { listCityPhases } from "../../store/cityPhases.ts";
import type { Db } from "../../store/databases.ts";

/** The phases of the usual year of the city: its own, or those to begin with. */
export async function cityPhases(tx: Db): Promise<readonly CityPhase[]> {
  const own = await listCityPhases(tx);
  return own.length > 0 ? own : defaultPhases;
}
