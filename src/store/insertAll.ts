import type { Insertable, InsertObject } from "kysely";
import type { Db } from "./databases.ts";
import type { Schema, TableName } from "./schema.ts";

// PostgreSQL takes at most 65,535 values in one statement.
const valuesAtOnce = 60_000;

/** Inserts rows of one municipality; nothing happens when there are none.
 * @param existing what to do about a row whose key is taken: fail, or keep what is there */
export async function insertAll<Table extends TableName>(
  tx: Db,
  table: Table,
  municipality_id: string,
  rows: readonly Omit<InsertObject<Schema, Table>, "municipality_id">[],
  existing: "fail" | "keep" = "fail",
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).length + 1;
  const size = Math.floor(valuesAtOnce / columns);
  for (let start = 0; start < rows.length; start += size) {
    const tenantRows = rows
      .slice(start, start + size)
      .map((row) => ({ ...row, municipality_id })) as unknown as Insertable<Schema[Table]>[];
    const query = tx.insertInto(table).values(tenantRows);
    await (existing === "keep" ? query.onConflict((conflict) => conflict.doNothing()) : query).execute();
  }
}
