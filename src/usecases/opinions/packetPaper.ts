import type { OpinionSubject } from "../../core/council/opinion.ts";
import type { PacketItem } from "../../core/council/packet.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Db } from "../../store/databases.ts";
import { findPacket, findPacketItem } from "../../store/packets.ts";
import { openMeeting } from "../council/access.ts";

/** A paper of a meeting's packet, as the beginning of an opinion about it. */
export interface PacketPaper {
  readonly item: PacketItem;
  readonly meetingId: string;
  readonly reviewId: string | null;
  /** What it is about, as the form names it. */
  readonly subject: string;
}

/** A paper that the actor may see, by its id; undefined where it is about no single thing of a plan.
 * @throws UserError `not-found` for the paper of a meeting that the actor may not see */
export async function packetPaper(
  tx: Db,
  actor: Actor,
  today: string,
  packetItemId: string,
): Promise<PacketPaper | undefined> {
  const item = await findPacketItem(tx, packetItemId);
  const packet = item && (await findPacket(tx, item.packetId));
  if (!item || !packet) return undefined;
  const { meeting } = await openMeeting(tx, actor, today, packet.meetingId);
  const subject = subjectOf(item);
  return subject === undefined
    ? undefined
    : { item, meetingId: meeting.id, reviewId: meeting.reviewId, subject };
}

/** The paper as it shows a subject; undefined where it shows something else. */
export function isPaperOf({ body }: PacketItem, subject: OpinionSubject): boolean {
  if (subject.kind === "plan") return body.kind === "review";
  if (subject.kind === "indicator") return body.kind === "indicator" && body.id === subject.indicatorId;
  return body.kind === "sheet" && body.nodeId === subject.nodeId;
}

function subjectOf({ body }: PacketItem): string | undefined {
  if (body.kind === "sheet") return `node:${body.nodeId}`;
  if (body.kind === "indicator") return `indicator:${body.id}`;
  return body.kind === "review" ? "plan" : undefined;
}
