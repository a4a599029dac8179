import { sql } from "kysely";
import type { Kysely } from "kysely";

/** The two schemas and who may look into them; tables are granted one by one where they are made.
 * The roles themselves are made before any migration (roles.ts), as the owner may not make roles. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema if not exists shirube`.execute(db);
  await sql`create schema auth`.execute(db);
  await sql`grant usage on schema shirube to shirube_app, shirube_public`.execute(db);
  await sql`grant usage on schema auth to shirube_auth`.execute(db);
  await sql`alter default privileges in schema auth grant select, insert, update, delete on tables to shirube_auth`.execute(
    db,
  );
  await sql`alter default privileges in schema auth grant usage on sequences to shirube_auth`.execute(db);
}
