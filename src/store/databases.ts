import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { UserError } from "../core/userError.ts";
import type { Env } from "../env.ts";
import { joinCluster } from "./embedded.ts";
import { readSecret } from "./embeddedFiles.ts";
import { migrate } from "./migrate.ts";
import { prepareCityServer, prepareEmbedded } from "./prepare.ts";
import { rolePassword } from "./roles.ts";
import type { RoleName } from "./roles.ts";
import type { Schema } from "./schema.ts";
import { typeParsers } from "./typeParsers.ts";

/** A connection pool, or a transaction on it, with our tables. */
export type Db = Kysely<Schema>;

/** The ways into the database, each with the rights of its role; connections are made when first needed. */
export interface Databases {
  /** Owns the tables and sees every municipality: migrations, backup, seed. */
  owner: Db;
  /** Staff work; sees the municipality of the transaction alone (inMunicipality). */
  app: Db;
  /** Published documents only. */
  publicSide: Db;
  /** Sign-in tables only. */
  auth: pg.Pool;
  /** The queue of jobs only. */
  jobs: pg.Pool;
  /** Ends all connections, and the embedded PostgreSQL when nobody else uses it. */
  close(): Promise<void>;
}

/** Connects to the city's PostgreSQL, or to the embedded one in the data folder, which is made and
 * started where needed; makes the roles and brings the tables up to date.
 * @throws UserError `wrong-state` when the folder or the server cannot be used, with the remedy. */
export async function openDatabases(
  env: Pick<Env, "dataDir" | "databaseUrl" | "secret">,
): Promise<Databases> {
  return env.databaseUrl
    ? openCityServer(env.databaseUrl, env.secret)
    : openEmbedded(env.dataDir, env.secret);
}

/** The pools of the five roles on a database that is ready. */
export function connectDatabases(server: pg.PoolConfig, secret: string, after = async () => {}): Databases {
  const poolOf = (role: RoleName, max: number) => {
    const pool = new pg.Pool({
      ...server,
      user: role,
      password: rolePassword(secret, role),
      max,
      types: typeParsers,
    });
    // An idle connection that is lost would otherwise end the process; the pool makes a new one.
    pool.on("error", () => undefined);
    return pool;
  };
  const dbOf = (role: RoleName, max: number) =>
    new Kysely<Schema>({ dialect: new PostgresDialect({ pool: async () => poolOf(role, max) }) });
  const owner = dbOf("shirube_owner", 2);
  const app = dbOf("shirube_app", 10);
  const publicSide = dbOf("shirube_public", 5);
  const auth = poolOf("shirube_auth", 4);
  const jobs = poolOf("shirube_jobs", 3);
  let closed: Promise<void> | undefined;
  const end = async () => {
    await Promise.all([owner.destroy(), app.destroy(), publicSide.destroy(), auth.end(), jobs.end()]);
    await after();
  };
  return { owner, app, publicSide, auth, jobs, close: () => (closed ??= end()) };
}

async function openEmbedded(dataDir: string, given: string | undefined): Promise<Databases> {
  const cluster = await joinCluster(dataDir);
  const at = { host: cluster.host, port: cluster.port, ssl: false };
  const secret = given ?? readSecret(dataDir);
  const databases = connectDatabases({ ...at, database: "shirube" }, secret, () => cluster.leave());
  return bringUpToDate(databases, () => prepareEmbedded({ ...at, user: cluster.superuser }, secret));
}

async function openCityServer(url: string, secret: string | undefined): Promise<Databases> {
  if (!secret) throw new UserError("bad-input", "SHIRUBE_SECRET is required with DATABASE_URL.");
  // The client reads the address as psql does, parameters and all.
  const { host, port, database, ssl } = new pg.Client({ connectionString: url });
  const databases = connectDatabases({ host, port, database, ssl }, secret);
  return bringUpToDate(databases, () => prepareCityServer(url, secret));
}

/** Only a database that cannot be opened yet is prepared: a usual start needs no administrator's connection. */
async function bringUpToDate(databases: Databases, prepare: () => Promise<void>): Promise<Databases> {
  try {
    try {
      await migrate(databases.owner);
    } catch (error) {
      if (!isUnprepared(error)) throw error;
      await prepare();
      await migrate(databases.owner);
    }
    return databases;
  } catch (error) {
    await databases.close();
    throw error;
  }
}

/** Wrong password or no such role, a role that came with a newer Shirube (42704), no such database, no right to make
 * the schema; or
 * no connection at all, about which the administrator's connection will say more. */
const isUnprepared = (error: unknown) =>
  error instanceof Error &&
  "code" in error &&
  ["28P01", "28000", "42704", "3D000", "42501", "ECONNREFUSED", "ENOTFOUND", "ENOENT"].includes(
    String(error.code),
  );
