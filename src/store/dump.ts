import { sql } from "kysely";
import type { Db } from "./databases.ts";

/** A table of the database with its schema, for instance `shirube.plan`. */
export interface DumpTable {
  readonly name: string;
  /** Rows point to other rows of the table, so they must all be restored in one statement. */
  readonly selfReferencing: boolean;
}

const batchSize = 2000;

/** All tables that hold data, those first that others point to. What migrations keep about themselves is left out. */
export async function listTables(tx: Db): Promise<DumpTable[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('shirube', 'auth') and tablename not like 'kysely_%' order by 1`.execute(tx);
  const { rows: references } = await sql<{ from: string; to: string }>`
    select distinct format('%I.%I', fn.nspname, f.relname) as from, format('%I.%I', tn.nspname, t.relname) as to
    from pg_constraint c
      join pg_class f on f.oid = c.conrelid join pg_namespace fn on fn.oid = f.relnamespace
      join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
    where c.contype = 'f'`.execute(tx);
  const targetsOf = Map.groupBy(references, ({ from }) => from);
  const ordered = new Set<string>();
  const visit = (name: string): void => {
    if (ordered.has(name)) return;
    for (const { to } of targetsOf.get(name) ?? []) if (to !== name) visit(to);
    ordered.add(name);
  };
  for (const { name } of tables) visit(name);
  return [...ordered].map((name) => ({
    name,
    selfReferencing: (targetsOf.get(name) ?? []).some(({ to }) => to === name),
  }));
}

/** Names of the migrations that made this database what it is. */
export async function listMigrations(tx: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(tx);
  return rows.map(({ name }) => name);
}

/** Every row of a table as JSON text, exactly as PostgreSQL writes it, a batch at a time. */
export async function* readRows(tx: Db, table: DumpTable): AsyncGenerator<string[]> {
  const cursor = sql`declare dump_rows cursor for select to_jsonb(t)::text as row from ${sql.raw(table.name)} t`;
  await cursor.execute(tx);
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.raw(String(batchSize))} from dump_rows`.execute(
      tx,
    );
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await sql`close dump_rows`.execute(tx);
}

/** Puts rows, each a JSON text, back into a table. */
export async function writeRows(tx: Db, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  const target = sql.raw(table);
  await sql`insert into ${target} select * from json_populate_recordset(null::${target}, ${`[${rows.join(",")}]`}::json)`.execute(
    tx,
  );
}

/** Lets every counter go on after the highest number that was restored. */
export async function resetCounters(tx: Db): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select format('%I.%I', table_schema, table_name) as table, column_name as column
    from information_schema.columns where is_identity = 'YES' and table_schema in ('shirube', 'auth')`.execute(
    tx,
  );
  for (const { table, column } of rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      greatest((select max(${sql.ref(column)}) from ${sql.raw(table)}), 1))`.execute(tx);
  }
}

/** True while no city is in the database. */
export async function isEmpty(tx: Db): Promise<boolean> {
  return (
    (await tx.selectFrom("municipality").select("municipality_id").limit(1).executeTakeFirst()) === undefined
  );
}
