import { createHmac } from "node:crypto";
import type pg from "pg";
import { UserError } from "../core/userError.ts";

/** The accounts Shirube uses in PostgreSQL: one owns the tables, the others get what migrations grant them. */
export type RoleName = keyof typeof searchPathOf;

const searchPathOf = {
  shirube_owner: "shirube",
  shirube_app: "shirube",
  shirube_public: "shirube",
  // better-auth names its tables without a schema.
  shirube_auth: "auth",
  shirube_jobs: "jobs",
} as const;

/** Password of a role, derived so that nothing but the secret has to be kept. */
export function rolePassword(secret: string, role: RoleName): string {
  return createHmac("sha256", secret).update(role).digest("base64url");
}

/** Makes the roles, or sets their passwords anew, with an account that may do so.
 * To be called under a lock: PostgreSQL refuses two changes of a role at once.
 * @throws UserError `wrong-state` naming the right that the account lacks. */
export async function ensureRoles(admin: pg.Client, secret: string): Promise<void> {
  const found = await admin.query<FoundRole>(
    "select rolname, rolsuper or rolbypassrls as above_rules from pg_roles where rolname = any($1)",
    [Object.keys(searchPathOf)],
  );
  for (const { rolname, above_rules } of found.rows) {
    if (!above_rules) continue;
    const words = `The role ${rolname} stands above row-level security; run: ALTER ROLE ${rolname} NOSUPERUSER NOBYPASSRLS`;
    throw new UserError("wrong-state", words);
  }
  const existing = new Set(found.rows.map((row) => row.rolname));
  try {
    for (const [role, searchPath] of Object.entries(searchPathOf)) {
      const verb = existing.has(role) ? "ALTER" : "CREATE";
      // Neither names nor passwords (base64url) hold anything that needs quoting.
      await admin.query(`${verb} ROLE ${role} LOGIN PASSWORD '${rolePassword(secret, role as RoleName)}'`);
      await admin.query(`ALTER ROLE ${role} SET search_path = ${searchPath}`);
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "42501")) throw error;
    const words = `The user of DATABASE_URL may not make or change the roles shirube_*; run as a superuser: ALTER ROLE "${admin.user}" CREATEROLE; for roles made by another user also: GRANT shirube_owner, shirube_app, shirube_public, shirube_auth, shirube_jobs TO "${admin.user}" WITH ADMIN OPTION`;
    throw new UserError("wrong-state", words);
  }
}

interface FoundRole {
  rolname: string;
  above_rules: boolean;
}
