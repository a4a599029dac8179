import type { FollowUp, OpinionResponse } from "../core/council/opinionResponse.ts";
import type { Db } from "./databases.ts";

/** Answers to some opinions, by department in the order of the city. */
export async function listResponses(tx: Db, opinionIds: readonly string[]): Promise<OpinionResponse[]> {
  if (opinionIds.length === 0) return [];
  const rows = await tx
    .selectFrom("opinion_response as r")
    .innerJoin("org_unit as u", (join) =>
      join.onRef("u.municipality_id", "=", "r.municipality_id").onRef("u.id", "=", "r.org_unit_id"),
    )
    .selectAll("r")
    .where("r.opinion_id", "in", opinionIds)
    .orderBy("u.position")
    .execute();
  return rows.map((row) => ({
    opinionId: row.opinion_id,
    orgUnitId: row.org_unit_id,
    dueOn: row.due_on,
    state: row.state,
    categoryId: row.category_id,
    text: row.text,
    change: row.change,
    publicText: row.public_text,
    returnedReason: row.returned_reason,
    version: row.version,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at?.toISOString() ?? null,
  }));
}

/** Asks departments to answer until a day; those that were asked already get the new day. */
export async function assignResponses(
  tx: Db,
  municipalityId: string,
  opinionId: string,
  orgUnitIds: readonly string[],
  dueOn: string | null,
): Promise<void> {
  if (orgUnitIds.length === 0) return;
  await tx
    .insertInto("opinion_response")
    .values(
      orgUnitIds.map((orgUnitId) => ({
        municipality_id: municipalityId,
        opinion_id: opinionId,
        org_unit_id: orgUnitId,
        due_on: dueOn,
        state: "assigned" as const,
        category_id: null,
        change: null,
        public_text: null,
        returned_reason: null,
        updated_at: null,
        updated_by: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["municipality_id", "opinion_id", "org_unit_id"]).doUpdateSet({ due_on: dueOn }),
    )
    .execute();
}

/** Takes back that departments were asked. */
export async function removeResponses(
  tx: Db,
  opinionId: string,
  orgUnitIds: readonly string[],
): Promise<void> {
  if (orgUnitIds.length === 0) return;
  await tx
    .deleteFrom("opinion_response")
    .where("opinion_id", "=", opinionId)
    .where("org_unit_id", "in", orgUnitIds)
    .execute();
}

/** Writes an answer. What was cleared for publication is held back again. */
export async function updateResponse(
  tx: Db,
  { opinionId, orgUnitId }: Pick<OpinionResponse, "opinionId" | "orgUnitId">,
  change: Pick<OpinionResponse, "state" | "categoryId" | "text" | "change" | "returnedReason">,
  by: { readonly name: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable("opinion_response")
    .set((eb) => ({
      state: change.state,
      category_id: change.categoryId,
      text: change.text,
      change: change.change && JSON.stringify(change.change),
      returned_reason: change.returnedReason,
      public_text: null,
      version: eb("version", "+", 1),
      updated_at: by.at,
      updated_by: by.name,
    }))
    .where("opinion_id", "=", opinionId)
    .where("org_unit_id", "=", orgUnitId)
    .execute();
}

/** Clears an answer for publication with this text, or holds it back (null). */
export async function setPublicResponse(
  tx: Db,
  { opinionId, orgUnitId }: Pick<OpinionResponse, "opinionId" | "orgUnitId">,
  publicText: string | null,
): Promise<void> {
  await tx
    .updateTable("opinion_response")
    .set((eb) => ({ public_text: publicText, version: eb("version", "+", 1) }))
    .where("opinion_id", "=", opinionId)
    .where("org_unit_id", "=", orgUnitId)
    .execute();
}

/** What departments said later about their answers, in the order of the reviews. */
export async function listFollowUpRows(tx: Db, opinionIds: readonly string[]): Promise<FollowUp[]> {
  if (opinionIds.length === 0) return [];
  const rows = await tx
    .selectFrom("opinion_follow_up as f")
    .innerJoin("review as r", (join) =>
      join.onRef("r.municipality_id", "=", "f.municipality_id").onRef("r.id", "=", "f.review_id"),
    )
    .selectAll("f")
    .where("f.opinion_id", "in", opinionIds)
    .orderBy("r.fiscal_year")
    .execute();
  return rows.map((row) => ({
    opinionId: row.opinion_id,
    orgUnitId: row.org_unit_id,
    reviewId: row.review_id,
    state: row.state,
    text: row.text,
    publicText: row.public_text,
    version: row.version,
    updatedBy: row.updated_by,
  }));
}

/** Writes what came of an answer; what was cleared for publication is held back again. */
export async function saveFollowUpRow(
  tx: Db,
  municipalityId: string,
  followUp: Omit<FollowUp, "publicText" | "version">,
  at: Date,
): Promise<void> {
  const said = {
    state: followUp.state,
    text: followUp.text,
    public_text: null,
    updated_at: at,
    updated_by: followUp.updatedBy,
  };
  await tx
    .insertInto("opinion_follow_up")
    .values({
      municipality_id: municipalityId,
      opinion_id: followUp.opinionId,
      org_unit_id: followUp.orgUnitId,
      review_id: followUp.reviewId,
      ...said,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["municipality_id", "opinion_id", "org_unit_id", "review_id"])
        .doUpdateSet((eb) => ({ ...said, version: eb("opinion_follow_up.version", "+", 1) })),
    )
    .execute();
}

/** Clears what came of an answer for publication with this text, or holds it back (null). */
export async function setPublicFollowUp(
  tx: Db,
  { opinionId, orgUnitId, reviewId }: Pick<FollowUp, "opinionId" | "orgUnitId" | "reviewId">,
  publicText: string | null,
): Promise<void> {
  await tx
    .updateTable("opinion_follow_up")
    .set((eb) => ({ public_text: publicText, version: eb("version", "+", 1) }))
    .where("opinion_id", "=", opinionId)
    .where("org_unit_id", "=", orgUnitId)
    .where("review_id", "=", reviewId)
    .execute();
}
