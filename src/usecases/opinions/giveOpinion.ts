import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { audit } from "../../store/audit.ts";
import { findOpinion, insertOpinion, lockLedger } from "../../store/opinions.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { auditedOpinion } from "./auditedOpinion.ts";
import { opinionContent } from "./opinionContent.ts";
import type { TypedOpinion } from "./readOpinion.ts";
import { badField, opinionNotFound } from "./refusals.ts";

/** Enters an opinion into the ledger: a council member's own, or what planning writes down for others.
 * @param key a fresh id that the form carries: sending it twice makes one opinion
 * @throws UserError `bad-input` with the fields named */
export async function giveOpinion(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { key, reviewId, typed }: { key: string; reviewId: string; typed: TypedOpinion },
): Promise<{ opinionId: string; number: number }> {
  authorise(actor, "giveOpinion");
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)) throw staleForm();
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const before = await findOpinion(tx, key, { lock: false });
    if (before && before.enteredBy !== actor.userId) throw opinionNotFound();
    if (before) return { opinionId: key, number: before.number };
    const content = await opinionContent(tx, context, actor, reviewId, typed);
    const opinion = {
      ...content,
      id: key,
      reviewId,
      state: "given" as const,
      enteredBy: actor.userId,
      enteredByName: actor.name,
    };
    // Of two that come at once, the second waits here for the first.
    await lockLedger(tx, reviewId);
    const meanwhile = await findOpinion(tx, key, { lock: false });
    if (meanwhile) return { opinionId: key, number: meanwhile.number };
    const number = await insertOpinion(tx, actor.municipalityId, opinion);
    await audit(tx, actor, "giveOpinion", `opinion ${key}`, null, {
      number,
      reviewId,
      ...auditedOpinion(opinion),
    });
    return { opinionId: key, number };
  });
}

function staleForm() {
  return badField("key", {
    ja: "入力の画面を開き直してから送信してください。",
    en: "Open the form again before you send it.",
  });
}
