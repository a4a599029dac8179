import { sql } from "kysely";
import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { UserError } from "../core/userError.ts";
import { migrations } from "./migrations/index.ts";

/** Brings the database up to date, all of it or nothing; returns the names of the migrations that were run.
 * Two processes may do so at once: the second waits for the first and finds nothing left to do.
 * @param owner connected as shirube_owner
 * @throws UserError `wrong-state` when a newer Shirube has changed the database */
export async function migrate<Tables>(owner: Kysely<Tables>): Promise<string[]> {
  const done = await migrationsDone(owner);
  const unknown = done.filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    const words = `This database was brought up to date by a newer Shirube (${unknown.join(", ")}); run that one, or restore a backup made before.`;
    throw new UserError("wrong-state", words);
  }
  if (done.length === Object.keys(migrations).length) return [];
  const migrator = new Migrator({
    db: owner,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: "shirube",
  });
  // The migrator works under an advisory lock of its own.
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** Asked first because the migrator reads the whole catalogue several times, which would double the start. */
async function migrationsDone<Tables>(owner: Kysely<Tables>): Promise<string[]> {
  const table = await sql<{
    found: string | null;
  }>`select to_regclass('shirube.kysely_migration') as found`.execute(owner);
  if (!table.rows[0]?.found) return [];
  const done = await sql<{ name: string }>`select name from shirube.kysely_migration order by name`.execute(
    owner,
  );
  return done.rows.map((row) => row.name);
}
