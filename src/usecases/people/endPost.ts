import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { endHolding } from "../../store/people.ts";
import { administrate } from "./administrate.ts";
import { checkDay, type PostChange } from "./holdPost.ts";

/** Ends a post of a person of the administrator's city; `day` is the last one on which they hold it.
 * @throws UserError `bad-input` for a day that does not exist, `not-found` when they do not hold the post */
export async function endPost(
  context: Context,
  actor: Actor,
  { userId, postId, day }: PostChange,
): Promise<void> {
  checkDay(day);
  await administrate(context, actor, async (tx) => {
    if (!(await endHolding(tx, { postId, userId, lastDay: day }))) {
      throw new UserError("not-found", {
        ja: "この職には就いていません。",
        en: "The person does not hold this post.",
      });
    }
    await audit(tx, actor, "endPost", `user:${userId}`, { postId }, { postId, lastDay: day });
  });
}
