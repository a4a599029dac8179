import type { Migration } from "kysely/migration";
import { up as roles } from "./0001_roles.ts";
import { up as tables } from "./0002_tables.ts";
import { up as signIn } from "./0003_sign_in.ts";
import { up as plans } from "./0004_plans.ts";

/** Every change of the database in order; a migration that has been released is never edited. */
export const migrations: Record<string, Migration> = {
  "0001_roles": { up: roles },
  "0002_tables": { up: tables },
  "0003_sign_in": { up: signIn },
  "0004_plans": { up: plans },
};
