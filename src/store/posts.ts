import type { Post, Role } from "../core/permission/permission.ts";
import type { Db } from "./databases.ts";

/** A post with everybody who held, holds or will hold it. */
export interface Posting extends Post {
  /** First and last day; null where there is none. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly version: number;
  readonly holdings: readonly Holding[];
}

/** That a person holds a post, or stands in for its holder, from a day to a day. */
export interface Holding {
  readonly userId: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  readonly isDeputy: boolean;
}

/** Posts of the city by department, also closed ones; one alone where it is named. */
export async function listPostings(tx: Db, postId?: string): Promise<Posting[]> {
  let posts = tx
    .selectFrom("post as p")
    .leftJoin("org_unit as u", "u.id", "p.org_unit_id")
    .select(["p.id", "p.role", "p.org_unit_id", "p.title", "p.valid_from", "p.valid_to", "p.version"])
    .orderBy("u.position")
    .orderBy("p.id");
  let held = tx
    .selectFrom("post_holder as h")
    .innerJoin("member as m", "m.user_id", "h.user_id")
    .select(["h.post_id", "h.user_id", "m.name", "h.valid_from", "h.valid_to", "h.is_deputy"])
    .orderBy("h.valid_from", "desc")
    .orderBy("m.username");
  if (postId !== undefined) {
    posts = posts.where("p.id", "=", postId);
    held = held.where("h.post_id", "=", postId);
  }
  const holdingsOf = Map.groupBy(await held.execute(), (row) => row.post_id);
  return (await posts.execute()).map((row) => ({
    id: row.id,
    role: row.role,
    orgUnitId: row.org_unit_id,
    title: row.title,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    version: row.version,
    holdings: (holdingsOf.get(row.id) ?? []).map((one) => ({
      userId: one.user_id,
      name: one.name,
      from: one.valid_from,
      to: one.valid_to,
      isDeputy: one.is_deputy,
    })),
  }));
}

/** Keeps posts and their holdings from changing until the transaction ends. */
export async function lockPosts(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.selectFrom("post").select("id").where("id", "in", ids).orderBy("id").forUpdate().execute();
}

/** Adds a post.
 * @returns false when there is one of this id */
export async function insertPost(
  tx: Db,
  municipalityId: string,
  post: {
    readonly id: string;
    readonly role: Role;
    readonly orgUnitId: string | null;
    readonly title: string;
    readonly from: string;
  },
): Promise<boolean> {
  const added = await tx
    .insertInto("post")
    .values({
      municipality_id: municipalityId,
      id: post.id,
      role: post.role,
      org_unit_id: post.orgUnitId,
      title: post.title,
      valid_from: post.from,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows !== 0n;
}

/** Gives a post another title.
 * @returns false when it was edited since `version` */
export async function retitlePost(tx: Db, id: string, title: string, version: number): Promise<boolean> {
  const changed = await tx
    .updateTable("post")
    .set({ title, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Closes a post: whoever holds it, or would, does so until its last day. */
export async function closePostOn(tx: Db, id: string, lastDay: string): Promise<void> {
  await tx
    .updateTable("post")
    .set((eb) => ({ valid_to: lastDay, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
  await tx.deleteFrom("post_holder").where("post_id", "=", id).where("valid_from", ">", lastDay).execute();
  await tx
    .updateTable("post_holder")
    .set({ valid_to: lastDay })
    .where("post_id", "=", id)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", lastDay)]))
    .execute();
}

/** Lets a person hold a post, or stand in for its holder, on these days; a holding that begins on the same day is
 * replaced. */
export async function putHolding(
  tx: Db,
  municipalityId: string,
  postId: string,
  { userId, from, to, isDeputy }: Omit<Holding, "name">,
): Promise<void> {
  const days = { valid_to: to, is_deputy: isDeputy };
  await tx
    .insertInto("post_holder")
    .values({ municipality_id: municipalityId, post_id: postId, user_id: userId, valid_from: from, ...days })
    .onConflict((conflict) =>
      conflict.columns(["municipality_id", "post_id", "user_id", "valid_from"]).doUpdateSet(days),
    )
    .execute();
}

/** Ends a holding on its last day; one that would end before it begins goes altogether. */
export async function cutHolding(
  tx: Db,
  postId: string,
  { userId, from }: Pick<Holding, "userId" | "from">,
  lastDay: string,
): Promise<void> {
  const isOver = lastDay < from;
  if (isOver)
    await tx
      .deleteFrom("post_holder")
      .where("post_id", "=", postId)
      .where("user_id", "=", userId)
      .where("valid_from", "=", from)
      .execute();
  else
    await tx
      .updateTable("post_holder")
      .set({ valid_to: lastDay })
      .where("post_id", "=", postId)
      .where("user_id", "=", userId)
      .where("valid_from", "=", from)
      .execute();
}
