import type { Context } from "../../context.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { inMunicipality } from "../../store/transact.ts";

/** Does `work` in a transaction of the administrator's own city.
 * @throws UserError `forbidden` for everybody who is not a system administrator */
export async function administrate<T>(
  context: Context,
  actor: Actor,
  work: (tx: Db) => Promise<T>,
): Promise<T> {
  if (!may(actor, "manageUsers")) {
    throw new UserError("forbidden", {
      ja: "利用者を管理できるのはシステム管理者だけです。",
      en: "Only a system administrator manages users.",
    });
  }
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, work);
}

/** The error for a person or post that does not exist in the city of the administrator. */
export function unknownInCity(what: "user" | "post", id: string): UserError {
  const name = what === "user" ? "利用者" : "職";
  return new UserError("not-found", {
    ja: `${name}「${id}」は見つかりません。`,
    en: `No ${what} "${id}" was found.`,
  });
}
