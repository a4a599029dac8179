import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Picture } from "../../core/plan/picture.ts";
import { findPictures } from "../../store/pictures.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noSuchPicture } from "./refusals.ts";

/** A picture of the actor's municipality with its bytes, published or not. @throws UserError `not-found` */
export async function readPicture(
  context: Pick<Context, "databases">,
  actor: Actor,
  id: string,
): Promise<Picture> {
  authorise(actor, "editPlan");
  const [picture] = await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, (tx) =>
    findPictures(tx, [id]),
  );
  if (!picture) throw noSuchPicture();
  return picture;
}
