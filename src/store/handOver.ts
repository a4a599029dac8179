import { randomUUID } from "node:crypto";
import type { Db } from "./databases.ts";

/** What a holder of a post wrote for those who hold it afterwards. */
export interface HandOverNote {
  readonly id: string;
  readonly postId: string;
  readonly userId: string;
  readonly text: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  /** Who has marked it as read. */
  readonly readers: readonly string[];
}

/** Notes of some posts, the newest first. */
export async function listHandOverNotes(tx: Db, postIds: readonly string[]): Promise<HandOverNote[]> {
  if (postIds.length === 0) return [];
  const rows = await tx
    .selectFrom("hand_over_note")
    .selectAll()
    .where("post_id", "in", postIds)
    .orderBy("updated_at", "desc")
    .execute();
  if (rows.length === 0) return [];
  const readings = await tx
    .selectFrom("hand_over_reading")
    .select(["note_id", "user_id"])
    .where(
      "note_id",
      "in",
      rows.map(({ id }) => id),
    )
    .execute();
  const readersOf = Map.groupBy(readings, (row) => row.note_id);
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    userId: row.user_id,
    text: row.text,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
    readers: (readersOf.get(row.id) ?? []).map((reading) => reading.user_id),
  }));
}

/** Keeps what a person writes for those who hold a post afterwards; one note for a post and person.
 * @param note.version how often it had been saved when the form was opened, 0 for a new one
 * @returns false when it was saved since */
export async function saveHandOverNote(
  tx: Db,
  municipalityId: string,
  note: { readonly postId: string; readonly text: string; readonly version: number },
  by: { readonly userId: string; readonly name: string; readonly at: Date },
): Promise<boolean> {
  const said = { text: note.text, updated_at: by.at, updated_by: by.name };
  if (note.version > 0) {
    const changed = await tx
      .updateTable("hand_over_note")
      .set({ ...said, version: note.version + 1 })
      .where("post_id", "=", note.postId)
      .where("user_id", "=", by.userId)
      .where("version", "=", note.version)
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
  }
  const added = await tx
    .insertInto("hand_over_note")
    .values({
      municipality_id: municipalityId,
      id: randomUUID(),
      post_id: note.postId,
      user_id: by.userId,
      ...said,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows !== 0n;
}

/** The post to which a note belongs. */
export async function postOfNote(tx: Db, noteId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("hand_over_note")
    .select("post_id")
    .where("id", "=", noteId)
    .executeTakeFirst();
  return row?.post_id;
}

/** Notes that a person has read a note.
 * @returns false when that is known already */
export async function markNoteRead(
  tx: Db,
  municipalityId: string,
  noteId: string,
  by: { readonly userId: string; readonly at: Date },
): Promise<boolean> {
  const added = await tx
    .insertInto("hand_over_reading")
    .values({ municipality_id: municipalityId, note_id: noteId, user_id: by.userId, read_at: by.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows !== 0n;
}
