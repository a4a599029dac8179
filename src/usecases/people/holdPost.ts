import { randomUUID } from "node:crypto";
import type { Context } from "../../context.ts";
import { isDate } from "../../core/calendar/days.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { insertNotices } from "../../store/notices.ts";
import { findMember, insertHolding, listPosts } from "../../store/people.ts";
import { administrate, unknownInCity } from "./administrate.ts";

export interface PostChange {
  readonly userId: string;
  readonly postId: string;
  /** First day of holding it, or the last one when it ends: `YYYY-MM-DD`. */
  readonly day: string;
}

/** Gives a post to a person of the administrator's city from a day on, and tells them so; others may hold it at the same time.
 * @throws UserError `bad-input` for a day that does not exist, `not-found` for an unknown person or post */
export async function holdPost(
  context: Context,
  actor: Actor,
  { userId, postId, day }: PostChange,
): Promise<void> {
  checkDay(day);
  await administrate(context, actor, async (tx) => {
    if (!(await findMember(tx, userId))) throw unknownInCity("user", userId);
    const post = (await listPosts(tx)).find(({ id }) => id === postId);
    if (!post) throw unknownInCity("post", postId);
    await insertHolding(tx, actor.municipalityId, { postId, userId, from: day });
    await audit(tx, actor, "holdPost", `user:${userId}`, null, { postId, from: day });
    await insertNotices(tx, actor.municipalityId, [
      {
        id: randomUUID(),
        kind: "handOver",
        to: { userId },
        reviewId: null,
        body: post.title,
        dueOn: day,
        madeAt: context.now(),
        madeBy: actor.name,
        subjects: [],
      },
    ]);
  });
}

/** Refuses a day that does not exist. */
export function checkDay(day: string): void {
  if (isDate(day)) return;
  const words = {
    ja: `「${day}」は日付として読めません。2022-04-01 のように入力してください。`,
    en: `"${day}" is not a date; please enter it like 2022-04-01.`,
  };
  throw new UserError("bad-input", words, { day: words });
}
