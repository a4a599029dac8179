import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { connectDatabases } from "../../src/store/databases.ts";
import type { Databases } from "../../src/store/databases.ts";

/** A migrated, empty database of its own for one test file; dropped after the last test.
 * To be awaited at the top of the file: `const databases = await withTestDatabase();` */
export async function withTestDatabase(): Promise<Databases> {
  const { host, port, superuser, secret, template } = inject("cluster");
  const database = `test_${randomBytes(6).toString("hex")}`;
  const administer = async (statement: string) => {
    const admin = new pg.Client({ host, port, user: superuser, database: "postgres", ssl: false });
    await admin.connect();
    await admin.query(statement);
    await admin.end();
  };
  await administer(`create database ${database} template ${template} owner shirube_owner`);
  const databases = connectDatabases({ host, port, database, ssl: false }, secret);
  afterAll(async () => {
    await databases.close();
    await administer(`drop database ${database} with (force)`);
  });
  return databases;
}
