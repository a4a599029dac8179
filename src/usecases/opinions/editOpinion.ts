import type { Context } from "../../context.ts";
import type { Opinion } from "../../core/council/opinion.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { listOpinionMeetings } from "../../store/opinionMeetings.ts";
import { findOpinion, setOpinionState, updateOpinion } from "../../store/opinions.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { auditedOpinion } from "./auditedOpinion.ts";
import { opinionContent } from "./opinionContent.ts";
import type { TypedOpinion } from "./readOpinion.ts";
import { opinionEditedMeanwhile, opinionNotFound, opinionWrongState } from "./refusals.ts";

/** Who may still change or withdraw an opinion: the person who entered it, until planning has accepted it or the
 * meeting is closed; planning always, until it is withdrawn. */
export function mayChange(actor: Actor, opinion: Opinion, isMeetingClosed: boolean): boolean {
  if (opinion.state === "withdrawn" || !may(actor, "giveOpinion")) return false;
  if (may(actor, "manageCouncil")) return true;
  return opinion.enteredBy === actor.userId && opinion.state === "given" && !isMeetingClosed;
}

/** Changes what an opinion says. The figure stays the one that was shown, unless it is about something else now.
 * @throws UserError `edited-meanwhile` when somebody else changed it since the form was opened */
export async function editOpinion(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { opinionId, version, typed }: { opinionId: string; version: number; typed: TypedOpinion },
): Promise<void> {
  authorise(actor, "giveOpinion");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const before = await loadChangeable(tx, actor, opinionId);
    const content = await opinionContent(tx, context, actor, before.reviewId, typed);
    const isSameSubject = JSON.stringify(content.subject) === JSON.stringify(before.subject);
    const after = {
      ...content,
      shown: isSameSubject ? before.shown : content.shown,
      // A member's own day and account stay those of the first time; planning may put them right.
      ...(!may(actor, "manageCouncil") && { givenOn: before.givenOn, place: before.place }),
    };
    const [was, is] = [auditedOpinion(before), auditedOpinion(after)];
    if (before.version !== version) {
      if (JSON.stringify(was) === JSON.stringify(is)) return;
      throw opinionEditedMeanwhile();
    }
    await updateOpinion(tx, opinionId, after);
    await audit(tx, actor, "editOpinion", `opinion ${opinionId}`, was, is);
  });
}

/** Withdraws an opinion: it keeps its number and is published no more. Doing it twice changes nothing. */
export async function withdrawOpinion(
  context: Pick<Context, "databases">,
  actor: Actor,
  opinionId: string,
): Promise<void> {
  authorise(actor, "giveOpinion");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const opinion = await findOpinion(tx, opinionId, { lock: true });
    if (opinion?.state === "withdrawn" && opinion.enteredBy === actor.userId) return;
    await loadChangeable(tx, actor, opinionId);
    await setOpinionState(tx, opinionId, "withdrawn");
    const before = { state: opinion?.state };
    await audit(tx, actor, "withdrawOpinion", `opinion ${opinionId}`, before, { state: "withdrawn" });
  });
}

async function loadChangeable(tx: Db, actor: Actor, opinionId: string): Promise<Opinion> {
  const opinion = await findOpinion(tx, opinionId, { lock: true });
  // Another member's opinion that planning has not accepted is nobody else's business.
  if (!opinion || (!may(actor, "manageCouncil") && opinion.enteredBy !== actor.userId))
    throw opinionNotFound();
  const meeting = (await listOpinionMeetings(tx)).find(({ id }) => id === opinion.meetingId);
  if (!mayChange(actor, opinion, meeting?.state === "closed")) throw opinionWrongState();
  return opinion;
}
