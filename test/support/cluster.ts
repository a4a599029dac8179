import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { joinCluster } from "../../src/store/embedded.ts";
import { readSecret } from "../../src/store/embeddedFiles.ts";
import { connectDatabases } from "../../src/store/databases.ts";
import { migrate } from "../../src/store/migrate.ts";
import { ensureRoles } from "../../src/store/roles.ts";

/** The cluster of a test run, as test files receive it. */
export interface TestCluster {
  host: string;
  port: number;
  superuser: string;
  secret: string;
  /** Name of the migrated, empty database that test files copy. */
  template: string;
}

declare module "vitest" {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

/** Starts one PostgreSQL for the whole run and migrates the database that each test file copies. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "shirube-test-"));
  // Started by root, PostgreSQL runs as another user, who must be able to pass.
  chmodSync(dataDir, 0o711);
  const running = await joinCluster(dataDir);
  const { host, port, superuser } = running;
  const secret = readSecret(dataDir);
  const template = "shirube_template";
  const admin = new pg.Client({ host, port, user: superuser, database: "postgres", ssl: false });
  await admin.connect();
  await ensureRoles(admin, secret);
  await admin.query(`create database ${template} owner shirube_owner`);
  await admin.end();
  const databases = connectDatabases({ host, port, database: template, ssl: false }, secret);
  await migrate(databases.owner);
  await databases.close();
  project.provide("cluster", { host, port, superuser, secret, template });
  return async () => {
    await running.leave();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
