import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import {
  listHandOverNotes,
  markNoteRead,
  postOfNote,
  saveHandOverNote,
  type HandOverNote,
} from "../../store/handOver.ts";
import { listPostings } from "../../store/posts.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { holdsPost } from "./deputies.ts";
import { editedMeanwhile, lockedPost } from "./posts.ts";

/** How long a hand-over note may be, in characters. */
export const noteLimit = 4000;

/** A note for the person who reads it. */
export interface HandOverView extends Omit<HandOverNote, "readers"> {
  readonly postTitle: string;
  readonly isRead: boolean;
}

/** Keeps what the holder of a post writes for whoever holds it afterwards (引き継ぎメモ).
 * @param note.version how often it had been saved when the form was opened, 0 for a new one
 * @throws UserError `forbidden` unless they hold the post, `bad-input` when it is too long, `edited-meanwhile` when it
 * was saved in another window */
export async function writeHandOver(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  note: { readonly postId: string; readonly text: string; readonly version: number },
): Promise<void> {
  authorise(actor, "viewOrganisation");
  const text = note.text.replaceAll("\r\n", "\n").trim();
  const length = [...text].length;
  if (length === 0 || length > noteLimit) throw wrongLength(length);
  const at = context.now();
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const post = await lockedPost(tx, note.postId);
    if (!holdsPost(actor, post, todayInJapan(at))) throw notYours();
    const saved = await saveHandOverNote(tx, actor.municipalityId, { ...note, text }, { ...actor, at });
    if (!saved) throw editedMeanwhile();
    // What it says is between the two; the record knows that it was written.
    await audit(tx, actor, "writeHandOver", `post ${note.postId}`, null, { characters: length });
  });
}

/** Marks a note as read by the person: it goes from their home page and stays with the post.
 * @throws UserError `not-found` for a note of a post that they do not hold */
export async function readHandOver(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  noteId: string,
): Promise<void> {
  authorise(actor, "viewOrganisation");
  const at = context.now();
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const postId = await postOfNote(tx, noteId);
    if (postId === undefined || !actor.posts.some(({ id }) => id === postId)) throw noSuchNote();
    const isNew = await markNoteRead(tx, actor.municipalityId, noteId, { userId: actor.userId, at });
    if (isNew) await audit(tx, actor, "readHandOver", `post ${postId}`, null, { noteId });
  });
}

/** Notes of former holders that somebody has not marked as read, for the posts they hold today. */
export async function listUnreadHandOvers(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
): Promise<HandOverView[]> {
  if (actor.posts.length === 0) return [];
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const notes = await notesFor(tx, actor, todayInJapan(context.now()));
    return notes.filter(({ isRead }) => !isRead);
  });
}

/** Notes about the posts that somebody holds today, written by those who held them before. */
async function notesFor(tx: Db, actor: Actor, today: string): Promise<HandOverView[]> {
  const titleOf = new Map(actor.posts.map(({ id, title }) => [id, title]));
  const all = await listHandOverNotes(tx, [...titleOf.keys()]);
  const others = all.filter(({ userId }) => userId !== actor.userId);
  const found: HandOverView[] = [];
  for (const { readers, ...note } of others) {
    const [post] = await listPostings(tx, note.postId);
    if (!post || holdsPost(note, post, today)) continue;
    const postTitle = titleOf.get(note.postId) ?? "";
    found.push({ ...note, postTitle, isRead: readers.includes(actor.userId) });
  }
  return found;
}

function wrongLength(length: number): UserError {
  const words =
    length === 0
      ? { ja: "引き継ぐ内容を入力してください。", en: "Type what is to be handed over." }
      : {
          ja: `${noteLimit}字以内で入力してください（いま${length}字）。`,
          en: `Keep it within ${noteLimit} characters (now ${length}).`,
        };
  return new UserError("bad-input", words, { text: words });
}

function notYours(): UserError {
  return new UserError("forbidden", {
    ja: "引き継ぎメモを書けるのは、いまこの役職に就いている人だけです。",
    en: "Only who holds the post now writes its hand-over note.",
  });
}

function noSuchNote(): UserError {
  return new UserError("not-found", {
    ja: "この引き継ぎメモは見つかりません。",
    en: "There is no such hand-over note.",
  });
}
