import { randomBytes, randomUUID } from "node:crypto";
import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { audit } from "../../store/audit.ts";
import { insertHolding, insertMember, listPosts } from "../../store/people.ts";
import { administrate, unknownInCity } from "./administrate.ts";
import { checkNewUser, withNewAccount } from "./newAccount.ts";

export interface NewUser {
  readonly username: string;
  readonly name: string;
  readonly email: string | null;
  /** Posts held from today on. */
  readonly postIds: readonly string[];
}

/** Adds a person to the administrator's city, with posts and an account. The password returned is shown to the
 * administrator once; its owner must replace it when they first sign in.
 * @throws UserError `bad-input` naming the field, `not-found` for an unknown post */
export async function addUser(
  context: Context,
  actor: Actor,
  user: NewUser,
): Promise<{ userId: string; password: string }> {
  const password = randomBytes(12).toString("base64url");
  const userId = await createUser(context, actor, { ...user, password, isDemo: false, userId: randomUUID() });
  return { userId, password };
}

/** The same with a given id and password, for `addUser` and the demo accounts. */
export async function createUser(
  context: Context,
  actor: Actor,
  user: NewUser & { userId: string; password: string; isDemo: boolean },
): Promise<string> {
  const { userId, name, email, postIds, isDemo } = user;
  const username = user.username.trim().toLowerCase();
  checkNewUser({ ...user, username });
  const { municipalityId } = actor;
  const from = todayInJapan(context.now());
  const account = { userId, municipalityId, name, username, email, mustChangePassword: !isDemo, isDemo };
  await withNewAccount(context, { ...account, password: user.password }, (makeAccount) =>
    administrate(context, actor, async (tx) => {
      const known = await listPosts(tx);
      const unknown = postIds.find((id) => !known.some((post) => post.id === id));
      if (unknown !== undefined) throw unknownInCity("post", unknown);
      await makeAccount();
      await insertMember(tx, municipalityId, { userId, name, username });
      for (const postId of postIds) await insertHolding(tx, municipalityId, { postId, userId, from });
      await audit(tx, actor, "addUser", `user:${userId}`, null, { username, name, postIds });
    }),
  );
  return userId;
}
