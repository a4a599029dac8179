import type { Review } from "../core/cycle/review.ts";
import type { Submission, SubmissionState } from "../core/cycle/submission.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";

/** Reviews of a plan version, oldest first. */
export async function listReviews(tx: Db, planVersionId: string): Promise<Review[]> {
  const rows = await reviewRows(tx).where("plan_version_id", "=", planVersionId).execute();
  return rows.map(toReview);
}

/** Reviews of single years of a plan, whichever of its versions they belong to, oldest first. */
export async function listPlanReviews(tx: Db, planId: string): Promise<Review[]> {
  const rows = await reviewsOfPlan(tx, planId).where("kind", "=", "annual").execute();
  return rows.map(toReview);
}

/** Reviews of several years of a plan (中間評価, 最終評価), oldest first. */
export async function listPeriodReviews(tx: Db, planId: string): Promise<Review[]> {
  const rows = await reviewsOfPlan(tx, planId).where("kind", "<>", "annual").execute();
  return rows.map(toReview);
}

const reviewsOfPlan = (tx: Db, planId: string) =>
  reviewRows(tx).where("plan_version_id", "in", (eb) =>
    eb.selectFrom("plan_version").select("plan_version.id").where("plan_id", "=", planId),
  );

/** Reviews that are being worked on, of all plans of the municipality. */
export async function listOpenReviews(tx: Db): Promise<Review[]> {
  return (await reviewRows(tx).where("state", "=", "open").execute()).map(toReview);
}

/** A review of the municipality of the transaction. */
export async function findReview(tx: Db, id: string): Promise<Review | undefined> {
  const row = await reviewRows(tx).where("id", "=", id).executeTakeFirst();
  return row && toReview(row);
}

export const reviewRows = (tx: Db) =>
  tx
    .selectFrom("review")
    .select([
      "id",
      "plan_version_id",
      "kind",
      "from_fiscal_year",
      "fiscal_year",
      "work_year",
      "state",
      "due_on",
      "approval_steps",
    ])
    .orderBy("fiscal_year");

export function toReview(row: {
  id: string;
  plan_version_id: string;
  kind: Review["kind"];
  from_fiscal_year: number | null;
  fiscal_year: number;
  work_year: number;
  state: Review["state"];
  due_on: string | null;
  approval_steps: Review["approvalSteps"];
}): Review {
  return {
    id: row.id,
    planVersionId: row.plan_version_id,
    kind: row.kind,
    fromFiscalYear: row.from_fiscal_year,
    fiscalYear: row.fiscal_year,
    workYear: row.work_year,
    state: row.state,
    dueOn: row.due_on,
    approvalSteps: row.approval_steps,
  };
}

/** A submission that nobody has touched yet. */
export type NewSubmission = Pick<
  Submission,
  "id" | "reviewId" | "nodeId" | "orgUnitId" | "position" | "state" | "dueOn"
>;

/** Adds a review with its submissions.
 * @returns false when the plan version has a review of that year already: nothing was added */
export async function insertReview(
  tx: Db,
  municipalityId: string,
  review: Review & { readonly openedBy: string },
  submissions: readonly NewSubmission[],
): Promise<boolean> {
  const added = await tx
    .insertInto("review")
    .values({
      municipality_id: municipalityId,
      id: review.id,
      plan_version_id: review.planVersionId,
      kind: review.kind,
      from_fiscal_year: review.fromFiscalYear,
      fiscal_year: review.fiscalYear,
      work_year: review.workYear,
      state: review.state,
      due_on: review.dueOn,
      approval_steps: JSON.stringify(review.approvalSteps),
      opened_by: review.openedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return false;
  await insertSubmissions(tx, municipalityId, submissions);
  return true;
}

/** Adds submissions to a review that is open. */
export async function insertSubmissions(
  tx: Db,
  municipalityId: string,
  submissions: readonly NewSubmission[],
): Promise<void> {
  await insertAll(
    tx,
    "submission",
    municipalityId,
    submissions.map((submission) => ({
      id: submission.id,
      review_id: submission.reviewId,
      node_id: submission.nodeId,
      org_unit_id: submission.orgUnitId,
      position: submission.position,
      state: submission.state,
      due_on: submission.dueOn,
    })),
  );
}

/** Opens or locks a review. */
export async function setReviewState(tx: Db, id: string, state: Review["state"]): Promise<void> {
  await tx.updateTable("review").set({ state }).where("id", "=", id).execute();
}

/** Submissions of a review, kept from changing until the transaction ends. */
export async function lockSubmissions(tx: Db, reviewId: string): Promise<Submission[]> {
  const rows = await tx
    .selectFrom("submission")
    .selectAll()
    .where("review_id", "=", reviewId)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map(toSubmission);
}

/** Submissions of a review in the order of the sheets; of some departments alone where these are named. */
export async function listSubmissions(
  tx: Db,
  reviewId: string,
  orgUnitIds?: readonly string[],
): Promise<Submission[]> {
  if (orgUnitIds?.length === 0) return [];
  let query = tx.selectFrom("submission").selectAll().where("review_id", "=", reviewId).orderBy("position");
  if (orgUnitIds) query = query.where("org_unit_id", "in", orgUnitIds);
  return (await query.execute()).map(toSubmission);
}

/** A submission. `lock` keeps everyone else from changing it until the transaction ends. */
export async function findSubmission(
  tx: Db,
  id: string,
  { lock }: { lock: boolean },
): Promise<Submission | undefined> {
  const query = tx.selectFrom("submission").selectAll().where("id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && toSubmission(row);
}

function toSubmission(row: {
  id: string;
  review_id: string;
  node_id: string;
  org_unit_id: string;
  position: number;
  state: SubmissionState;
  due_on: string | null;
  returned_reason: string | null;
  updated_at: Date | null;
  updated_by: string | null;
}): Submission {
  return {
    id: row.id,
    reviewId: row.review_id,
    nodeId: row.node_id,
    orgUnitId: row.org_unit_id,
    position: row.position,
    state: row.state,
    dueOn: row.due_on,
    returnedReason: row.returned_reason,
    updatedAt: row.updated_at?.toISOString() ?? null,
    updatedBy: row.updated_by,
  };
}

/** Changes a submission and notes who did it. `returnedReason` is null where it does not apply (any more). */
export async function updateSubmission(
  tx: Db,
  id: string,
  change: { readonly state: SubmissionState; readonly returnedReason: string | null },
  by: { readonly name: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable("submission")
    .set({
      state: change.state,
      returned_reason: change.returnedReason,
      updated_at: by.at,
      updated_by: by.name,
    })
    .where("id", "=", id)
    .execute();
}

/** Moves the due date (YYYY-MM-DD) of submissions. */
export async function setDueDates(tx: Db, ids: readonly string[], dueOn: string): Promise<void> {
  if (ids.length === 0) return;
  await tx.updateTable("submission").set({ due_on: dueOn }).where("id", "in", ids).execute();
}

/** Keeps the evaluation of an approved submission. */
export async function saveEvaluation(
  tx: Db,
  municipalityId: string,
  submissionId: string,
  evaluation: { readonly analysis: string; readonly nextSteps: string },
): Promise<void> {
  const texts = { analysis: evaluation.analysis, next_steps: evaluation.nextSteps };
  await tx
    .insertInto("evaluation")
    .values({ municipality_id: municipalityId, submission_id: submissionId, ...texts })
    .onConflict((conflict) => conflict.columns(["municipality_id", "submission_id"]).doUpdateSet(texts))
    .execute();
}

/** What a department wrote on a sheet in a review; undefined until it is approved.
 * @param lineageId the sheet's node, the same in every version of the plan */
export async function findEvaluation(
  tx: Db,
  reviewId: string,
  lineageId: string,
  orgUnitId: string,
): Promise<{ analysis: string; nextSteps: string } | undefined> {
  return tx
    .selectFrom("evaluation")
    .innerJoin("submission", (join) =>
      join
        .onRef("submission.municipality_id", "=", "evaluation.municipality_id")
        .onRef("submission.id", "=", "evaluation.submission_id"),
    )
    .innerJoin("plan_node", (join) =>
      join
        .onRef("plan_node.municipality_id", "=", "submission.municipality_id")
        .onRef("plan_node.id", "=", "submission.node_id"),
    )
    .where("submission.review_id", "=", reviewId)
    .where("plan_node.lineage_id", "=", lineageId)
    .where("submission.org_unit_id", "=", orgUnitId)
    .select(["evaluation.analysis", "evaluation.next_steps as nextSteps"])
    .executeTakeFirst();
}
