import pg from "pg";
import { UserError } from "../core/userError.ts";
import { ensureRoles } from "./roles.ts";

/** Makes the roles and the database in the embedded cluster. Several processes may do so at once. */
export async function prepareEmbedded(superuser: pg.ClientConfig, secret: string): Promise<void> {
  await asAdministrator({ ...superuser, database: "postgres" }, async (admin) => {
    await ensureRoles(admin, secret);
    const found = await admin.query("select from pg_database where datname = 'shirube'");
    if (found.rowCount === 0) await admin.query("create database shirube owner shirube_owner");
  });
}

/** Makes the roles on the city's server and lets the owner role build in the database of the address.
 * @throws UserError `wrong-state` naming the right that the account lacks, or why nothing answers */
export async function prepareCityServer(url: string, secret: string): Promise<void> {
  await asAdministrator({ connectionString: url }, async (admin) => {
    const server = await admin.query("select current_setting('server_version_num')::int as version");
    if (server.rows[0].version < oldestVersion) {
      throw new UserError("wrong-state", "DATABASE_URL: Shirube needs PostgreSQL 15 or later.");
    }
    await ensureRoles(admin, secret);
    const database = admin.escapeIdentifier(admin.database ?? "");
    // PostgreSQL only warns when the account may not grant this, so the result is what counts.
    await admin.query(`grant create on database ${database} to shirube_owner`);
    const right = await admin.query(
      "select has_database_privilege('shirube_owner', current_database(), 'CREATE') as given",
    );
    if (right.rows[0].given) return;
    throw new UserError(
      "wrong-state",
      `The role shirube_owner may not build in this database; run as its owner: GRANT CREATE ON DATABASE ${database} TO shirube_owner`,
    );
  });
}

const oldestVersion = 150_000;
/** Key of the advisory lock under which one process at a time prepares; any fixed number will do. */
const preparing = 464_900_002;

async function asAdministrator(
  config: pg.ClientConfig,
  work: (admin: pg.Client) => Promise<void>,
): Promise<void> {
  const admin = new pg.Client({ connectionTimeoutMillis: 10_000, ...config });
  admin.on("error", () => undefined);
  try {
    await admin.connect();
  } catch (error) {
    const cause =
      error instanceof AggregateError
        ? error.errors.map(String).join(", ")
        : error instanceof Error
          ? error.message
          : String(error);
    throw new UserError(
      "wrong-state",
      `${config.connectionString ? "DATABASE_URL: no" : "No"} connection to the database: ${cause}`,
    );
  }
  try {
    await admin.query("select pg_advisory_lock($1)", [preparing]);
    await work(admin);
  } finally {
    await admin.end();
  }
}
