import type { Context } from "../../context.ts";
import { responseAllows, responseMay } from "../../core/council/opinionResponse.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { audit } from "../../store/audit.ts";
import { updateResponse } from "../../store/opinionResponses.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadResponse } from "./answerOpinion.ts";
import { badField, opinionEditedMeanwhile, opinionWrongState } from "./refusals.ts";

/** Approves the answer of a department, returns it with a reason, or takes it back to change it. What was returned
 * is held back from publication.
 * @throws UserError `wrong-state` when it is not in a state from which this can be done, as after a double click;
 * `edited-meanwhile` when another text would be approved than the page showed */
export async function moveResponse(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  request: {
    opinionId: string;
    orgUnitId: string;
    version: number;
    move: "approve" | "return" | "takeBack";
    reason: string;
  },
): Promise<void> {
  const { opinionId, orgUnitId, move } = request;
  if (move === "takeBack") authorise(actor, "respondToOpinion", orgUnitId);
  else authorise(actor, "manageCouncil");
  const reason = request.reason.trim();
  if (move === "return" && reason === "") throw noReason();
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { response } = await loadResponse(tx, { opinionId, orgUnitId });
    if (!responseMay(move, response.state)) throw opinionWrongState();
    if (response.version !== request.version) throw opinionEditedMeanwhile();
    const state = responseAllows[move].to;
    const by = { name: actor.name, at: context.now() };
    const returnedReason = move === "return" ? reason : null;
    await updateResponse(tx, request, { ...response, state, returnedReason }, by);
    await audit(
      tx,
      actor,
      `${move}Answer`,
      `opinion ${opinionId}`,
      { department: orgUnitId, state: response.state },
      { department: orgUnitId, state, ...(move === "return" && { reason }) },
    );
  });
}

const noReason = () =>
  badField("reason", { ja: "差し戻す理由を入力してください。", en: "Type the reason for returning it." });
