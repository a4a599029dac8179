import type { Actor, Post, Role } from "../core/permission/permission.ts";
import { unitsBelow } from "../core/organisation/unitsBelow.ts";
import type { Db } from "./databases.ts";
import { listOrgUnits } from "./organisation.ts";

/** A person of the city as the list of users shows them. */
export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly username: string;
  readonly posts: readonly HeldPost[];
}

/** A post with the days on which it is held, the last day included; null while there is no end. */
export interface HeldPost extends Post {
  readonly from: string;
  readonly to: string | null;
}

/** The person with the posts held on that day (`YYYY-MM-DD`, in Japan); undefined for one of another city. */
export async function findActor(
  tx: Db,
  municipalityId: string,
  userId: string,
  today: string,
): Promise<Actor | undefined> {
  const member = await tx
    .selectFrom("member")
    .select("name")
    .where("user_id", "=", userId)
    .executeTakeFirst();
  if (!member) return undefined;
  const rows = await holdings(tx)
    .where("h.user_id", "=", userId)
    .where("h.valid_from", "<=", today)
    .where((where) => where.or([where("h.valid_to", "is", null), where("h.valid_to", ">=", today)]))
    .execute();
  const posts = await withReach(tx, rows.map(toPost));
  return { userId, name: member.name, municipalityId, posts };
}

/** All people of the city by name, with the posts they hold, held and will hold. */
export async function listMembers(tx: Db): Promise<Member[]> {
  const members = await tx.selectFrom("member").selectAll().orderBy("username").execute();
  const rows = await holdings(tx).execute();
  return members.map((member) => ({
    userId: member.user_id,
    name: member.name,
    username: member.username,
    posts: rows
      .filter((row) => row.user_id === member.user_id)
      .map((row) => ({ ...toPost(row), from: row.valid_from, to: row.valid_to })),
  }));
}

/** The person of this city, without posts. */
export async function findMember(
  tx: Db,
  userId: string,
): Promise<{ name: string; username: string } | undefined> {
  return tx
    .selectFrom("member")
    .select(["name", "username"])
    .where("user_id", "=", userId)
    .executeTakeFirst();
}

/** Makes a person of the city; the account to sign in is made by `insertAccount`. */
export async function insertMember(
  tx: Db,
  municipalityId: string,
  member: Omit<Member, "posts">,
): Promise<void> {
  const { userId, name, username } = member;
  await tx
    .insertInto("member")
    .values({ municipality_id: municipalityId, user_id: userId, name, username })
    .execute();
}

/** All posts of the city that are not closed, in the order of their ids, with all that they answer for. */
export async function listPosts(tx: Db): Promise<Post[]> {
  const rows = await tx
    .selectFrom("post")
    .select(["id", "role", "org_unit_id", "title"])
    .where("valid_to", "is", null)
    .orderBy("id")
    .execute();
  return withReach(tx, rows.map(toPost));
}

/** Says for which departments posts answer beside their own: those below a division, and former ones whose part of an
 * open review came to them. */
async function withReach(tx: Db, posts: readonly Post[]): Promise<Post[]> {
  const units = posts.some(({ role }) => role === "division") ? await listOrgUnits(tx) : [];
  const divided = posts.some(({ orgUnitId }) => orgUnitId !== null) ? await listDivided(tx) : [];
  return posts.map((post) => {
    const below = post.role === "division" && post.orgUnitId ? unitsBelow(units, post.orgUnitId) : undefined;
    const own = [post.orgUnitId, ...(below ?? [])];
    const formerly = divided.filter(({ actingUnitId }) => own.includes(actingUnitId));
    return {
      ...post,
      ...(below && { below }),
      ...(formerly.length > 0 && { formerly: formerly.map(({ orgUnitId }) => orgUnitId) }),
    };
  });
}

/** Gives a post to a person from a day on; does nothing when they hold it from that day already. */
export async function insertHolding(
  tx: Db,
  municipalityId: string,
  holding: { postId: string; userId: string; from: string },
): Promise<void> {
  await tx
    .insertInto("post_holder")
    .values({
      municipality_id: municipalityId,
      post_id: holding.postId,
      user_id: holding.userId,
      valid_from: holding.from,
      valid_to: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Sets the last day of a holding that has no end yet; false when there is none. */
export async function endHolding(
  tx: Db,
  holding: { postId: string; userId: string; lastDay: string },
): Promise<boolean> {
  const ended = await tx
    .updateTable("post_holder")
    .set({ valid_to: holding.lastDay })
    .where("post_id", "=", holding.postId)
    .where("user_id", "=", holding.userId)
    .where("valid_to", "is", null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Departments whose parts of open reviews are with another one now (`moveSubmissions`). */
async function listDivided(tx: Db): Promise<{ orgUnitId: string; actingUnitId: string | null }[]> {
  return tx
    .selectFrom("submission")
    .innerJoin("review", "review.id", "submission.review_id")
    .where("submission.acting_unit_id", "is not", null)
    .where("review.state", "=", "open")
    .select(["submission.org_unit_id as orgUnitId", "submission.acting_unit_id as actingUnitId"])
    .distinct()
    .execute();
}

const holdings = (tx: Db) =>
  tx
    .selectFrom("post_holder as h")
    .innerJoin("post as p", "p.id", "h.post_id")
    .select([
      "h.user_id",
      "h.valid_from",
      "h.valid_to",
      "p.id",
      "p.role",
      "p.org_unit_id",
      "p.title",
      "h.is_deputy",
    ])
    .orderBy("h.valid_from")
    .orderBy("p.id");

function toPost(row: {
  id: string;
  role: Role;
  org_unit_id: string | null;
  title: string;
  is_deputy?: boolean;
}): Post {
  const post = { id: row.id, role: row.role, orgUnitId: row.org_unit_id, title: row.title };
  return row.is_deputy ? { ...post, isDeputy: true } : post;
}
