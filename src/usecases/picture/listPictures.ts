import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import {
  listPictureLines,
  listPictureUses,
  type PictureLine,
  type PictureUse,
} from "../../store/pictures.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "../plan/loadPlan.ts";

/** A picture with the parts of plans that show it. */
export type PictureView = PictureLine & { readonly uses: readonly PictureUse[] };

/** All pictures of the actor's municipality, the newest first, as seen from one of its plans.
 * @throws UserError `not-found` where there is no such plan */
export async function listPictures(
  context: Pick<Context, "databases">,
  actor: Actor,
  { planId }: { planId: string },
): Promise<{ plan: { id: string; title: string }; pictures: PictureView[] }> {
  authorise(actor, "editPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { plan } = await loadPlan(tx, planId);
    const uses = Map.groupBy(await listPictureUses(tx), ({ pictureId }) => pictureId);
    const pictures = await listPictureLines(tx);
    return {
      plan: { id: plan.id, title: plan.title },
      pictures: pictures.map((picture) => ({ ...picture, uses: uses.get(picture.id) ?? [] })),
    };
  });
}
