import type { PlanContent } from "../core/plan/planContent.ts";
import type { PlanVersionStatus } from "../core/plan/plan.ts";
import type { RowDifference } from "../core/plan/rowDifference.ts";
import type { AuditedActor } from "./audit.ts";
import type { Db } from "./databases.ts";
import { indicatorOf, planDifference } from "./planDifference.ts";
import { writeDifferences } from "./writeDifferences.ts";

/** An edit of a plan version as it is recorded. */
export interface PlanChangeRecord {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  readonly isUndone: boolean;
}

/** Keeps everybody else from editing a version, and the definitions of the indicators in it, until the transaction
 * ends. @returns its state, or undefined when the municipality of the transaction has no such version */
export async function lockVersion(
  tx: Db,
  versionId: string,
): Promise<{ status: PlanVersionStatus; lastChange: number; planId: string } | undefined> {
  const row = await tx
    .selectFrom("plan_version")
    .select(["status", "last_change", "plan_id"])
    .where("id", "=", versionId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  // Another version may adopt the same indicators. In one order of ids, two editors wait and do not deadlock.
  await tx
    .selectFrom("indicator")
    .select("id")
    .where("id", "in", (eb) =>
      eb.selectFrom("plan_indicator").select("indicator_id").where("plan_version_id", "=", versionId),
    )
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  return { status: row.status, lastChange: row.last_change, planId: row.plan_id };
}

/** Writes what an edit changed, exactly those rows, and records it so that it can be undone. What the same person had
 * undone before can no longer be done again.
 * @returns the version's count of changes, or undefined when nothing differs */
export async function savePlanChange(
  tx: Db,
  by: AuditedActor,
  before: PlanContent,
  after: PlanContent,
  { action, subject }: { readonly action: string; readonly subject: string },
): Promise<number | undefined> {
  const all = await withoutKnown(tx, before, planDifference(before, after));
  const differences = [...(await doubtsOfRemovedNodes(tx, all)), ...all];
  if (differences.length === 0) return undefined;
  await writeDifferences(tx, by.municipalityId, differences);
  const versionId = before.version.id;
  const seq = await countChange(tx, versionId);
  await tx
    .deleteFrom("plan_change")
    .where("plan_version_id", "=", versionId)
    .where("user_id", "=", by.userId)
    .where("is_undone", "=", true)
    .execute();
  await tx
    .insertInto("plan_change")
    .values({
      municipality_id: by.municipalityId,
      plan_version_id: versionId,
      seq,
      user_id: by.userId,
      user_name: by.name,
      action,
      subject,
      difference: JSON.stringify(differences),
    })
    .execute();
  return seq;
}

/** Counts one more change of a version. */
export async function countChange(tx: Db, versionId: string): Promise<number> {
  const { last_change } = await tx
    .updateTable("plan_version")
    .set((eb) => ({ last_change: eb("last_change", "+", 1) }))
    .where("id", "=", versionId)
    .returning("last_change")
    .executeTakeFirstOrThrow();
  return last_change;
}

/** How many changes a version has seen; undefined when the municipality of the transaction has no such version. */
export async function lastChangeOf(tx: Db, versionId: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom("plan_version")
    .select("last_change")
    .where("id", "=", versionId)
    .executeTakeFirst();
  return row?.last_change;
}

/** The newest changes of a version. */
export async function listPlanChanges(tx: Db, versionId: string, limit: number): Promise<PlanChangeRecord[]> {
  const rows = await tx
    .selectFrom("plan_change")
    .select(["seq", "at", "user_name", "action", "subject", "is_undone"])
    .where("plan_version_id", "=", versionId)
    .orderBy("seq", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ seq, at, user_name, action, subject, is_undone }) => ({
    seq,
    at: at.toISOString(),
    by: user_name,
    action,
    subject,
    isUndone: is_undone,
  }));
}

/** A programme or an indicator that the version takes from the city is there already. */
async function withoutKnown(
  tx: Db,
  before: PlanContent,
  differences: readonly RowDifference[],
): Promise<RowDifference[]> {
  const adopted = new Set(before.indicators.map(({ indicator }) => indicator.id));
  const added = differences.filter((one) => one.before === null);
  const programmes = added.filter(({ table }) => table === "programme").map(({ key }) => String(key.id));
  const indicators = added
    .filter((one) => one.table === "indicator" && !adopted.has(String(one.key.id)))
    .map(({ key }) => String(key.id));
  const idsOf = async (table: "programme" | "indicator", ids: readonly string[]) =>
    ids.length === 0 ? [] : tx.selectFrom(table).select("id").where("id", "in", ids).execute();
  const known = {
    programme: new Set((await idsOf("programme", programmes)).map(({ id }) => id)),
    indicator: new Set((await idsOf("indicator", indicators)).map(({ id }) => id)),
  };
  return differences.filter((one) => {
    if (one.before !== null) return true;
    if (one.table === "programme") return !known.programme.has(String(one.key.id));
    return !known.indicator.has(indicatorOf(one) ?? "");
  });
}

/** Doubts about a node that goes stay, with the plan as a whole. */
async function doubtsOfRemovedNodes(tx: Db, differences: readonly RowDifference[]): Promise<RowDifference[]> {
  const gone = differences.filter(({ table, after }) => table === "plan_node" && after === null);
  if (gone.length === 0) return [];
  const doubts = await tx
    .selectFrom("doubt")
    .select(["id", "node_id"])
    .where(
      "node_id",
      "in",
      gone.map(({ key }) => String(key.id)),
    )
    .execute();
  return doubts.map(({ id, node_id }) => ({
    table: "doubt",
    key: { id },
    before: { node_id },
    after: { node_id: null },
  }));
}
