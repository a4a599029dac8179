import type { Context } from "../../context.ts";
import { followUpStates } from "../../core/council/opinionResponse.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { saveFollowUpRow } from "../../store/opinionResponses.ts";
import { findOpinion } from "../../store/opinions.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { listFollowUps } from "./listFollowUps.ts";
import { readText } from "./readOpinion.ts";
import { opinionEditedMeanwhile, opinionNotFound } from "./refusals.ts";

/** Says in a later review what came of an answer (その後の対応).
 * @param version 0 while nothing was said in that review
 * @throws UserError `bad-input` naming the fields; `not-found` when that review does not ask for it */
export async function saveFollowUp(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  typed: {
    opinionId: string;
    orgUnitId: string;
    reviewId: string;
    version: number;
    state: string;
    text: string;
  },
): Promise<void> {
  const { opinionId, orgUnitId, reviewId } = typed;
  const said = readTyped(typed);
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await findOpinion(tx, opinionId, { lock: true });
    const due = (await listFollowUps(tx, reviewId)).find(
      ({ opinion, response }) => opinion.id === opinionId && response.orgUnitId === orgUnitId,
    );
    if (!due) throw opinionNotFound();
    authorise(actor, "respondToOpinion", orgUnitId);
    const before = due.followUp && { state: due.followUp.state, text: due.followUp.text };
    if (JSON.stringify(before) === JSON.stringify(said)) return;
    if ((due.followUp?.version ?? 0) !== typed.version) throw opinionEditedMeanwhile();
    const row = { opinionId, orgUnitId, reviewId, ...said, updatedBy: actor.name };
    await saveFollowUpRow(tx, actor.municipalityId, row, context.now());
    const after = { department: orgUnitId, review: reviewId, ...said };
    await audit(tx, actor, "followUpOpinion", `opinion ${opinionId}`, before, after);
  });
}

function readTyped({ state, text }: { state: string; text: string }) {
  const fields: Record<string, Words> = {};
  const found = followUpStates.find((one) => one === state);
  if (!found) fields["state"] = { ja: "その後の状況を選んでください。", en: "Choose what came of it." };
  const read = readText(text, "text", fields);
  const [first] = Object.values(fields);
  if (first || !found) throw new UserError("bad-input", first ?? "", fields);
  return { state: found, text: read };
}
