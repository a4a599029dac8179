import { sql } from "kysely";
import type { Review } from "../core/cycle/review.ts";
import type { Db } from "./databases.ts";
import { reviewRows, toReview } from "./reviews.ts";

/** All reviews of the municipality with the titles of their plans, in the order of the plans. */
export async function listTitledReviews(
  tx: Db,
): Promise<{ readonly review: Review; readonly plan: { readonly id: string; readonly title: string } }[]> {
  const plans = await tx
    .selectFrom("plan_version")
    .innerJoin("plan", (join) =>
      join
        .onRef("plan.municipality_id", "=", "plan_version.municipality_id")
        .onRef("plan.id", "=", "plan_version.plan_id"),
    )
    .select(["plan_version.id as versionId", "plan.id", "plan.title"])
    .orderBy("plan.position")
    .execute();
  const reviews = (await reviewRows(tx).execute()).map(toReview);
  return plans.flatMap(({ versionId, id, title }) =>
    reviews
      .filter(({ planVersionId }) => planVersionId === versionId)
      .map((review) => ({ review, plan: { id, title } })),
  );
}

/** How many sheets of a review one department has to hand in on one day, and how many are not handed in yet. */
export interface DueCount {
  readonly dueOn: string; // YYYY-MM-DD
  readonly orgUnitId: string;
  readonly sheets: number;
  readonly open: number;
}

/** The due dates of a review, by day and department. */
export async function countDueDates(tx: Db, reviewId: string): Promise<DueCount[]> {
  const rows = await tx
    .selectFrom("submission")
    .where("review_id", "=", reviewId)
    .where("due_on", "is not", null)
    .groupBy(["due_on", "org_unit_id"])
    .orderBy("due_on")
    .select(["due_on", "org_unit_id"])
    .select((eb) => [
      eb.fn.countAll<string>().as("sheets"),
      eb.fn.countAll<string>().filterWhere("state", "in", ["notStarted", "draft", "returned"]).as("open"),
    ])
    .execute();
  return rows.map((row) => ({
    dueOn: row.due_on ?? "",
    orgUnitId: row.org_unit_id,
    sheets: Number(row.sheets),
    open: Number(row.open),
  }));
}

/** A meeting of a council in a period of days. */
export interface CouncilDay {
  readonly id: string;
  readonly bodyName: string;
  readonly reviewId: string | null;
  readonly number: number;
  readonly heldOn: string; // YYYY-MM-DD
  readonly place: string | null;
  readonly state: "planned" | "held" | "closed";
}

/** Meetings of councils from one day to another, both included. */
export async function listCouncilDays(tx: Db, from: string, to: string): Promise<CouncilDay[]> {
  const { rows } = await sql<CouncilDay>`
    select m.id, b.name as "bodyName", m.review_id as "reviewId", m.number, m.held_on as "heldOn", m.place, m.state
      from council_meeting m join council_body b on b.municipality_id = m.municipality_id and b.id = m.body_id
     where m.held_on between ${from} and ${to} order by m.held_on, b.position`.execute(tx);
  return rows;
}
