import { randomBytes } from "node:crypto";
import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { replacePassword } from "../../store/accounts.ts";
import { audit } from "../../store/audit.ts";
import { findMember } from "../../store/people.ts";
import { hashPassword } from "../session/auth.ts";
import { administrate, unknownInCity } from "./administrate.ts";

/** Gives a person of the administrator's city a new password, to be replaced at the next sign-in, and ends their
 * sessions. The password is shown to the administrator once.
 * @throws UserError `not-found` for a person of another city as for one that does not exist */
export async function setPassword(
  context: Context,
  actor: Actor,
  userId: string,
): Promise<{ password: string }> {
  const password = randomBytes(12).toString("base64url");
  const passwordHash = await hashPassword(password);
  await administrate(context, actor, async (tx) => {
    if (!(await findMember(tx, userId))) throw unknownInCity("user", userId);
    await audit(tx, actor, "setPassword", `user:${userId}`, null, null);
  });
  await replacePassword(context.databases.auth, userId, { passwordHash, mustChangePassword: true });
  return { password };
}
