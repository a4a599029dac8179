import type { Standing } from "../core/notices/recipients.ts";
import type { Db } from "./databases.ts";

/** Whose turn each submission of a review is. */
export async function listStandings(tx: Db, reviewId: string): Promise<NamedStanding[]> {
  const rows = await standings(tx).where("s.review_id", "=", reviewId).orderBy("s.position").execute();
  return rows.map(toStanding);
}

/** The same for these submissions, kept from changing until the transaction ends; in one order for everybody, so that
 * two people who change many wait for each other. */
export async function lockStandings(tx: Db, submissionIds: readonly string[]): Promise<NamedStanding[]> {
  if (submissionIds.length === 0) return [];
  const query = standings(tx).where("s.id", "in", submissionIds).orderBy("s.id").forUpdate("s");
  return (await query.execute()).map(toStanding);
}

/** The same for one submission. */
export async function findStanding(tx: Db, submissionId: string): Promise<NamedStanding | undefined> {
  const row = await standings(tx).where("s.id", "=", submissionId).executeTakeFirst();
  return row && toStanding(row);
}

/** A submission with its names and dates. */
export interface NamedStanding extends Standing {
  readonly sheetNo: number;
  readonly title: string;
  readonly department: string;
  readonly dueOn: string | null; // YYYY-MM-DD
  readonly returnedReason: string | null;
}

const standings = (tx: Db) =>
  tx
    .selectFrom("submission as s")
    .innerJoin("review as r", "r.id", "s.review_id")
    .innerJoin("plan_node as p", "p.id", "s.node_id")
    .innerJoin("org_unit as o", "o.id", "s.org_unit_id")
    .select([
      "p.sheet_no",
      "p.title",
      "o.name",
      "s.id",
      "s.review_id",
      "s.org_unit_id",
      "s.state",
      "s.approved_steps",
      "s.due_on",
      "s.returned_reason",
      "r.approval_steps",
    ]);

/** How far the open reviews of the city have come, counted; newest year first. */
export async function listOpenProgress(tx: Db): Promise<
  {
    reviewId: string;
    plan: { id: string; title: string };
    total: number;
    submitted: number;
    approved: number;
  }[]
> {
  const rows = await tx
    .selectFrom("review as r")
    .innerJoin("submission as s", "s.review_id", "r.id")
    .innerJoin("plan_version as v", "v.id", "r.plan_version_id")
    .innerJoin("plan as l", "l.id", "v.plan_id")
    .select(({ fn }) => [
      "r.id",
      "l.id as plan_id",
      "l.title",
      fn.countAll<number>().as("total"),
      fn.countAll<number>().filterWhere("s.state", "in", ["submitted", "approved", "locked"]).as("submitted"),
      fn.countAll<number>().filterWhere("s.state", "in", ["approved", "locked"]).as("approved"),
    ])
    .where("r.state", "=", "open")
    .groupBy(["r.id", "r.fiscal_year", "l.id", "l.title", "l.position"])
    .orderBy("l.position")
    .orderBy("r.fiscal_year", "desc")
    .execute();
  return rows.map((row) => ({
    reviewId: row.id,
    plan: { id: row.plan_id, title: row.title },
    total: row.total,
    submitted: row.submitted,
    approved: row.approved,
  }));
}

type Row = Awaited<ReturnType<ReturnType<typeof standings>["executeTakeFirstOrThrow"]>>;

function toStanding(row: Row): NamedStanding {
  return {
    submissionId: row.id,
    reviewId: row.review_id,
    orgUnitId: row.org_unit_id,
    state: row.state,
    approvedSteps: row.approved_steps,
    steps: row.approval_steps,
    sheetNo: row.sheet_no ?? 0,
    title: row.title,
    department: row.name,
    dueOn: row.due_on,
    returnedReason: row.returned_reason,
  };
}
