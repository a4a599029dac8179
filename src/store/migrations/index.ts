import type { Migration } from "kysely/migration";
import * as roles from "./0001_roles.ts";
import * as tables from "./0002_tables.ts";
import * as signIn from "./0003_sign_in.ts";

/** Every change of the database in order; a migration that has been released is never edited. */
export const migrations: Record<string, Migration> = {
  "0001_roles": roles,
  "0002_tables": tables,
  "0003_sign_in": signIn,
};
