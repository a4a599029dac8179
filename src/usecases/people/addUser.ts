import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { deleteAccount, insertAccount } from "../../store/accounts.ts";
import { audit } from "../../store/audit.ts";
import { insertHolding, insertMember, listPosts } from "../../store/people.ts";
import { hashPassword, isUsername } from "../session/auth.ts";
import { administrate, unknownInCity } from "./administrate.ts";

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
  check({ ...user, username });
  const { municipalityId } = actor;
  const from = todayInJapan(context.now());
  let accountMade = false;
  try {
    await administrate(context, actor, async (tx) => {
      const known = await listPosts(tx);
      const unknown = postIds.find((id) => !known.some((post) => post.id === id));
      if (unknown !== undefined) throw unknownInCity("post", unknown);
      if (!accountMade) {
        const passwordHash = await hashPassword(user.password);
        const account = {
          userId,
          municipalityId,
          name,
          username,
          email,
          passwordHash,
          mustChangePassword: !isDemo,
          isDemo,
        };
        accountMade = await insertAccount(context.databases.auth, account);
        if (!accountMade) throw taken(username);
      }
      await insertMember(tx, municipalityId, { userId, name, username });
      for (const postId of postIds) await insertHolding(tx, municipalityId, { postId, userId, from });
      await audit(tx, actor, "addUser", `user:${userId}`, null, { username, name, postIds });
    });
  } catch (error) {
    // The account lies behind another role and so in another transaction: it goes with the person.
    if (accountMade) await deleteAccount(context.databases.auth, userId);
    throw error;
  }
  return userId;
}

function check({ username, name, email }: NewUser): void {
  const fields: Record<string, Words> = {};
  if (!isUsername(username)) {
    fields["username"] = {
      ja: "ユーザー名は半角英数字と . _ - で3〜60文字にしてください。",
      en: "A user name has 3 to 60 letters, digits, '.', '_' or '-'.",
    };
  }
  if (name.trim() === "") fields["name"] = { ja: "氏名を入力してください。", en: "Please enter the name." };
  if (email !== null && !z.email().safeParse(email).success) {
    fields["email"] = {
      ja: `「${email}」はメールアドレスとして読めません。`,
      en: `"${email}" is not an e-mail address.`,
    };
  }
  const [first] = Object.values(fields);
  if (first !== undefined) throw new UserError("bad-input", first, fields);
}

function taken(username: string): UserError {
  const words = {
    ja: `ユーザー名「${username}」かメールアドレスはすでに使われています。`,
    en: `The user name "${username}" or the e-mail address is taken.`,
  };
  return new UserError("bad-input", words, { username: words });
}
