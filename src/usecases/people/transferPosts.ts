import type { Context } from "../../context.ts";
import { dayBefore } from "../../core/calendar/dayBefore.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { findMember } from "../../store/people.ts";
import { cutHolding, lockPosts, putHolding, type Holding, type Posting } from "../../store/posts.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { unknownInCity } from "./administrate.ts";
import { checkDay } from "./holdPost.ts";
import { editedMeanwhile, lockedPost, refuseClosed, refuseUnfillable } from "./posts.ts";

/** One line of a transfer: who leaves a post (null where it is vacant), and who comes (null where it stays vacant). */
export interface PostTransfer {
  readonly postId: string;
  readonly leaving: string | null;
  readonly coming: string | null;
}

/** Gives posts to new holders on one day (人事異動): who leaves holds the post until the day before, who comes from that
 * day on, with everything that the post owns. All of it happens, or nothing. Sent twice it changes nothing more.
 * @returns how many lines changed something
 * @throws UserError `bad-input` for a day that does not exist or an empty transfer, `not-found` for an unknown post or
 * person, `edited-meanwhile` when a post has another holder by now than the form said */
export async function transferPosts(
  context: Pick<Context, "databases">,
  person: Actor,
  { day, transfers }: { readonly day: string; readonly transfers: readonly PostTransfer[] },
): Promise<{ changed: number }> {
  const actor = authorise(person, "editOrganisation");
  checkDay(day);
  const wanted = transfers.filter(({ leaving, coming }) => leaving !== coming);
  if (wanted.length === 0) throw nothingChosen();
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    // In one order, so that two transfers wait for each other.
    await lockPosts(tx, [...new Set(wanted.map(({ postId }) => postId))].toSorted());
    let changed = 0;
    for (const transfer of wanted) {
      const post = await lockedPost(tx, transfer.postId);
      refuseUnfillable(actor, post);
      refuseClosed(post);
      const left = await leave(tx, post, transfer.leaving, day);
      const came = await come(tx, actor.municipalityId, post, transfer.coming, day);
      if (!left && !came) continue;
      changed += 1;
      const subject = `post ${post.id}`;
      await audit(
        tx,
        actor,
        "transferPost",
        subject,
        { userId: transfer.leaving },
        { userId: transfer.coming, day },
      );
    }
    return { changed };
  });
}

/** Ends what the person holds; false when that was done already. */
async function leave(tx: Db, post: Posting, userId: string | null, day: string): Promise<boolean> {
  if (userId === null) return false;
  const own = post.holdings.filter((one) => one.userId === userId && !one.isDeputy);
  const lastDay = dayBefore(day);
  const running = own.filter(({ to }) => to === null || to >= day);
  if (running.length === 0 && !own.some(({ to }) => to === lastDay)) throw editedMeanwhile();
  for (const holding of running) await cutHolding(tx, post.id, holding, lastDay);
  return running.length > 0;
}

/** Lets the person hold the post from the day on; false when they hold it already. */
async function come(
  tx: Db,
  municipalityId: string,
  post: Posting,
  userId: string | null,
  day: string,
): Promise<boolean> {
  if (userId === null) return false;
  if (!(await findMember(tx, userId))) throw unknownInCity("user", userId);
  const holds = ({ from, to, isDeputy }: Holding) => !isDeputy && from <= day && (to === null || to >= day);
  if (post.holdings.some((one) => one.userId === userId && holds(one))) return false;
  await putHolding(tx, municipalityId, post.id, { userId, from: day, to: null, isDeputy: false });
  return true;
}

function nothingChosen(): UserError {
  return new UserError("bad-input", {
    ja: "異動する役職が選ばれていません。新しく就く人を一つ以上選んでください。",
    en: "Nothing was chosen. Choose a new holder for at least one post.",
  });
}
