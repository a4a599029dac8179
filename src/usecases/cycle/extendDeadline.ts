import type { Context } from "../../context.ts";
import { isDate, todayInJapan } from "../../core/calendar/days.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { insertNotices } from "../../store/notices.ts";
import { setDueDates } from "../../store/reviews.ts";
import { listStaffedPosts } from "../../store/staffedPosts.ts";
import { lockStandings } from "../../store/standings.ts";
import { inMunicipality } from "../../store/transact.ts";
import { submissionNotFound } from "./loadSubmission.ts";
import { authorise } from "../authorise.ts";
import { byPost, noticesFor } from "../notices/noticesFor.ts";
import { isEntering } from "../../core/notices/recipients.ts";

/** Moves the due date (YYYY-MM-DD) of submissions and tells those who still have to fill them in; those of a locked
 * review stay as they are. */
export async function extendDeadline(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { submissionIds, dueOn }: { submissionIds: readonly string[]; dueOn: string },
): Promise<void> {
  authorise(actor, "extendDeadline");
  if (!isDate(dueOn)) {
    const message = {
      ja: "新しい締切日を入力してください。例：2022-05-27",
      en: "Type the new due date, for example 2022-05-27.",
    };
    throw new UserError("bad-input", message, { dueOn: message });
  }
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const chosen = await lockStandings(tx, submissionIds);
    if (chosen.length < new Set(submissionIds).size) throw submissionNotFound();
    const moved = chosen.filter((one) => one.state !== "locked" && one.dueOn !== dueOn);
    for (const { submissionId, dueOn: before } of moved) {
      await audit(tx, actor, "extendDeadline", `submission ${submissionId}`, { dueOn: before }, { dueOn });
    }
    await setDueDates(
      tx,
      moved.map(({ submissionId }) => submissionId),
      dueOn,
    );
    const madeAt = context.now();
    const posts = await listStaffedPosts(tx, todayInJapan(madeAt));
    const toEnter = moved.filter(({ state }) => isEntering(state));
    for (const [reviewId, some] of Map.groupBy(toEnter, (one) => one.reviewId)) {
      const about = { kind: "deadlineMoved", reviewId, body: "", dueOn, madeAt, madeBy: actor.name } as const;
      await insertNotices(tx, actor.municipalityId, noticesFor(byPost(some, posts), about));
    }
  });
}
