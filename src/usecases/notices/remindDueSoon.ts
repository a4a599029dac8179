import type { Context } from "../../context.ts";
import { daysUntil, todayInJapan } from "../../core/calendar/days.ts";
import { isEntering } from "../../core/notices/recipients.ts";
import { insertNotices } from "../../store/notices.ts";
import { listOpenReviews } from "../../store/reviews.ts";
import { listStandings } from "../../store/standings.ts";
import { listStaffedPosts } from "../../store/staffedPosts.ts";
import { inMunicipality } from "../../store/transact.ts";
import { listMunicipalityIds } from "../people/commandLineActor.ts";
import { byPost, noticesFor } from "./noticesFor.ts";
import { noticeSettings } from "./noticeSettings.ts";

/** Tells those who fill in that a due date comes near, on the days before it that each city has chosen. Done again on
 * the same day, also by another server, it tells nobody twice.
 * @returns how many notices were made */
export async function remindDueSoon(context: Context): Promise<number> {
  const now = context.now();
  const today = todayInJapan(now);
  let made = 0;
  for (const municipalityId of await listMunicipalityIds(context)) {
    made += await inMunicipality(context.databases.app, municipalityId, null, async (tx) => {
      const { dueSoonDays } = await noticeSettings(tx);
      const reviews = await listOpenReviews(tx);
      if (dueSoonDays.length === 0 || reviews.length === 0) return 0;
      const posts = await listStaffedPosts(tx, today);
      let added = 0;
      for (const { id: reviewId } of reviews) {
        const due = (await listStandings(tx, reviewId)).filter(
          ({ state, dueOn }) =>
            dueOn !== null && isEntering(state) && dueSoonDays.includes(daysUntil(dueOn, today)),
        );
        for (const [dueOn, some] of Map.groupBy(due, (one) => one.dueOn)) {
          const notice = {
            kind: "dueSoon",
            reviewId,
            body: "",
            dueOn,
            madeAt: now,
            madeBy: "しるべ",
          } as const;
          const id = ({ id: postId }: { id: string }) => `dueSoon:${reviewId}:${dueOn}:${today}:${postId}`;
          added += await insertNotices(tx, municipalityId, noticesFor(byPost(some, posts), notice, id));
        }
      }
      return added;
    });
  }
  return made;
}
