import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { TypedPictureWords } from "../../core/picture/readPictureWords.ts";
import { audit } from "../../store/audit.ts";
import { lockPictureWords, updatePictureWords } from "../../store/pictures.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { checkedWords, noSuchPicture } from "./refusals.ts";

/** Puts other words beside a picture. What is published stays as it is until the plan is published again.
 * @throws UserError `not-found`; `bad-input` naming every wrong field */
export async function updatePicture(
  context: Pick<Context, "databases">,
  actor: Actor,
  { id, typed }: { id: string; typed: TypedPictureWords },
): Promise<void> {
  authorise(actor, "editPlan");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const before = await lockPictureWords(tx, id);
    if (!before) throw noSuchPicture();
    const words = checkedWords(typed);
    await updatePictureWords(tx, id, words);
    await audit(tx, actor, "updatePicture", `picture ${id}`, before, words);
  });
}
