import { sql } from "kysely";
import type { Db } from "./databases.ts";

/** Changes whenever anything does that the checks for contradictions read: edits of any plan of the city, recorded
 * values, costs and supporting figures (which are only ever added), approved texts, and the states of reviews. */
export async function hintStamp(tx: Db): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ',
      (select concat(sum(last_change), ' ', count(*), ' ', string_agg(status, '' order by id)) from plan_version),
      (select count(*) from observation), (select count(*) from cost), (select count(*) from figure_value),
      (select sum(extract(epoch from updated_at)) from submission), (select count(*) from review)) as stamp`.execute(
    tx,
  );
  return rows[0]?.stamp ?? "";
}
