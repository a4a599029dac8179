import type { Context } from "../../context.ts";
import { isDate } from "../../core/calendar/days.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { findSubmission, setDueDates } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { submissionNotFound } from "./loadSubmission.ts";
import { authorise } from "../authorise.ts";

/** Moves the due date (YYYY-MM-DD) of submissions; those of a locked review stay as they are. */
export async function extendDeadline(
  context: Pick<Context, "databases">,
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
    for (const id of submissionIds.toSorted()) {
      const submission = await findSubmission(tx, id, { lock: true });
      if (!submission) throw submissionNotFound();
      if (submission.state === "locked") continue;
      await audit(tx, actor, "extendDeadline", `submission ${id}`, { dueOn: submission.dueOn }, { dueOn });
      open.push(id);
    }
    await setDueDates(tx, open, dueOn);
  });
}
