import type { Phase } from "../core/cycle/phase.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";

/** The phases of a review, in their order; empty where it was opened without. */
export async function listPhases(tx: Db, reviewId: string): Promise<Phase[]> {
  const rows = await tx
    .selectFrom("review_phase")
    .selectAll()
    .where("review_id", "=", reviewId)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    concerns: row.concerns,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    isSkipped: row.is_skipped,
    begunOn: row.begun_on,
    doneOn: row.done_on,
    version: row.version,
  }));
}

/** The same, with nobody else changing the phases of this review until the transaction ends. */
export async function lockPhases(tx: Db, reviewId: string): Promise<Phase[]> {
  await tx.selectFrom("review").select("id").where("id", "=", reviewId).forNoKeyUpdate().execute();
  return listPhases(tx, reviewId);
}

/** Sets the phases of a review, in this order. */
export async function replacePhases(
  tx: Db,
  municipalityId: string,
  reviewId: string,
  phases: readonly Phase[],
): Promise<void> {
  await tx.deleteFrom("review_phase").where("review_id", "=", reviewId).execute();
  await insertAll(
    tx,
    "review_phase",
    municipalityId,
    phases.map((phase, position) => ({
      review_id: reviewId,
      id: phase.id,
      position,
      kind: phase.kind,
      name: phase.name,
      concerns: phase.concerns,
      starts_on: phase.startsOn,
      ends_on: phase.endsOn,
      is_skipped: phase.isSkipped,
      begun_on: phase.begunOn,
      done_on: phase.doneOn,
      version: phase.version,
    })),
  );
}
