import type { CouncilBody } from "../../core/council/body.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import type { Packet, PacketItem } from "../../core/council/packet.ts";
import { seesAllCouncils } from "../../core/council/seesAllCouncils.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Db } from "../../store/databases.ts";
import { listPacketItems, listPackets } from "../../store/packets.ts";
import { openMeeting } from "./access.ts";
import { noSuch } from "./refusals.ts";

/** A frozen packet with its documents, of a meeting that the actor may see. Earlier versions are for the city hall.
 * @param version null for the newest
 * @throws UserError `not-found` */
export async function loadPacket(
  tx: Db,
  actor: Actor,
  today: string,
  { meetingId, version }: { meetingId: string; version: number | null },
): Promise<{ body: CouncilBody; meeting: Meeting; packet: Packet; newest: number; items: PacketItem[] }> {
  const { meeting, body } = await openMeeting(tx, actor, today, meetingId);
  const packets = await listPackets(tx, meetingId);
  const [first] = packets;
  const wanted = seesAllCouncils(actor) ? (version ?? first?.version) : first?.version;
  const packet = packets.find((one) => one.version === wanted);
  if (!first || !packet) throw noSuch.packet();
  return { body, meeting, packet, newest: first.version, items: await listPacketItems(tx, packet.id) };
}
