import { createHash, randomUUID } from "node:crypto";
import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { TypedPictureWords } from "../../core/picture/readPictureWords.ts";
import { UserError } from "../../core/userError.ts";
import { preparePicture } from "../../documents/picture/preparePicture.ts";
import { audit } from "../../store/audit.ts";
import { countUploads, findPictureByHash, insertPicture } from "../../store/pictures.ts";
import { lockPlans } from "../../store/planStatus.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { badPicture, checkedWords } from "./refusals.ts";

/** Pictures that one person may add within an hour. */
export const uploadsPerHour = 60;

/** Keeps a picture for the plans of the actor's municipality: drawn anew, without anything but its pixels, with
 * the words that must stand beside it.
 * @param request.bytes the file as it was sent; its name does not matter
 * @returns the id of the picture
 * @throws UserError `bad-input` for a file or words that cannot be taken; `wrong-state` after too many in an hour */
export async function uploadPicture(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { bytes, typed }: { bytes: Uint8Array; typed: TypedPictureWords },
): Promise<{ id: string }> {
  authorise(actor, "editPlan");
  const { app } = context.databases;
  const now = context.now();
  const words = checkedWords(typed);
  // Before the pixels are read, which takes the longest.
  await inMunicipality(app, actor.municipalityId, actor.userId, async (tx) => {
    const since = new Date(now.getTime() - 3_600_000);
    if ((await countUploads(tx, actor.userId, since)) >= uploadsPerHour) throw tooMany();
  });
  const picture = await preparePicture(bytes);
  if (typeof picture === "string") throw badPicture(picture);
  const hash = createHash("sha256").update(picture.bytes).digest("hex");
  return inMunicipality(app, actor.municipalityId, actor.userId, async (tx) => {
    // Of two clicks the second sees what the first has kept.
    await lockPlans(tx);
    if (await findPictureByHash(tx, hash)) throw badPicture("again");
    // Stands in public addresses; nothing can be read out of it.
    const id = randomUUID();
    await insertPicture(tx, {
      id,
      municipalityId: actor.municipalityId,
      ...picture,
      ...words,
      hash,
      uploadedAt: now,
      uploadedBy: actor.userId,
    });
    const { mediaType, width, height } = picture;
    await audit(tx, actor, "uploadPicture", `picture ${id}`, null, {
      mediaType,
      width,
      height,
      hash,
      ...words,
    });
    return { id };
  });
}

const tooMany = () =>
  new UserError("wrong-state", {
    ja: `1時間に追加できる画像は${uploadsPerHour}枚までです。しばらくしてから続けてください。`,
    en: `You can add at most ${uploadsPerHour} pictures within an hour. Please go on a little later.`,
  });
