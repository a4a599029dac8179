import { sql } from "kysely";
import { expect, test } from "vitest";
import { withTestDatabase } from "../../test/support/database.ts";
import { inMunicipality } from "./transact.ts";
import { protectTenantTable } from "./migrations/tenantTable.ts";
import type { Db } from "./databases.ts";

const { owner, app, publicSide, auth } = await withTestDatabase();
await sql`create table note (municipality_id text not null, id int not null, words text, primary key (municipality_id, id))`.execute(
  owner,
);
await sql`create table trail (municipality_id text not null, id int not null)`.execute(owner);
await protectTenantTable(owner, "note");
await protectTenantTable(owner, "trail", { append: true });
await sql`insert into note values ('ojiya', 1, 'first'), ('ina', 1, 'other')`.execute(owner);
await sql`insert into trail values ('ojiya', 1)`.execute(owner);

const words = async (db: Db) =>
  (await sql<{ words: string }>`select words from note order by words`.execute(db)).rows.map(
    (row) => row.words,
  );

test("inMunicipality(db, municipality, …) sees the rows of the municipality alone", async () => {
  expect(await inMunicipality(app, "ojiya", null, words)).toEqual(["first"]);
  expect(await inMunicipality(app, "ina", null, words)).toEqual(["other"]);
  expect(await inMunicipality(app, "nowhere", null, words)).toEqual([]);
  expect(await words(owner)).toEqual(["first", "other"]);
});

test("outside inMunicipality the app sees nothing, also on a connection used before", async () => {
  expect(await words(app)).toEqual([]);
});

test("the user and the municipality are those of the transaction", async () => {
  const seen = await inMunicipality(app, "ojiya", "u1", async (tx) => {
    const found =
      await sql`select current_setting('shirube.user') as user, current_setting('shirube.municipality') as city`.execute(
        tx,
      );
    return found.rows[0];
  });
  expect(seen).toEqual({ user: "u1", city: "ojiya" });
});

test.each([
  ["insert", sql`insert into note values ('ina', 2, 'x')`],
  ["move", sql`update note set municipality_id = 'ina', id = 9 where id = 1`],
])("a row cannot be put into another municipality by %s", async (_, statement) => {
  const attempt = inMunicipality(app, "ojiya", null, (tx) => statement.execute(tx));
  await expect(attempt).rejects.toThrow("row-level security");
});

test("rows of another municipality cannot be changed or deleted", async () => {
  const changed = await inMunicipality(app, "ojiya", null, async (tx) => [
    (await sql`update note set words = 'x' where municipality_id = 'ina'`.execute(tx)).numAffectedRows,
    (await sql`delete from note where municipality_id = 'ina'`.execute(tx)).numAffectedRows,
  ]);
  expect(changed).toEqual([0n, 0n]);
});

test.each([
  ["update", sql`update trail set id = 2`],
  ["delete", sql`delete from trail`],
  ["truncate", sql`truncate trail`],
  ["drop", sql`drop table trail`],
])("an append-only table refuses %s by the app", async (_, statement) => {
  await expect(inMunicipality(app, "ojiya", null, (tx) => statement.execute(tx))).rejects.toThrow(
    /permission denied|must be owner/,
  );
});

test("the public and the sign-in role reach no tenant table", async () => {
  await expect(words(publicSide)).rejects.toThrow("permission denied");
  await expect(auth.query("select * from shirube.note")).rejects.toThrow("permission denied");
});

test("the app and the public role do not reach the schema of the sign-in tables", async () => {
  await sql`create table auth.probe (id text)`.execute(owner);
  expect((await auth.query("select * from probe")).rows).toEqual([]);
  await expect(sql`select * from auth.probe`.execute(app)).rejects.toThrow("permission denied");
  await expect(sql`select * from auth.probe`.execute(publicSide)).rejects.toThrow("permission denied");
});

test("a serialization failure is tried again, three times at most", async () => {
  let attempts = 0;
  const failing = async (tx: Db, until: number) => {
    attempts++;
    if (attempts < until)
      await sql`do $$ begin raise exception 'met' using errcode = '40001'; end $$`.execute(tx);
    return "done";
  };
  expect(await inMunicipality(app, "ojiya", null, (tx) => failing(tx, 4))).toBe("done");
  expect(attempts).toBe(4);
  attempts = 0;
  await expect(inMunicipality(app, "ojiya", null, (tx) => failing(tx, 99))).rejects.toThrow("met");
  expect(attempts).toBe(4);
});

test("values arrive exact: numeric and date as text, bigint as a number, timestamptz as a Date", async () => {
  const found = await sql`select 0.10::numeric as numeric, 12::bigint as bigint, date '2021-04-01' as date,
    timestamptz '2021-04-01T00:00:00Z' as at`.execute(app);
  expect(found.rows[0]).toEqual({
    numeric: "0.10",
    bigint: 12,
    date: "2021-04-01",
    at: new Date("2021-04-01T00:00:00Z"),
  });
});
