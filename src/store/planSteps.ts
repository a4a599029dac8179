import { isSame } from "../core/plan/edit/isSame.ts";
import { changeWords } from "../core/plan/edit/changeWords.ts";
import type { PlanContent } from "../core/plan/planContent.ts";
import type { RowDifference } from "../core/plan/rowDifference.ts";
import { UserError } from "../core/userError.ts";
import type { AuditedActor } from "./audit.ts";
import type { Db } from "./databases.ts";
import { countChange } from "./planChanges.ts";
import { rowsByKey } from "./planDifference.ts";
import { writeDifferences } from "./writeDifferences.ts";

/** An edit that can be taken back or done again. */
export interface PlanStep {
  readonly seq: number;
  readonly action: string;
  readonly subject: string;
}

/** What a person can take back next (the newest of their own edits), or do again (what they took back last). Nobody
 * takes back what somebody else did. */
export async function findPlanStep(
  tx: Db,
  versionId: string,
  userId: string,
  direction: "undo" | "redo",
): Promise<PlanStep | undefined> {
  return tx
    .selectFrom("plan_change")
    .select(["seq", "action", "subject"])
    .where("plan_version_id", "=", versionId)
    .where("user_id", "=", userId)
    .where("is_undone", "=", direction === "redo")
    .orderBy("seq", direction === "undo" ? "desc" : "asc")
    .limit(1)
    .executeTakeFirst();
}

/** Takes an edit back, or does it again, where all that it touched is still as it left it.
 * @param present the version as it stands now
 * @returns the version's count of changes
 * @throws UserError `edited-meanwhile` naming what was changed since, and by whom */
export async function takePlanStep(
  tx: Db,
  by: AuditedActor,
  present: PlanContent,
  step: PlanStep,
  direction: "undo" | "redo",
): Promise<number> {
  const versionId = present.version.id;
  const { difference } = await tx
    .selectFrom("plan_change")
    .select("difference")
    .where("plan_version_id", "=", versionId)
    .where("seq", "=", step.seq)
    .executeTakeFirstOrThrow();
  const differences = direction === "undo" ? difference.map(turned).toReversed() : difference;
  const rowOf = rowsByKey(present);
  const changed = differences.find((one) => !isAsLeft(one, rowOf(one.table, one.key)));
  const crowded = changed ?? valueBeforeAnother(present, differences);
  if (crowded) throw await changedSince(tx, versionId, step, crowded);
  await writeDifferences(tx, by.municipalityId, differences);
  await tx
    .updateTable("plan_change")
    .set({ is_undone: direction === "undo" })
    .where("plan_version_id", "=", versionId)
    .where("seq", "=", step.seq)
    .execute();
  return countChange(tx, versionId);
}

const turned = ({ table, key, before, after }: RowDifference): RowDifference => ({
  table,
  key,
  before: after,
  after: before,
});

/** Whether a row is what a difference starts from. Columns that the difference does not name may have changed, but
 * not those of a row that would go. */
function isAsLeft(
  { table, before }: RowDifference,
  row: Readonly<Record<string, unknown>> | undefined,
): boolean {
  // Doubts are no part of the content; the foreign key keeps them right.
  if (table === "doubt") return true;
  if (before === null || row === undefined) return before === null && row === undefined;
  return Object.entries(before).every(([column, value]) => isSame(value, row[column]));
}

/** Values are numbered within their indicator: taking one out before another that somebody else added would leave a
 * gap. @returns such a value */
function valueBeforeAnother(
  { indicators }: PlanContent,
  differences: readonly RowDifference[],
): RowDifference | undefined {
  const gone = differences.filter(({ table, after }) => table === "plan_value" && after === null);
  const groups = Map.groupBy(gone, ({ key }) => `${key.kind} ${key.plan_indicator_id}`);
  const adoptedOf = new Map(indicators.map((adopted) => [adopted.id, adopted]));
  for (const group of groups.values()) {
    const key = group[0]?.key;
    const adopted = adoptedOf.get(String(key?.plan_indicator_id));
    const there = adopted?.[key?.kind === "baseline" ? "baselines" : "targets"].length ?? 0;
    const early = group.find((one) => Number(one.key.position) < there - group.length);
    if (early) return early;
  }
  return undefined;
}

async function changedSince(
  tx: Db,
  versionId: string,
  step: PlanStep,
  at: RowDifference,
): Promise<UserError> {
  const later = await tx
    .selectFrom("plan_change")
    .select(["user_name", "action", "subject", "difference"])
    .where("plan_version_id", "=", versionId)
    .where("seq", ">", step.seq)
    .where("is_undone", "=", false)
    .orderBy("seq", "desc")
    .execute();
  const cause = later.find(({ difference }) => difference.some((one) => touches(one, at)));
  const what = changeWords(step);
  const since = cause
    ? {
        ja: `そのあとに${cause.user_name}が「${changeWords(cause).ja}」。`,
        en: `${cause.user_name} has since done this: ${changeWords(cause).en}.`,
      }
    : { ja: "そのあとに同じところが変わっています。", en: "The same place has changed since." };
  return new UserError("edited-meanwhile", {
    ja: `「${what.ja}」は、元に戻したりやり直したりできません。${since.ja}今の内容を見て、必要なところを直してください。`,
    en: `“${what.en}” cannot be undone or redone. ${since.en} Look at it as it stands and change what is needed.`,
  });
}

function touches(one: RowDifference, other: RowDifference): boolean {
  if (one.table !== other.table) return false;
  return one.table === "plan_value"
    ? one.key.plan_indicator_id === other.key.plan_indicator_id
    : isSame(one.key, other.key);
}
