import type { Actor, Role } from "./permission.ts";
import { may } from "./permission.ts";

/** Roles whose posts belong to a department; other posts are of the whole city hall, planning may be either. */
export const departmentRoles: readonly Role[] = ["division", "head", "section", "clerk"];

/** Whether somebody may make posts of a role, and say who holds them. Whoever gives out the administrator's posts can
 * give themself every right, so this is left to administrators. */
export function mayFill(actor: Actor, role: Role): boolean {
  return may(actor, role === "administrator" ? "manageUsers" : "editOrganisation");
}
