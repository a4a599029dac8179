import { sql } from "kysely";
import type { Db } from "../../src/store/databases.ts";

type Statement = ReturnType<typeof sql>;
const chainTables = ["audit_log", "audit_digest", "audit_seal"] as const;

/** Does something to the tables of the record of changes as their owner, with the triggers off. */
export const pastTriggers = (owner: Db, statements: readonly Statement[]) =>
  owner.transaction().execute(async (tx) => {
    for (const table of chainTables) await sql`alter table ${sql.id(table)} disable trigger user`.execute(tx);
    for (const statement of statements) await statement.execute(tx);
    for (const table of chainTables) await sql`alter table ${sql.id(table)} enable trigger user`.execute(tx);
  });

/** Does it, looks, and puts everything back as it was. */
export async function whileTampered<T>(
  owner: Db,
  statements: readonly Statement[],
  look: () => Promise<T>,
): Promise<T> {
  const copyOf = (table: string) => sql.id(`kept_${table}`);
  await pastTriggers(
    owner,
    chainTables.map((table) => sql`create table ${copyOf(table)} as select * from ${sql.id(table)}`),
  );
  await pastTriggers(owner, statements);
  const seen = await look();
  await pastTriggers(owner, [
    sql`truncate audit_log, audit_digest, audit_seal`,
    ...chainTables
      .toReversed()
      .map((table) => sql`insert into ${sql.id(table)} select * from ${copyOf(table)}`),
    ...chainTables.map((table) => sql`drop table ${copyOf(table)}`),
  ]);
  return seen;
}
