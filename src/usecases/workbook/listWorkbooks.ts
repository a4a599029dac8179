import type { Context } from "../../context.ts";
import { allows } from "../../core/cycle/submission.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { findPlanOfReview } from "../../store/reviewedDepartments.ts";
import { listSubmissions } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { listIssues, listUploads } from "../../store/workbooks.ts";
import { authorise } from "../authorise.ts";
import { reviewHeading } from "../cycle/reviewHeading.ts";
import { requireReview } from "./loadDepartment.ts";
import { uploadItem } from "./viewUpload.ts";
import type { WorkbooksView } from "./views.ts";

/** The departments whose workbooks the actor may hand out and send in for a review, with the files that came back. */
export async function listWorkbooks(
  context: Pick<Context, "databases">,
  actor: Actor,
  reviewId: string,
): Promise<WorkbooksView> {
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const review = await requireReview(tx, reviewId);
    const all = await listSubmissions(tx, review.id);
    const submissions = all.filter(({ orgUnitId }) => may(actor, "exchangeWorkbooks", orgUnitId));
    const units = [...new Set(submissions.map(({ orgUnitId }) => orgUnitId))];
    // Nobody who has no part in the review sees its workbooks.
    if (units.length === 0) authorise(actor, "exchangeWorkbooks", "");
    const plan = await findPlanOfReview(tx, review);
    const issues = await listIssues(tx, review.id);
    const uploads = await listUploads(tx, review.id, units);
    const place = (id: string) => plan?.orgUnits.findIndex((unit) => unit.id === id) ?? 0;
    return {
      heading: reviewHeading(plan?.plan ?? { id: "", title: "" }, review),
      isForAll: units.length > 1,
      departments: units
        .toSorted((a, b) => place(a) - place(b))
        .map((orgUnitId) => {
          const own = submissions.filter((submission) => submission.orgUnitId === orgUnitId);
          const issue = issues.find((one) => one.orgUnitId === orgUnitId);
          return {
            orgUnitId,
            name: plan?.orgUnits.find(({ id }) => id === orgUnitId)?.name ?? orgUnitId,
            sheets: own.length,
            open: review.state === "open" ? own.filter(({ state }) => allows("save", state)).length : 0,
            issuedAt: issue?.issuedAt ?? null,
            issuedBy: issue?.issuedBy ?? null,
            uploads: uploads.filter((upload) => upload.orgUnitId === orgUnitId).map(uploadItem),
          };
        }),
    };
  });
}
