import { sql } from "kysely";
import type { Picture } from "../core/plan/picture.ts";
import type { PictureWords } from "../core/picture/readPictureWords.ts";
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

/** A picture without its bytes. */
export interface PictureLine extends PictureWords {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Length of its file in bytes. */
  readonly size: number;
  readonly uploadedAt: string;
}

/** All pictures of the municipality of the transaction, the newest first. */
export async function listPictureLines(tx: Db): Promise<PictureLine[]> {
  const rows = await tx
    .selectFrom("picture")
    .select(["id", "width", "height", "alt", "caption", "credit", "rights", "uploaded_at"])
    .select((eb) => eb.fn<number>("octet_length", ["bytes"]).as("size"))
    .orderBy("uploaded_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(({ uploaded_at: uploadedAt, ...row }) => ({
    ...row,
    uploadedAt: uploadedAt.toISOString(),
  }));
}

/** Keeps a new picture. */
export async function insertPicture(
  tx: Db,
  picture: Picture & {
    readonly municipalityId: string;
    /** SHA-256 of the bytes, in hexadecimal digits. */
    readonly hash: string;
    readonly uploadedAt: Date;
    readonly uploadedBy: string;
  },
): Promise<void> {
  const { municipalityId, mediaType, bytes, uploadedAt, uploadedBy, ...rest } = picture;
  await tx
    .insertInto("picture")
    .values({
      ...rest,
      municipality_id: municipalityId,
      media_type: mediaType,
      bytes: Buffer.from(bytes),
      uploaded_at: uploadedAt,
      uploaded_by: uploadedBy,
    })
    .execute();
}

/** The picture that has exactly these bytes; undefined where there is none. */
export async function findPictureByHash(
  tx: Db,
  hash: string,
): Promise<{ id: string; alt: string } | undefined> {
  return tx.selectFrom("picture").select(["id", "alt"]).where("hash", "=", hash).executeTakeFirst();
}

/** How many pictures a person has uploaded since then. */
export async function countUploads(tx: Db, userId: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom("picture")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("uploaded_by", "=", userId)
    .where("uploaded_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The words beside a picture, kept from everybody else until the transaction ends. */
export async function lockPictureWords(tx: Db, id: string): Promise<PictureWords | undefined> {
  return tx
    .selectFrom("picture")
    .select(["alt", "caption", "credit", "rights"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Puts other words beside a picture; its pixels never change. */
export async function updatePictureWords(tx: Db, id: string, words: PictureWords): Promise<void> {
  await tx.updateTable("picture").set(words).where("id", "=", id).execute();
}

/** Throws a picture away. */
export async function deletePicture(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom("picture").where("id", "=", id).execute();
}

/** A part of a plan version that shows a picture. */
export interface PictureUse {
  readonly pictureId: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly versionId: string;
  readonly versionNumber: number;
  /** Number and title of the section, node or programme. */
  readonly place: string;
}

/** Where pictures stand in any version of any plan of the municipality of the transaction. */
export async function listPictureUses(tx: Db): Promise<PictureUse[]> {
  const { rows } = await sql<PictureUse>`
    with part (plan_version_id, number, title, content) as (
      select plan_version_id, number, title, content from plan_section
      union all select plan_version_id, number, title, content from plan_node
      union all
      select n.plan_version_id, p.number, p.printed_name, p.content
        from programme_placement p join plan_node n on n.id = p.node_id
         and n.municipality_id = p.municipality_id
    )
    select distinct block ->> 'pictureId' as "pictureId", plan.id as "planId", plan.title as "planTitle",
           version.id as "versionId", version.number as "versionNumber",
           trim(part.number || ' ' || part.title) as place
      from part
      cross join lateral jsonb_array_elements(part.content) as block
      join plan_version version on version.id = part.plan_version_id
      join plan on plan.id = version.plan_id and plan.municipality_id = version.municipality_id
     where block ->> 'kind' = 'picture'
     order by "planId", "versionNumber", place`.execute(tx);
  return rows;
}
