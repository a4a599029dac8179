import type { Context } from "../../context.ts";
import { isDate, todayInJapan } from "../../core/calendar/days.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { insertNotices } from "../../store/notices.ts";
import { findSubmission, setDueDates } from "../../store/reviews.ts";
import { listStaffedPosts } from "../../store/staffedPosts.ts";
import { listStandings } from "../../store/standings.ts";
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
    const open: string[] = [];
    const reviews = new Set<string>();
    for (const id of submissionIds.toSorted()) {
      const submission = await findSubmission(tx, id, { lock: true });
      if (!submission) throw submissionNotFound();
      if (submission.state === "locked" || submission.dueOn === dueOn) continue;
      reviews.add(submission.reviewId);
      await audit(tx, actor, "extendDeadline", `submission ${id}`, { dueOn: submission.dueOn }, { dueOn });
      open.push(id);
    }
    await setDueDates(tx, open, dueOn);
    const madeAt = context.now();
    const posts = await listStaffedPosts(tx, todayInJapan(madeAt));
    for (const reviewId of reviews) {
      const moved = (await listStandings(tx, reviewId)).filter(
        ({ submissionId, state }) => open.includes(submissionId) && isEntering(state),
      );
      const about = { kind: "deadlineMoved", reviewId, body: "", dueOn, madeAt, madeBy: actor.name } as const;
      await insertNotices(tx, actor.municipalityId, noticesFor(byPost(moved, posts), about));
    }
  });
}
