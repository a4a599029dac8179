import { actingAs, may, type Actor, type Permission } from "../core/permission/permission.ts";
import { UserError } from "../core/userError.ts";

/** Goes on only when the actor may do this, for the department concerned where there is one.
 * @returns the actor as whom they do it: a deputy is named as such in the record of changes */
export function authorise(
  actor: Actor,
  permission: Permission,
  orgUnitId?: string | readonly string[],
): Actor {
  if (may(actor, permission, orgUnitId)) return actingAs(actor, permission, orgUnitId);
  throw new UserError("forbidden", {
    ja: "この操作をする権限がありません。必要なときは、企画担当に役職の設定を確かめてください。",
    en: "Your post does not allow this. If you need it, ask the planning department about your post.",
  });
}
