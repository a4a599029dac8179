import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { CouncilBody } from "../../core/council/body.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import type { Packet, PacketItem } from "../../core/council/packet.ts";
import { packetFigures, type PacketFigure } from "../../core/council/packetFigures.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPacket } from "./loadPacket.ts";
import { noSuch } from "./refusals.ts";

/** A packet to be read on pages. */
export interface PacketView {
  readonly body: CouncilBody;
  readonly meeting: Meeting;
  readonly packet: Packet;
  /** Version of the newest packet of the meeting. */
  readonly newest: number;
  readonly items: readonly (Omit<PacketItem, "body"> & { readonly figures: readonly PacketFigure[] })[];
  readonly mayGiveOpinion: boolean;
}

/** The newest packet of a meeting, or an earlier one by its version.
 * @throws UserError `not-found` also where the actor may not see the meeting */
export async function viewPacket(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  request: { meetingId: string; version: number | null },
): Promise<PacketView> {
  const { items, ...loaded } = await load(context, actor, request);
  return {
    ...loaded,
    items: items.map(({ body, ...item }) => ({ ...item, figures: packetFigures(body) })),
    mayGiveOpinion: may(actor, "giveOpinion"),
  };
}

/** One frozen document of a packet, with those before and after it.
 * @throws UserError `not-found` */
export async function viewPacketItem(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { itemId, ...request }: { meetingId: string; version: number | null; itemId: string },
) {
  const { items, ...loaded } = await load(context, actor, request);
  const at = items.findIndex(({ id }) => id === itemId);
  const item = items[at];
  if (!item) throw noSuch.packet();
  return {
    ...loaded,
    item,
    previous: items[at - 1] ?? null,
    next: items[at + 1] ?? null,
    mayGiveOpinion: may(actor, "giveOpinion"),
  };
}

async function load(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  request: { meetingId: string; version: number | null },
) {
  authorise(actor, "viewCouncil");
  const today = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, (tx) =>
    loadPacket(tx, actor, today, request),
  );
}
