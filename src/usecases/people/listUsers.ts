import type { Context } from "../../context.ts";
import type { Actor, Post } from "../../core/permission/permission.ts";
import { listMembers, listPosts, type Member } from "../../store/people.ts";
import { administrate } from "./administrate.ts";

/** The people of the administrator's city with their posts, and all posts that can be held. */
export async function listUsers(context: Context, actor: Actor): Promise<{ users: Member[]; posts: Post[] }> {
  return administrate(context, actor, async (tx) => ({
    users: await listMembers(tx),
    posts: await listPosts(tx),
  }));
}
