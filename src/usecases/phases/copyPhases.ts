import { phasesOfYear } from "../../core/cycle/phasesOfYear.ts";
import type { Review } from "../../core/cycle/review.ts";
import type { Db } from "../../store/databases.ts";
import { replacePhases } from "../../store/phases.ts";
import { cityPhases } from "./cityPhases.ts";

/** Gives a review that is being opened the phases of the city's usual year, with their days in the year of work. */
export async function copyPhases(tx: Db, municipalityId: string, review: Review): Promise<void> {
  const phases = phasesOfYear(await cityPhases(tx), review.workYear, review.dueOn);
  await replacePhases(tx, municipalityId, review.id, phases);
}
