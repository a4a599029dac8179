import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { openDatabases } from "./databases.ts";
import { joinCluster } from "./embedded.ts";
import { migrate } from "./migrate.ts";

// An embedded PostgreSQL plays the city's server, with accounts as its administrator would make them.
const dataDir = mkdtempSync(join(tmpdir(), "shirube-city-"));
chmodSync(dataDir, 0o711);
const server = await joinCluster(dataDir);
const admin = new pg.Client({
  host: server.host,
  port: server.port,
  user: server.superuser,
  database: "postgres",
  ssl: false,
});
await admin.connect();
await admin.query(`create role city login createrole password 'pw'`);
await admin.query(`create role guest login password 'pw'`);
await admin.query(`create role maker login createrole password 'pw'`);
await admin.query(`create database plan owner city`);
afterAll(async () => {
  await admin.end();
  await server.leave();
  rmSync(dataDir, { recursive: true, force: true });
});

const secret = "0123456789abcdef0123456789abcdef";
const urlOf = (user: string, database = "plan") =>
  `postgresql://${user}:pw@/${database}?host=${encodeURIComponent(server.host)}&port=${server.port}`;
const open = (databaseUrl: string, key = secret) =>
  openDatabases({ dataDir: "/nowhere", databaseUrl, secret: key });

test("an account without CREATEROLE is refused, with the statement that is missing", async () => {
  await expect(open(urlOf("guest"))).rejects.toThrow('ALTER ROLE "guest" CREATEROLE');
});

test("an account that does not own the database is told what its owner must grant", async () => {
  await expect(open(urlOf("maker"))).rejects.toThrow("GRANT CREATE ON DATABASE");
  await admin.query("drop role shirube_owner, shirube_app, shirube_public, shirube_auth, shirube_jobs");
});

test("openDatabases({ databaseUrl, secret }) makes roles and tables, also twice at once, and opens them again", async () => {
  const both = await Promise.all([open(urlOf("city")), open(urlOf("city"))]);
  await Promise.all(both.map((databases) => databases.close()));
  const again = await open(urlOf("city"));
  expect((await sql`select current_user as me`.execute(again.app)).rows).toEqual([{ me: "shirube_app" }]);
  expect(await migrate(again.owner)).toEqual([]);
  await again.close();
});

test("an older installation gets the role that a newer Shirube needs", async () => {
  await admin.query("create database older owner city");
  const inPlan = new pg.Client({
    host: server.host,
    port: server.port,
    user: server.superuser,
    database: "plan",
    ssl: false,
  });
  await inPlan.connect();
  await inPlan.query("drop owned by shirube_jobs cascade");
  await inPlan.query("drop role shirube_jobs");
  await inPlan.query("grant create on database older to shirube_owner");
  await inPlan.end();
  const databases = await open(urlOf("city", "older"));
  expect((await databases.jobs.query("select current_user as me")).rows).toEqual([{ me: "shirube_jobs" }]);
  await databases.close();
});

test("a changed secret gives the roles new passwords", async () => {
  const databases = await open(urlOf("city"), `${secret}x`);
  expect((await databases.auth.query("select current_user as me")).rows).toEqual([{ me: "shirube_auth" }]);
  await databases.close();
});

test("no role but the owner of the cluster stands above row-level security", async () => {
  const found = await admin.query("select rolname from pg_roles where rolsuper or rolbypassrls");
  expect(found.rows).toEqual([{ rolname: "postgres" }]);
});

test("a role above row-level security is refused", async () => {
  await admin.query("alter role shirube_app bypassrls");
  await expect(open(urlOf("city"))).rejects.toThrow("ALTER ROLE shirube_app NOSUPERUSER NOBYPASSRLS");
  await admin.query("alter role shirube_app nobypassrls");
});

test("a database that a newer Shirube has changed is refused", async () => {
  const databases = await open(urlOf("city"));
  await sql`insert into shirube.kysely_migration values ('9999_future', '2030')`.execute(databases.owner);
  await databases.close();
  await expect(open(urlOf("city"))).rejects.toThrow("newer Shirube (9999_future)");
});

test.each([
  ["no server", "postgresql://city:pw@127.0.0.1:1/plan", "ECONNREFUSED"],
  ["a wrong password", "wrong", "password authentication failed"],
  ["no such database", "absent", "does not exist"],
])("openDatabases with %s says so", async (_, url, words) => {
  const address = { wrong: urlOf("city").replace("pw", "no"), absent: urlOf("city", "absent") }[url] ?? url;
  // With another secret, so that the owner role does not get in by itself.
  await expect(open(address, `${secret}y`)).rejects.toThrow(words);
});

test("openDatabases({ databaseUrl }) without a secret is refused", async () => {
  await expect(openDatabases({ dataDir, databaseUrl: urlOf("city") })).rejects.toThrow("SHIRUBE_SECRET");
});
