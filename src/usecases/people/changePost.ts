import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { closePostOn, retitlePost } from "../../store/posts.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { titleProblem } from "./addPost.ts";
import { checkDay } from "./holdPost.ts";
import { editedMeanwhile, lockedPost, refuseClosed, refuseUnfillable } from "./posts.ts";

/** Gives a post another title.
 * @param change.version how often it had been edited when the form was opened
 * @throws UserError `bad-input` naming the field, `edited-meanwhile` when somebody else was quicker */
export async function renamePost(
  context: Pick<Context, "databases">,
  person: Actor,
  { postId, title, version }: { readonly postId: string; readonly title: string; readonly version: number },
): Promise<void> {
  const actor = authorise(person, "editOrganisation");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const post = await lockedPost(tx, postId);
    refuseUnfillable(actor, post);
    const problem = titleProblem(title);
    if (problem.title) throw new UserError("bad-input", problem.title, problem);
    if (!(await retitlePost(tx, postId, title, version))) throw editedMeanwhile();
    await audit(tx, actor, "renamePost", `post ${postId}`, { title: post.title }, { title });
  });
}

/** Closes a post. Whoever holds it does so until the last day (YYYY-MM-DD), that one included; nobody can be given it
 * any more.
 * @throws UserError `bad-input` for a day that does not exist, `wrong-state` when it is closed already */
export async function closePost(
  context: Pick<Context, "databases">,
  person: Actor,
  { postId, day }: { readonly postId: string; readonly day: string },
): Promise<void> {
  const actor = authorise(person, "editOrganisation");
  checkDay(day);
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const post = await lockedPost(tx, postId);
    refuseUnfillable(actor, post);
    refuseClosed(post);
    await closePostOn(tx, postId, day);
    await audit(tx, actor, "closePost", `post ${postId}`, { title: post.title }, { lastDay: day });
  });
}
