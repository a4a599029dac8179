import type { Selectable } from "kysely";
import type { AgendaItem } from "../core/council/agendaItem.ts";
import type { Db } from "./databases.ts";
import type { Schema } from "./schema.ts";

/** The agenda of a meeting in its order. */
export async function listAgenda(tx: Db, meetingId: string): Promise<AgendaItem[]> {
  const rows = await tx
    .selectFrom("agenda_item")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(toItem);
}

type Content = Pick<AgendaItem, "kind" | "title" | "note" | "reviewId" | "nodeId" | "indicatorIds">;

/** Adds an item; false when it is there already, as after a double click. */
export async function insertAgendaItem(
  tx: Db,
  municipalityId: string,
  item: Content & Pick<AgendaItem, "id" | "meetingId" | "position">,
): Promise<boolean> {
  const added = await tx
    .insertInto("agenda_item")
    .values({
      municipality_id: municipalityId,
      id: item.id,
      meeting_id: item.meetingId,
      position: item.position,
      ...columnsOf(item),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Changes an item and counts its version up. */
export async function updateAgendaItem(tx: Db, item: AgendaItem): Promise<void> {
  await tx
    .updateTable("agenda_item")
    .set({ ...columnsOf(item), version: item.version + 1 })
    .where("id", "=", item.id)
    .execute();
}

const columnsOf = (item: Content) => ({
  kind: item.kind,
  title: item.title,
  note: item.note,
  review_id: item.reviewId,
  node_id: item.nodeId,
  indicator_ids: JSON.stringify(item.indicatorIds),
});

/** Puts the items of an agenda into this order. */
export async function orderAgenda(tx: Db, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await tx.updateTable("agenda_item").set({ position }).where("id", "=", id).execute();
  }
}

/** Takes an item from the agenda; packets in which it was shown keep it. */
export async function deleteAgendaItem(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom("agenda_item").where("id", "=", id).execute();
}

function toItem(row: Selectable<Schema["agenda_item"]>): AgendaItem {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    position: row.position,
    kind: row.kind,
    title: row.title,
    note: row.note,
    reviewId: row.review_id,
    nodeId: row.node_id,
    indicatorIds: row.indicator_ids,
    version: row.version,
    minutes: row.minutes,
    minutesVersion: row.minutes_version,
    minutesBy: row.minutes_by,
  };
}
