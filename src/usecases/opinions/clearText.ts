import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import {
  listFollowUpRows,
  listResponses,
  setPublicFollowUp,
  setPublicResponse,
} from "../../store/opinionResponses.ts";
import { findOpinion, setPublicText } from "../../store/opinions.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { readText } from "./readOpinion.ts";
import { opinionEditedMeanwhile, opinionNotFound, opinionWrongState } from "./refusals.ts";

/** Which text: the opinion itself, the answer of a department, or what came of it by a later review. */
export interface ClearedPart {
  readonly opinionId: string;
  readonly orgUnitId: string | null;
  readonly reviewId: string | null;
}

/** Clears a text for publication, as it is typed here, without what says who a person is; or holds it back again
 * (null). Nothing is public until it is published.
 * @throws UserError `wrong-state` for an answer that is not approved; `edited-meanwhile` when the original changed */
export async function clearText(
  context: Pick<Context, "databases">,
  actor: Actor,
  { part, version, text }: { part: ClearedPart; version: number; text: string | null },
): Promise<void> {
  authorise(actor, "publish");
  const publicText = text === null ? null : readCleared(text);
  const { opinionId, orgUnitId, reviewId } = part;
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const opinion = await findOpinion(tx, opinionId, { lock: true });
    if (!opinion) throw opinionNotFound();
    if (opinion.state !== "accepted") throw opinionWrongState();
    const response = (await listResponses(tx, [opinionId])).find((one) => one.orgUnitId === orgUnitId);
    const followUp = (await listFollowUpRows(tx, [opinionId])).find(
      (one) => one.orgUnitId === orgUnitId && one.reviewId === reviewId,
    );
    const found = reviewId !== null ? followUp : orgUnitId !== null ? response : opinion;
    if (!found) throw opinionNotFound();
    if (orgUnitId !== null && response?.state !== "approved" && publicText !== null)
      throw opinionWrongState();
    if (found.publicText === publicText) return;
    if (found.version !== version) throw opinionEditedMeanwhile();
    if (followUp && reviewId !== null) await setPublicFollowUp(tx, followUp, publicText);
    else if (response && orgUnitId !== null) await setPublicResponse(tx, response, publicText);
    else await setPublicText(tx, opinionId, publicText);
    const action = publicText === null ? "holdOpinion" : "clearOpinion";
    const where = { department: orgUnitId, review: reviewId };
    await audit(
      tx,
      actor,
      action,
      `opinion ${opinionId}`,
      { ...where, publicText: found.publicText },
      {
        ...where,
        publicText,
      },
    );
  });
}

function readCleared(text: string): string {
  const fields: Record<string, Words> = {};
  const read = readText(text, "publicText", fields);
  const [first] = Object.values(fields);
  if (first) throw new UserError("bad-input", first, fields);
  return read;
}
