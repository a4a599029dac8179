import type { Db } from "./databases.ts";

/** All programmes of the municipality, by name. */
export async function listProgrammeNames(tx: Db): Promise<{ id: string; name: string }[]> {
  return tx.selectFrom("programme").select(["id", "name"]).orderBy("name").orderBy("id").execute();
}
