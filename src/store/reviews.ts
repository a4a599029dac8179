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

/** Keeps reviews that are open from being locked until the transaction ends. */
export async function lockOpenReviews(tx: Db): Promise<void> {
  await tx.selectFrom("review").select("id").where("state", "=", "open").orderBy("id").forUpdate().execute();
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
  returned_fields: Submission["returnedFields"];
  approved_steps: number;
  correction_reason: string | null;
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
    returnedFields: row.returned_fields,
    approvedSteps: row.approved_steps,
    correctionReason: row.correction_reason,
    updatedAt: row.updated_at?.toISOString() ?? null,
    updatedBy: row.updated_by,
  };
}

/** How a submission stands: what does not apply (any more) is null, empty or 0. */
export type Standing = Pick<
  Submission,
  "state" | "returnedReason" | "returnedFields" | "approvedSteps" | "correctionReason"
>;

/** Changes how a submission stands and notes who did it. */
export async function updateSubmission(
  tx: Db,
  id: string,
  change: Partial<Standing> & Pick<Standing, "state">,
  by: { readonly name: string; readonly at: Date },
): Promise<void> {
  const { returnedFields } = change;
  await tx
    .updateTable("submission")
    .set({
      state: change.state,
      returned_reason: change.returnedReason,
      returned_fields: returnedFields && JSON.stringify(returnedFields),
      approved_steps: change.approvedSteps,
      correction_reason: change.correctionReason,
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
