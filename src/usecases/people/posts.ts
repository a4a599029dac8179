import type { Actor } from "../../core/permission/permission.ts";
import { mayFill } from "../../core/permission/postRules.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { listPostings, lockPosts, type Posting } from "../../store/posts.ts";
import { unknownInCity } from "./administrate.ts";

/** A post of the municipality of the transaction, kept from changing until it ends.
 * @throws UserError `not-found`, also for one of another city */
export async function lockedPost(tx: Db, postId: string): Promise<Posting> {
  await lockPosts(tx, [postId]);
  const [post] = await listPostings(tx, postId);
  if (!post) throw unknownInCity("post", postId);
  return post;
}

/** Refuses to fill a post that only administrators fill. */
export function refuseUnfillable(actor: Actor, post: Pick<Posting, "role" | "title">): void {
  if (mayFill(actor, post.role)) return;
  throw new UserError("forbidden", {
    ja: `「${post.title}」に就く人を決められるのは、システム管理者だけです。`,
    en: `Only a system administrator decides who holds “${post.title}”.`,
  });
}

/** Refuses a post that is closed. */
export function refuseClosed(post: Posting): void {
  if (post.validTo === null) return;
  throw new UserError("wrong-state", {
    ja: `「${post.title}」は閉じられています。`,
    en: `“${post.title}” is closed.`,
  });
}

/** The words for something that somebody else has changed since the page was opened. */
export function editedMeanwhile(): UserError {
  return new UserError("edited-meanwhile", {
    ja: "ほかの人が先に変更しました。いまの内容を確かめて、もう一度送信してください。",
    en: "Somebody else has changed it meanwhile. Look at it as it stands and send it again.",
  });
}
