import { todayInJapan } from "../../core/calendar/days.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Db } from "../../store/databases.ts";
import { growNotice, insertNotices, settleNotices } from "../../store/notices.ts";
import { findStanding } from "../../store/standings.ts";
import { listStaffedPosts } from "../../store/staffedPosts.ts";
import { byPost, noticesFor } from "./noticesFor.ts";

/** Tells whose turn it is now that a submission was moved, in the transaction of the move: those who fill it in that
 * it came back, those who approve that it waits for them. Whatever else was said of it is no longer shown, since its
 * state has changed. */
export async function noticeMoved(tx: Db, actor: Actor, submissionId: string, now: Date): Promise<void> {
  const standing = await findStanding(tx, submissionId);
  if (standing?.state !== "returned" && standing?.state !== "submitted") return;
  const posts = await listStaffedPosts(tx, todayInJapan(now));
  const about = { reviewId: standing.reviewId, dueOn: null, madeAt: now, madeBy: actor.name };
  const subjects = byPost([standing], posts);
  if (standing.state === "returned") {
    await settleNotices(tx, submissionId, "approving");
    const body = standing.returnedReason ?? "";
    await insertNotices(tx, actor.municipalityId, noticesFor(subjects, { ...about, kind: "returned", body }));
    return;
  }
  await settleNotices(tx, submissionId, "entering");
  // Whoever approves for many would drown in one notice for each: one for a review grows.
  const waiting = noticesFor(
    subjects,
    { ...about, kind: "approvalWaiting", body: "" },
    (post) => `approval:${standing.reviewId}:${post.id}`,
  );
  for (const notice of waiting) await growNotice(tx, actor.municipalityId, notice);
}
