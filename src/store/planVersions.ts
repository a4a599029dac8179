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

// The newest that was adopted or revised; of a plan that never was, the newest draft; of one that has ended, its last.
const rank = sql<number>`case status when 'adopted' then 0 when 'revised' then 0 when 'superseded' then 2 else 1 end`;

/** The version of a plan that is in force. */
export async function findVersionInForce(tx: Db, planId: string): Promise<PlanVersion | undefined> {
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

/** The version in force of every plan of the municipality, in the order of the plans. */
export async function listVersionsInForce(
  tx: Db,
): Promise<{ readonly title: string; readonly version: PlanVersion }[]> {
  const rows = await tx
    .selectFrom("plan_version")
    .innerJoin("plan", (join) =>
      join
        .onRef("plan.municipality_id", "=", "plan_version.municipality_id")
        .onRef("plan.id", "=", "plan_version.plan_id"),
    )
    .selectAll("plan_version")
    .select(["plan.title", "plan.position"])
    .distinctOn("plan_version.plan_id")
    .orderBy("plan_version.plan_id")
    .orderBy(rank)
    .orderBy("plan_version.number", "desc")
    .execute();
  return rows
    .toSorted((a, b) => a.position - b.position)
    .map((row) => ({ title: row.title, version: toVersion(row) }));
}

/** The version by which a fiscal year is judged: the newest one in force, or superseded since, whose effective year
 * has come by then. A plan that was never adopted has its version in force. */
export async function findVersionForYear(
  tx: Db,
  planId: string,
  fiscalYear: number,
): Promise<PlanVersion | undefined> {
  const row = await tx
    .selectFrom("plan_version")
    .selectAll()
    .where("plan_id", "=", planId)
    .where("status", "in", ["adopted", "revised", "superseded"])
    .where((eb) => eb.or([eb("effective_year", "is", null), eb("effective_year", "<=", fiscalYear)]))
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? toVersion(row) : findVersionInForce(tx, planId);
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
