import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { withTestDatabase } from "../support/database.ts";
import { commandLineActor } from "../../src/usecases/people/commandLineActor.ts";
import { publishReview } from "../../src/usecases/publication/publishReview.ts";
import { seedSample } from "../../src/usecases/seed/seedSample.ts";
import type { Db } from "../../src/store/databases.ts";
import { inMunicipality } from "../../src/store/transact.ts";

const databases = await withTestDatabase();
let tables: string[];

beforeAll(async () => {
  for (const city of ["ojiya", "elsewhere"]) {
    await seedSample({ databases }, city);
    const review = { planId: "ojiya-strategy-2020", fiscalYear: 2020, stage: "final" as const };
    await publishReview({ databases }, commandLineActor(city), review);
  }
  const found = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
     where table_schema = 'shirube' and column_name = 'municipality_id'
       and table_name in (select tablename from pg_tables where schemaname = 'shirube')`.execute(
    databases.owner,
  );
  tables = found.rows.map(({ name }) => name);
});

const count = async (db: Db, table: string, where = sql`true`): Promise<number> => {
  const counted = await sql<{ n: number }>`select count(*) as n from ${sql.id(table)} where ${where}`.execute(
    db,
  );
  return counted.rows[0]?.n ?? -1;
};
const denied = { code: "42501" };

test("every table of a city but those nobody has written to yet holds rows of both cities", async () => {
  const filled: string[] = [];
  for (const table of tables) if ((await count(databases.owner, table)) > 0) filled.push(table);
  expect(filled).toEqual(
    expect.arrayContaining(["municipality", "plan", "observation", "publication", "audit_log"]),
  );
  expect(tables.length).toBeGreaterThan(25);
});

test("in one city, no table shows, changes or loses a row of another", async () => {
  for (const table of tables) {
    const others = sql`municipality_id <> 'elsewhere'`;
    const before = await count(databases.owner, table, others);
    await inMunicipality(databases.app, "elsewhere", "spy", async (tx) => {
      expect([table, await count(tx, table, others)]).toEqual([table, 0]);
    });
    for (const statement of [
      sql`update ${sql.id(table)} set municipality_id = municipality_id where ${others}`,
      sql`delete from ${sql.id(table)} where ${others}`,
    ]) {
      const attempt = inMunicipality(databases.app, "elsewhere", "spy", (tx) => statement.execute(tx));
      const outcome = await attempt.then(
        ({ numAffectedRows }) => String(numAffectedRows ?? 0),
        (error: { code: string }) => error.code,
      );
      // No row is touched; or no right to (the record of changes), or never by anybody (publications).
      expect([table, outcome]).toEqual([table, expect.stringMatching(/^(0|42501|P0001)$/)]);
    }
    expect([table, await count(databases.owner, table, others)]).toEqual([table, before]);
  }
});

test("in one city, a row of another can be neither written nor moved there", async () => {
  const steal = (statement: ReturnType<typeof sql>) =>
    inMunicipality(databases.app, "elsewhere", "spy", (tx) => statement.execute(tx));
  await expect(
    steal(sql`insert into plan (municipality_id, id, title) values ('ojiya', 'p', 'x')`),
  ).rejects.toMatchObject(denied);
  await expect(steal(sql`update member set municipality_id = 'ojiya'`)).resolves.toBeTruthy();
  await expect(steal(sql`update plan set municipality_id = 'ojiya'`)).rejects.toMatchObject(denied);
  const forged = sql`insert into audit_log (municipality_id, user_id, user_name, action, subject) values ('ojiya', 'u', 'n', 'a', 's')`;
  await expect(steal(forged)).rejects.toMatchObject(denied);
  // The address of another city cannot be taken either.
  const page = sql`insert into publication (municipality_id, path, kind, title, schema_version, body, hash, state, published_by)
    values ('elsewhere', 'ojiya/fake', 'plan', 't', 1, '{}', 'h', 'current', 'u')`;
  await expect(steal(page)).rejects.toMatchObject({ code: "23514" });
});

test("without a city, no row is seen", async () => {
  for (const table of tables) expect([table, await count(databases.app, table)]).toEqual([table, 0]);
});

test("the public role reads the published documents and no other table, view or column", async () => {
  expect(await count(databases.publicSide, "published")).toBeGreaterThan(100);
  const relations = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('shirube', 'auth') and c.relkind in ('r', 'v', 'm', 'p', 'f', 'S')
       and has_schema_privilege('shirube_public', n.oid, 'usage')
       and (case when c.relkind = 'S' then has_sequence_privilege('shirube_public', c.oid, 'usage, select, update')
                 else has_any_column_privilege('shirube_public', c.oid, 'select, insert, update, references') end
            or (c.relkind <> 'S' and has_table_privilege('shirube_public', c.oid, 'delete, truncate, trigger')))`.execute(
    databases.owner,
  );
  expect(relations.rows.map(({ name }) => name)).toEqual(["shirube.published"]);
  for (const statement of [
    sql`select body from publication`,
    sql`select name from member`,
    sql`select * from auth."user"`,
    sql`update published set title = ''`,
    sql`create table mine (x int)`,
    sql`set role shirube_app`,
  ]) {
    await expect(statement.execute(databases.publicSide)).rejects.toMatchObject(denied);
  }
});

test("accounts are for the sign-in role alone, and it reads nothing else", async () => {
  for (const db of [databases.app, databases.publicSide]) {
    for (const table of ["user", "account", "session", "membership", "sign_in_failure", "verification"]) {
      await expect(sql`select * from ${sql.id("auth", table)}`.execute(db)).rejects.toMatchObject(denied);
    }
  }
  for (const table of [...tables, "published"]) {
    await expect(databases.auth.query(`select * from shirube.${table}`)).rejects.toMatchObject(denied);
  }
});

test("the record of changes cannot be changed, not even by its owner", async () => {
  for (const statement of [
    sql`update audit_log set action = 'x'`,
    sql`delete from audit_log`,
    sql`truncate audit_log`,
  ]) {
    await expect(statement.execute(databases.owner)).rejects.toThrow("append-only");
    await expect(
      inMunicipality(databases.app, "ojiya", "u", (tx) => statement.execute(tx)),
    ).rejects.toMatchObject(denied);
  }
});
