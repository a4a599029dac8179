import { randomUUID } from "node:crypto";
import type { Context } from "../../context.ts";
import { meetingMay } from "../../core/council/meeting.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { listAgenda } from "../../store/agenda.ts";
import { audit } from "../../store/audit.ts";
import { findBody } from "../../store/councils.ts";
import { findMunicipality } from "../../store/organisation.ts";
import { insertPacket, listPackets } from "../../store/packets.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { itemPresenter, type PresentedItem } from "./presentItem.ts";
import { noSuch, wrongState } from "./refusals.ts";
import { lockMeeting } from "./saveMeeting.ts";

/** Makes the packet of a meeting: freezes its agenda and everything that it shows, as it stands now. Earlier packets
 * stay. Once the meeting has been held, a further one says why.
 * @param request.version the version that is to be made; asked for a second time, as by a double click, the packet
 * that is there is the answer
 * @throws UserError `wrong-state` without an agenda or once the meeting is closed, `bad-input` without a reason */
export async function makePacket(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  request: { meetingId: string; version: number; reason: string },
): Promise<{ version: number; documents: number }> {
  authorise(actor, "manageCouncil");
  const { meetingId, version } = request;
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const meeting = await lockMeeting(tx, meetingId);
    const body = await findBody(tx, meeting.bodyId);
    const municipality = await findMunicipality(tx);
    if (!body || !municipality) throw noSuch.meeting();
    const newest = (await listPackets(tx, meetingId))[0]?.version ?? 0;
    if (version <= newest) return { version: newest, documents: 0 };
    if (version !== newest + 1) throw wrongState.otherState();
    const reason = reasonFor(meeting.state, request.reason.trim());
    const agenda = await listAgenda(tx, meetingId);
    if (agenda.length === 0) throw noAgenda();
    const present = itemPresenter(tx, meeting);
    const items: PresentedItem[] = [];
    for (const item of agenda) items.push(await present(item));
    const { number, heldOn, startsAt, place, replyDue, replyTo } = meeting;
    const packet = {
      id: randomUUID(),
      meetingId,
      version,
      madeAt: context.now().toISOString(),
      madeBy: actor.name,
      reason,
      cover: {
        city: municipality.name,
        body: body.name,
        number,
        heldOn,
        startsAt,
        place,
        replyDue,
        replyTo,
        agenda: items.map((item) => item.agenda),
      },
    };
    const entries = items.flatMap((item) => item.entries);
    await insertPacket(tx, actor.municipalityId, packet, entries);
    const after = { version, reason, documents: entries.length };
    await audit(tx, actor, "makePacket", `meeting ${meetingId}`, null, after);
    return { version, documents: entries.length };
  });
}

function reasonFor(state: "planned" | "held" | "closed", reason: string): string | null {
  if (meetingMay("makePacket", state)) return reason || null;
  if (reason !== "") return reason;
  const words = {
    ja: "開催した後の差し替えには、理由を入力してください。",
    en: "After the meeting, say why the packet is replaced.",
  };
  throw new UserError("bad-input", words, { reason: words });
}

const noAgenda = () =>
  new UserError("wrong-state", {
    ja: "次第に項目がありません。項目を加えてから資料を作ってください。",
    en: "The agenda has no items. Add some before making the packet.",
  });
