import type { Db } from "./databases.ts";

/** The post that members of councils hold; made where the city has none. */
export async function councilPostId(tx: Db, municipalityId: string): Promise<string> {
  const found = await tx
    .selectFrom("post")
    .select("id")
    .where("role", "=", "council")
    .orderBy("id")
    .executeTakeFirst();
  if (found) return found.id;
  const id = "council";
  await tx
    .insertInto("post")
    .values({ municipality_id: municipalityId, id, role: "council", org_unit_id: null, title: "審議会委員" })
    .execute();
  return id;
}

/** From when to when somebody holds a post of a council member: the latest such time; days `YYYY-MM-DD`, the last
 * one included. */
export interface AccountTime {
  readonly postId: string;
  readonly from: string;
  readonly to: string | null;
  readonly username: string;
}

/** The time of a member's account; undefined where there is none. */
export async function findAccountTime(tx: Db, userId: string): Promise<AccountTime | undefined> {
  return tx
    .selectFrom("post_holder as h")
    .innerJoin("post as p", (join) =>
      join.onRef("p.municipality_id", "=", "h.municipality_id").onRef("p.id", "=", "h.post_id"),
    )
    .innerJoin("member as m", (join) =>
      join.onRef("m.municipality_id", "=", "h.municipality_id").onRef("m.user_id", "=", "h.user_id"),
    )
    .where("h.user_id", "=", userId)
    .where("p.role", "=", "council")
    .orderBy("h.valid_from", "desc")
    .select(["p.id as postId", "h.valid_from as from", "h.valid_to as to", "m.username"])
    .executeTakeFirst();
}

/** Lets somebody hold a post from a day to a day. */
export async function holdPostUntil(
  tx: Db,
  municipalityId: string,
  holding: { readonly postId: string; readonly userId: string; readonly from: string; readonly to: string },
): Promise<void> {
  const { postId, userId, from, to } = holding;
  await tx
    .insertInto("post_holder")
    .values({
      municipality_id: municipalityId,
      post_id: postId,
      user_id: userId,
      valid_from: from,
      valid_to: to,
    })
    .execute();
}

/** Moves the last day of a time that began on `from`. */
export async function moveAccountEnd(
  tx: Db,
  { postId, userId, from, to }: { postId: string; userId: string; from: string; to: string },
): Promise<void> {
  await tx
    .updateTable("post_holder")
    .set({ valid_to: to })
    .where("post_id", "=", postId)
    .where("user_id", "=", userId)
    .where("valid_from", "=", from)
    .execute();
}
