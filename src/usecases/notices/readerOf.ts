import type { Actor } from "../../core/permission/permission.ts";
import type { Reader } from "../../store/notices.ts";

/** Notices are for the posts that somebody holds today, and for the person. */
export function readerOf({ userId, posts }: Actor): Reader {
  return { userId, postIds: posts.map(({ id }) => id) };
}
