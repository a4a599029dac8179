import type { StaffedPost } from "../core/notices/recipients.ts";
import type { Db } from "./databases.ts";
import { listPosts } from "./people.ts";

/** All posts of the city with those who hold them on a day (`YYYY-MM-DD`), deputies included. */
export async function listStaffedPosts(tx: Db, today: string): Promise<StaffedPost[]> {
  const posts = await listPosts(tx);
  const holdings = await tx
    .selectFrom("post_holder as h")
    .innerJoin("member as m", "m.user_id", "h.user_id")
    .select(["h.post_id", "h.user_id", "h.is_deputy", "m.name"])
    .where("h.valid_from", "<=", today)
    .where((where) => where.or([where("h.valid_to", "is", null), where("h.valid_to", ">=", today)]))
    .orderBy("h.is_deputy")
    .orderBy("m.name")
    .execute();
  const holdersOf = Map.groupBy(holdings, (row) => row.post_id);
  return posts.map((post) => ({
    ...post,
    holders: (holdersOf.get(post.id) ?? []).map((row) => ({
      userId: row.user_id,
      name: row.name,
      isDeputy: row.is_deputy,
    })),
  }));
}
