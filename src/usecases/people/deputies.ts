import type { Context } from "../../context.ts";
import { dayBefore } from "../../core/calendar/dayBefore.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { mayFill } from "../../core/permission/postRules.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { findMember } from "../../store/people.ts";
import { cutHolding, putHolding, type Posting } from "../../store/posts.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { unknownInCity } from "./administrate.ts";
import { checkDay } from "./holdPost.ts";
import { lockedPost, refuseClosed } from "./posts.ts";

export interface NewDeputy {
  readonly postId: string;
  readonly userId: string;
  /** First and last day, both included (YYYY-MM-DD). */
  readonly from: string;
  readonly to: string;
}

/** Lets a person stand in for the holder of a post (代理): on these days they may what the post may. Named by who
 * looks after the organisation, or by the holder.
 * @throws UserError `bad-input` naming the field, `forbidden`, `not-found` */
export async function nameDeputy(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { postId, userId, from, to }: NewDeputy,
): Promise<void> {
  authorise(actor, "viewOrganisation");
  for (const day of [from, to]) checkDay(day);
  if (to < from) throw wrongDays();
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const post = await lockedPost(tx, postId);
    const today = todayInJapan(context.now());
    if (!mayNameDeputy(actor, post, today)) throw notYours();
    refuseClosed(post);
    if (!(await findMember(tx, userId))) throw unknownInCity("user", userId);
    const own = post.holdings.filter((one) => one.userId === userId);
    if (own.some((one) => !one.isDeputy && one.from <= to && (one.to === null || one.to >= from)))
      throw holdsIt();
    if (own.some((one) => one.isDeputy && one.from === from && one.to === to)) return;
    await putHolding(tx, actor.municipalityId, postId, { userId, from, to, isDeputy: true });
    await audit(tx, actor, "nameDeputy", `post ${postId}`, null, { userId, from, to });
  });
}

/** Ends a deputyship: from today on the person may it no more.
 * @throws UserError `not-found` when there is no such deputyship */
export async function endDeputy(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { postId, userId, from }: Omit<NewDeputy, "to">,
): Promise<void> {
  authorise(actor, "viewOrganisation");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const post = await lockedPost(tx, postId);
    const today = todayInJapan(context.now());
    if (!mayNameDeputy(actor, post, today)) throw notYours();
    const found = post.holdings.find((one) => one.isDeputy && one.userId === userId && one.from === from);
    if (!found) throw unknownInCity("user", userId);
    const lastDay = dayBefore(today);
    if (found.to !== null && found.to <= lastDay) return;
    await cutHolding(tx, postId, found, lastDay);
    await audit(tx, actor, "endDeputy", `post ${postId}`, { userId, from, to: found.to }, { lastDay });
  });
}

/** Whether somebody may name deputies of a post. */
export function mayNameDeputy(actor: Actor, post: Posting, today: string): boolean {
  if (may(actor, "editOrganisation") && mayFill(actor, post.role)) return true;
  return holdsPost(actor, post, today);
}

/** Whether somebody holds a post themself on a day, not as a deputy. */
export function holdsPost({ userId }: Pick<Actor, "userId">, post: Posting, today: string): boolean {
  return post.holdings.some(
    (one) =>
      one.userId === userId && !one.isDeputy && one.from <= today && (one.to === null || one.to >= today),
  );
}

function notYours(): UserError {
  return new UserError("forbidden", {
    ja: "代理を決められるのは、その役職に就いている人、企画担当、システム管理者だけです。",
    en: "Deputies are named by the holder of the post, by planning, or by an administrator.",
  });
}

function wrongDays(): UserError {
  const words = {
    ja: "代理の最後の日は、最初の日より後にしてください。",
    en: "The last day of a deputy must not lie before the first.",
  };
  return new UserError("bad-input", words, { to: words });
}

function holdsIt(): UserError {
  const words = {
    ja: "この人は、その期間にこの役職に就いています。ほかの人を選んでください。",
    en: "This person holds the post on these days. Choose somebody else.",
  };
  return new UserError("bad-input", words, { userId: words });
}
