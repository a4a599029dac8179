import { sql } from "kysely";
import type { Db } from "./databases.ts";
import { keepDivided } from "./reviewedDepartments.ts";

/** A part of a sheet in an open review, and the department to which it comes. */
interface Moved {
  readonly id: string;
  readonly takenOverBy: string;
}

/** Hands over parts of sheets with their state and everything typed in them. Where two parts of one sheet come to the
 * same department, both stay as they are, each with its own indicators, and the department works on both
 * (`acting_unit_id`): nothing typed is put together or lost. */
export async function moveSubmissions(tx: Db, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  const rows = await tx
    .selectFrom("submission")
    .select(["id", "review_id", "node_id", "org_unit_id", "acting_unit_id"])
    .where(
      "id",
      "in",
      moved.map(({ id }) => id),
    )
    .orderBy("id")
    .forUpdate()
    .execute();
  const takenOverBy = new Map(moved.map(({ id, takenOverBy: to }) => [id, to]));
  const parts = rows.map((row) => ({ ...row, to: takenOverBy.get(row.id) ?? row.org_unit_id }));
  const comingTo = Map.groupBy(parts, (row) => `${row.review_id} ${row.node_id} ${row.to}`);
  for (const part of parts) {
    const { id, review_id, node_id, org_unit_id, acting_unit_id, to } = part;
    if (to === (acting_unit_id ?? org_unit_id)) continue;
    const together = comingTo.get(`${review_id} ${node_id} ${to}`) ?? [];
    const isDivided =
      acting_unit_id !== null || together.length > 1 || (await hasPart(tx, review_id, node_id, to));
    if (isDivided) {
      await keepDivided(tx, { reviewId: review_id, nodeId: node_id, successorId: to });
      await tx.updateTable("submission").set({ acting_unit_id: to }).where("id", "=", id).execute();
    } else {
      await tx.updateTable("submission").set({ org_unit_id: to }).where("id", "=", id).execute();
      await moveKept(tx, part);
    }
  }
}

async function hasPart(tx: Db, reviewId: string, nodeId: string, orgUnitId: string): Promise<boolean> {
  const found = await tx
    .selectFrom("submission")
    .select("id")
    .where("review_id", "=", reviewId)
    .where("node_id", "=", nodeId)
    .where((eb) => eb.or([eb("org_unit_id", "=", orgUnitId), eb("acting_unit_id", "=", orgUnitId)]))
    .executeTakeFirst();
  return found !== undefined;
}

/** What an earlier reorganisation kept for a part of this sheet goes with the part. */
async function moveKept(
  tx: Db,
  part: {
    readonly review_id: string;
    readonly node_id: string;
    readonly org_unit_id: string;
    readonly to: string;
  },
): Promise<void> {
  const { review_id, node_id, org_unit_id, to } = part;
  await sql`update reviewed_indicator_department k set org_unit_id = ${to}
    where k.review_id = ${review_id} and k.org_unit_id = ${org_unit_id}
      and k.indicator_id in (select a.indicator_id from placement t join plan_indicator a on a.id = t.plan_indicator_id
                              where t.node_id = ${node_id} and not t.is_repeat)
      and not exists (select from reviewed_indicator_department o
                       where o.review_id = k.review_id and o.indicator_id = k.indicator_id
                         and o.org_unit_id = ${to})`.execute(tx);
  await sql`update reviewed_figure k set org_unit_id = ${to}
    where k.review_id = ${review_id} and k.org_unit_id = ${org_unit_id}
      and k.figure_id in (select f.id from figure f join plan_node n on n.id = f.node_id
                            join plan_node m on m.lineage_id = n.lineage_id where m.id = ${node_id})`.execute(
    tx,
  );
}
