import { sql } from "kysely";
import type { Kysely } from "kysely";

/** Isolates the rows of each municipality in a table with a column `municipality_id`.
 * The app role sees and writes only the municipality of its transaction (inMunicipality), the
 * owner everything (backup, seed). `append`: the app may add rows, and never change or delete them. */
export async function protectTenantTable<Tables>(
  db: Kysely<Tables>,
  table: string,
  { append = false }: { append?: boolean } = {},
): Promise<void> {
  const name = sql.id("shirube", table);
  // The sub-select lets PostgreSQL read the setting once for a query instead of once for a row.
  const mine = sql`municipality_id = (select current_setting('shirube.municipality', true))`;
  await sql`alter table ${name} enable row level security`.execute(db);
  await sql`alter table ${name} force row level security`.execute(db);
  await sql`create policy municipality on ${name} to shirube_app using (${mine}) with check (${mine})`.execute(
    db,
  );
  await sql`create policy owner on ${name} to shirube_owner using (true) with check (true)`.execute(db);
  const rights = append ? sql`select, insert` : sql`select, insert, update, delete`;
  await sql`grant ${rights} on ${name} to shirube_app`.execute(db);
}
