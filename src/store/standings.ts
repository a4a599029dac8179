import type { Standing } from "../core/notices/recipients.ts";
import type { Db } from "./databases.ts";

/** Whose turn each submission of a review is. */
export async function listStandings(tx: Db, reviewId: string): Promise<(Standing & Due)[]> {
  const rows = await standings(tx).where("s.review_id", "=", reviewId).orderBy("s.position").execute();
  return rows.map(toStanding);
}

/** The same for one submission. */
export async function findStanding(tx: Db, submissionId: string): Promise<(Standing & Due) | undefined> {
  const row = await standings(tx).where("s.id", "=", submissionId).executeTakeFirst();
  return row && toStanding(row);
}

interface Due {
  readonly dueOn: string | null; // YYYY-MM-DD
  readonly returnedReason: string | null;
}

const standings = (tx: Db) =>
  tx
    .selectFrom("submission as s")
    .innerJoin("review as r", "r.id", "s.review_id")
    .select([
      "s.id",
      "s.review_id",
      "s.org_unit_id",
      "s.state",
      "s.approved_steps",
      "s.due_on",
      "s.returned_reason",
      "r.approval_steps",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof standings>["executeTakeFirstOrThrow"]>>;

function toStanding(row: Row): Standing & Due {
  return {
    submissionId: row.id,
    reviewId: row.review_id,
    orgUnitId: row.org_unit_id,
    state: row.state,
    approvedSteps: row.approved_steps,
    steps: row.approval_steps,
    dueOn: row.due_on,
    returnedReason: row.returned_reason,
  };
}
