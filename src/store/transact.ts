import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Db } from "./databases.ts";

/** Does `work` in one transaction that sees and writes the rows of one municipality alone.
 * When PostgreSQL gives up because of a simultaneous change, the work is done again, at most
 * three times: so it must have no other effect than those on the database.
 * @param userId who acts, for the audit log; null for the system itself */
export async function inMunicipality<T>(
  db: Db,
  municipalityId: string,
  userId: string | null,
  work: (tx: Db) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.transaction().execute(async (tx) => {
        // Local to the transaction: the connection goes back to the pool without them.
        await sql`select set_config('shirube.municipality', ${municipalityId}, true),
          set_config('shirube.user', ${userId ?? ""}, true)`.execute(tx);
        return await work(tx);
      });
    } catch (error) {
      if (attempt === retries || !isSerializationFailure(error)) throw error;
      // Two that met once should not meet again at the same moment.
      await sleep(Math.random() * 20 * (attempt + 1));
    }
  }
}

const retries = 3;

/** serialization_failure and deadlock_detected. */
const isSerializationFailure = (error: unknown) =>
  error instanceof Error && "code" in error && (error.code === "40001" || error.code === "40P01");
