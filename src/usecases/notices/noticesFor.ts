import { randomUUID } from "node:crypto";
import type { Notice, NoticeSubject } from "../../core/notices/notice.ts";
import { postsInTurn, type Standing, type StaffedPost } from "../../core/notices/recipients.ts";

/** The submissions grouped by the posts whose turn they are; a post that has several gets one notice. */
export function byPost(
  standings: readonly Standing[],
  posts: readonly StaffedPost[],
): ReadonlyMap<StaffedPost, readonly NoticeSubject[]> {
  const subjects = new Map<StaffedPost, NoticeSubject[]>();
  for (const standing of standings) {
    const step = standing.state === "submitted" ? standing.approvedSteps : null;
    for (const post of postsInTurn(standing, posts)) {
      const own = subjects.get(post) ?? [];
      own.push({ submissionId: standing.submissionId, step });
      subjects.set(post, own);
    }
  }
  return subjects;
}

/** One notice for each post. `id` names the event where it may come twice. */
export function noticesFor(
  subjects: ReturnType<typeof byPost>,
  notice: Omit<Notice, "id" | "to" | "subjects">,
  id: (post: StaffedPost) => string = () => randomUUID(),
): Notice[] {
  return [...subjects].map(([post, own]) => ({
    ...notice,
    id: id(post),
    to: { postId: post.id },
    subjects: own,
  }));
}
