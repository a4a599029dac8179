import { sql, type Selectable } from "kysely";
import type { PlanVersion } from "../core/plan/plan.ts";
import type { Db } from "./databases.ts";
import type { Schema } from "./schema.ts";

/** Versions of a plan, the first one first. */
export async function listVersions(tx: Db, planId: string): Promise<PlanVersion[]> {
  const rows = await tx
    .selectFrom("plan_version")
    .selectAll()
    .where("plan_id", "=", planId)
    .orderBy("number")
    .execute();
  return rows.map(toVersion);
}

/** A version of the municipality of the transaction. */
export async function findVersion(tx: Db, id: string): Promise<PlanVersion | undefined> {
  const row = await tx.selectFrom("plan_version").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toVersion(row);
}

/** The version in force: the newest that was adopted or revised; of a plan that never was, the newest draft; of a
 * plan that has ended, its last version. */
export async function findVersionInForce(tx: Db, planId: string): Promise<PlanVersion | undefined> {
  const rank = sql<number>`case status when 'adopted' then 0 when 'revised' then 0 when 'superseded' then 2 else 1 end`;
  const row = await tx
    .selectFrom("plan_version")
    .selectAll()
    .where("plan_id", "=", planId)
    .orderBy(rank)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toVersion(row);
}

function toVersion(row: Selectable<Schema["plan_version"]>): PlanVersion {
  const { start_fiscal_year: start, end_fiscal_year: end } = row;
  return {
    id: row.id,
    planId: row.plan_id,
    number: row.number,
    status: row.status,
    label: row.label,
    period: start === null || end === null ? null : { start, end },
    issued: row.issued,
    generation: row.generation,
    predecessor: row.predecessor,
    previousVersionId: row.previous_version_id,
    effectiveYear: row.effective_year,
    revisionReason: row.revision_reason,
    levels: row.levels,
    baselineYear: row.baseline_fiscal_year,
    judgementPresetId: row.judgement_preset_id,
    source: row.source,
  };
}
