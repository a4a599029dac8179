import type { Picture } from "../core/plan/picture.ts";
import type { Db } from "./databases.ts";

/** Pictures of the municipality of the transaction by their ids; an id without a picture is left out. */
export async function findPictures(tx: Db, ids: readonly string[]): Promise<Picture[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("picture")
    .select(["id", "media_type", "width", "height", "bytes", "alt", "caption", "credit", "rights"])
    .where("id", "in", ids)
    .execute();
  return rows.map(({ media_type: mediaType, ...row }) => ({ ...row, mediaType }));
}
