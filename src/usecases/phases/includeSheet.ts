import type { Context } from "../../context.ts";
import { isDate } from "../../core/calendar/days.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { deleteExclusion, type SheetPart } from "../../store/exclusions.ts";
import { lockPhases } from "../../store/phases.ts";
import { findReview, insertSubmissions } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { reviewNotFound } from "../cycle/reviewNotFound.ts";
import { submissionId } from "../cycle/submissionId.ts";
import { loadReviewed } from "../plan/loadPlan.ts";

/** Asks a department after all for a sheet that needed no answer. A second click finds it asked already.
 * @param dueOn YYYY-MM-DD
 * @throws UserError `bad-input` for a bad date, `wrong-state` in a locked review */
export async function includeSheet(
  context: Pick<Context, "databases">,
  actor: Actor,
  { reviewId, part, dueOn }: { reviewId: string; part: SheetPart; dueOn: string },
): Promise<void> {
  authorise(actor, "openReview");
  if (!isDate(dueOn)) {
    const words = {
      ja: "締切日を入力してください。例：2022-05-20",
      en: "Type the due date, for example 2022-05-20.",
    };
    throw new UserError("bad-input", words, { dueOn: words });
  }
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const review = await findReview(tx, reviewId);
    if (!review) throw reviewNotFound();
    if (review.state === "locked")
      throw new UserError("wrong-state", {
        ja: "確定した検証には、シートを加えられません。",
        en: "No sheet can be added to a locked review.",
      });
    const { nodes } = await loadReviewed(tx, review);
    await lockPhases(tx, reviewId);
    if (!(await deleteExclusion(tx, reviewId, part))) return;
    const parts = nodes.flatMap((node) => node.departmentIds.map((orgUnitId) => ({ node, orgUnitId })));
    const position = parts.findIndex(
      ({ node, orgUnitId }) => node.id === part.nodeId && orgUnitId === part.orgUnitId,
    );
    const id = submissionId(reviewId, parts[position]?.node.sheetNo ?? 0, part.orgUnitId);
    const added = { id, reviewId, ...part, position, state: "notStarted" as const, dueOn };
    await insertSubmissions(tx, actor.municipalityId, [added]);
    await audit(tx, actor, "includeSheet", `submission ${id}`, null, { ...part, dueOn });
  });
}
