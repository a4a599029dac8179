import { postsInTurn, stepOf } from "../../core/notices/recipients.ts";
import type { Db } from "../../store/databases.ts";
import { listStaffedPosts } from "../../store/staffedPosts.ts";
import { listStandings } from "../../store/standings.ts";
import type { BoardStep } from "./views.ts";

/** The step of approval that each submitted submission of a review waits for, by its id.
 * @param today YYYY-MM-DD */
export async function listApprovals(
  tx: Db,
  reviewId: string,
  today: string,
): Promise<ReadonlyMap<string, BoardStep>> {
  const posts = await listStaffedPosts(tx, today);
  const standings = await listStandings(tx, reviewId);
  return new Map(
    standings.flatMap((standing) => {
      const step = stepOf(standing, posts);
      if (!step) return [];
      const holders = postsInTurn(standing, posts).flatMap((post) => post.holders);
      const names = [...new Set(holders.map(({ name }) => name))];
      return [
        [standing.submissionId, { name: step.name, isPlanning: step.role === "planning", holders: names }],
      ];
    }),
  );
}
