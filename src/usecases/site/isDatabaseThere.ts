import { sql } from "kysely";
import type { Context } from "../../context.ts";

/** Whether the database answers to the staff side and to the public side. */
export async function isDatabaseThere({ databases }: Pick<Context, "databases">): Promise<boolean> {
  try {
    await Promise.all([databases.app, databases.publicSide].map((db) => sql`select 1`.execute(db)));
    return true;
  } catch {
    return false;
  }
}
