import type { Selectable } from "kysely";
import type { Packet, PacketDocument, PacketItem } from "../core/council/packet.ts";
import { packetFigures, type PacketFigure } from "../core/council/packetFigures.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";
import { canonicalJson, contentHash } from "./publications.ts";
import type { Schema } from "./schema.ts";

/** What goes into a packet: each document at the item of the agenda to which it belongs. */
export interface PacketEntry {
  readonly agendaItemId: string;
  readonly title: string;
  readonly body: PacketDocument;
}

/** Freezes a packet with its documents. Nothing of it ever changes.
 * @returns false when the meeting has a packet of this version already, as after a double click */
export async function insertPacket(
  tx: Db,
  municipalityId: string,
  packet: Omit<Packet, "hash">,
  entries: readonly PacketEntry[],
): Promise<boolean> {
  const items = entries.map(({ agendaItemId, title, body }, position) => {
    const text = canonicalJson(body);
    return { agendaItemId, title, position, text, hash: contentHash(text) };
  });
  const hash = contentHash(
    canonicalJson({
      cover: packet.cover,
      items: items.map(({ agendaItemId, hash: itemHash }) => ({ agendaItemId, hash: itemHash })),
    }),
  );
  const added = await tx
    .insertInto("packet")
    .values({
      municipality_id: municipalityId,
      id: packet.id,
      meeting_id: packet.meetingId,
      version: packet.version,
      made_at: new Date(packet.madeAt),
      made_by: packet.madeBy,
      reason: packet.reason,
      cover: JSON.stringify(packet.cover),
      hash,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return false;
  await insertAll(
    tx,
    "packet_item",
    municipalityId,
    items.map((item) => ({
      id: `${packet.id}.${item.position + 1}`,
      packet_id: packet.id,
      position: item.position,
      agenda_item_id: item.agendaItemId,
      title: item.title,
      body: item.text,
      hash: item.hash,
    })),
  );
  return true;
}

/** The packets of a meeting, the newest first. */
export async function listPackets(tx: Db, meetingId: string): Promise<Packet[]> {
  const rows = await tx
    .selectFrom("packet")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("version", "desc")
    .execute();
  return rows.map(toPacket);
}

/** Which of these meetings have a packet. */
export async function listMeetingsWithPacket(tx: Db, meetingIds: readonly string[]): Promise<Set<string>> {
  if (meetingIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom("packet")
    .select("meeting_id")
    .distinct()
    .where("meeting_id", "in", meetingIds)
    .execute();
  return new Set(rows.map((row) => row.meeting_id));
}

/** What was shown in a packet, in the order of its pages. */
export async function listPacketItems(tx: Db, packetId: string): Promise<PacketItem[]> {
  const rows = await tx
    .selectFrom("packet_item")
    .selectAll()
    .where("packet_id", "=", packetId)
    .orderBy("position")
    .execute();
  return rows.map(toItem);
}

/** A packet by its id. */
export async function findPacket(tx: Db, id: string): Promise<Packet | undefined> {
  const row = await tx.selectFrom("packet").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toPacket(row);
}

/** One frozen document by its id. */
export async function findPacketItem(tx: Db, id: string): Promise<PacketItem | undefined> {
  const row = await tx.selectFrom("packet_item").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toItem(row);
}

/** A figure as it was shown, by the frozen document in which it stands and its key there; with the meeting.
 * What it returns for an id never changes. */
export async function findPacketFigure(
  tx: Db,
  { packetItemId, key }: { readonly packetItemId: string; readonly key: string },
): Promise<(PacketFigure & { readonly item: PacketItem; readonly meetingId: string }) | undefined> {
  const item = await findPacketItem(tx, packetItemId);
  const figure = item && packetFigures(item.body).find((one) => one.key === key);
  if (!item || !figure) return undefined;
  const packet = await findPacket(tx, item.packetId);
  return packet && { ...figure, item, meetingId: packet.meetingId };
}

function toPacket(row: Selectable<Schema["packet"]>): Packet {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    version: row.version,
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    reason: row.reason,
    cover: row.cover,
    hash: row.hash,
  };
}

function toItem(row: Selectable<Schema["packet_item"]>): PacketItem {
  return {
    id: row.id,
    packetId: row.packet_id,
    position: row.position,
    agendaItemId: row.agenda_item_id,
    title: row.title,
    body: row.body,
    hash: row.hash,
  };
}
