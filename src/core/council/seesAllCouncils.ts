import { may, type Actor } from "../permission/permission.ts";

/** Whether somebody sees all councils of the city: whoever works for it does; who is there as a member of a council
 * alone sees the councils they belong to. */
export function seesAllCouncils(actor: Actor): boolean {
  const posts = actor.posts.filter(({ role }) => role !== "council");
  return may({ ...actor, posts }, "viewCouncil");
}
