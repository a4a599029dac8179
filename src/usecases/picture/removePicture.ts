import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { deletePicture, listPictureUses, lockPictureWords, type PictureUse } from "../../store/pictures.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noSuchPicture } from "./refusals.ts";

/** Throws a picture away that no version of a plan shows. Published pages keep their own copy.
 * @throws UserError `not-found`; `wrong-state` while it is in use, naming the first place */
export async function removePicture(
  context: Pick<Context, "databases">,
  actor: Actor,
  id: string,
): Promise<void> {
  authorise(actor, "editPlan");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const words = await lockPictureWords(tx, id);
    if (!words) throw noSuchPicture();
    const [use] = (await listPictureUses(tx)).filter(({ pictureId }) => pictureId === id);
    if (use) throw inUse(use);
    await deletePicture(tx, id);
    await audit(tx, actor, "removePicture", `picture ${id}`, words, null);
  });
}

function inUse({ planTitle, versionNumber, place }: PictureUse): UserError {
  return new UserError("wrong-state", {
    ja: `この画像は「${planTitle}」第${versionNumber}版の「${place}」で使われています。先にそこから外してください。`,
    en: `“${place}” of “${planTitle}”, version ${versionNumber}, shows this picture. Take it off there first.`,
  });
}
