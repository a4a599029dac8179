import type { CouncilBody } from "../core/council/body.ts";
import type { CouncilMember } from "../core/council/member.ts";
import type { Db } from "./databases.ts";
import type { Schema } from "./schema.ts";
import type { Selectable } from "kysely";

/** Councils of the municipality in their order, also those that have ended. */
export async function listBodies(tx: Db): Promise<CouncilBody[]> {
  const rows = await tx.selectFrom("council_body").selectAll().orderBy("position").orderBy("id").execute();
  return rows.map(toBody);
}

/** A council; undefined when the municipality of the transaction has none of this id. `lock` keeps others from
 * changing it, its members and its meetings until the transaction ends. */
export async function findBody(tx: Db, id: string, { lock = false } = {}): Promise<CouncilBody | undefined> {
  const query = tx.selectFrom("council_body").selectAll().where("id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && toBody(row);
}

/** Adds a council behind the others; false when it is there already, as after a double click. */
export async function insertBody(
  tx: Db,
  municipalityId: string,
  body: Omit<CouncilBody, "position" | "version">,
): Promise<boolean> {
  const { position } = await tx
    .selectFrom("council_body")
    .select((eb) => eb.fn.countAll<number>().as("position"))
    .executeTakeFirstOrThrow();
  const added = await tx
    .insertInto("council_body")
    .values({
      municipality_id: municipalityId,
      id: body.id,
      position: Number(position),
      ...bodyColumns(body),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Changes a council and counts its version up. */
export async function updateBody(tx: Db, body: CouncilBody): Promise<void> {
  await tx
    .updateTable("council_body")
    .set({ ...bodyColumns(body), version: body.version + 1 })
    .where("id", "=", body.id)
    .execute();
}

const bodyColumns = ({
  name,
  legalBasis,
  legalText,
  validFrom,
  validTo,
}: Omit<CouncilBody, "id" | "position" | "version">) => ({
  name,
  legal_basis: legalBasis,
  legal_text: legalText,
  valid_from: validFrom,
  valid_to: validTo,
});

/** All terms of a council's members, in the order of the list of members. */
export async function listCouncilMembers(tx: Db, bodyId: string): Promise<CouncilMember[]> {
  const rows = await tx
    .selectFrom("council_member")
    .selectAll()
    .where("body_id", "=", bodyId)
    .orderBy("position")
    .orderBy("term_from")
    .orderBy("id")
    .execute();
  return rows.map(toMember);
}

/** One term of one member. `lock` keeps others from changing it until the transaction ends. */
export async function findCouncilMember(
  tx: Db,
  id: string,
  { lock = false } = {},
): Promise<CouncilMember | undefined> {
  const query = tx.selectFrom("council_member").selectAll().where("id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && toMember(row);
}

/** Terms that belong to an account, in whichever council. */
export async function listTermsOfUser(tx: Db, userId: string): Promise<CouncilMember[]> {
  const rows = await tx.selectFrom("council_member").selectAll().where("user_id", "=", userId).execute();
  return rows.map(toMember);
}

/** Adds a term; false when it is there already, or when the term before has been continued already. */
export async function insertCouncilMember(
  tx: Db,
  municipalityId: string,
  member: Omit<CouncilMember, "version">,
): Promise<boolean> {
  const added = await tx
    .insertInto("council_member")
    .values({
      municipality_id: municipalityId,
      id: member.id,
      body_id: member.bodyId,
      previous_id: member.previousId,
      ...memberColumns(member),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Changes a term and counts its version up. */
export async function updateCouncilMember(tx: Db, member: CouncilMember): Promise<void> {
  await tx
    .updateTable("council_member")
    .set({ ...memberColumns(member), version: member.version + 1 })
    .where("id", "=", member.id)
    .execute();
}

const memberColumns = (member: Omit<CouncilMember, "id" | "bodyId" | "previousId" | "version">) => ({
  position: member.position,
  name: member.name,
  sector: member.sector,
  affiliation: member.affiliation,
  office: member.office,
  term_from: member.termFrom,
  term_to: member.termTo,
  user_id: member.userId,
});

function toBody(row: Selectable<Schema["council_body"]>): CouncilBody {
  return {
    id: row.id,
    name: row.name,
    position: row.position,
    legalBasis: row.legal_basis,
    legalText: row.legal_text,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    version: row.version,
  };
}

function toMember(row: Selectable<Schema["council_member"]>): CouncilMember {
  return {
    id: row.id,
    bodyId: row.body_id,
    position: row.position,
    name: row.name,
    sector: row.sector,
    affiliation: row.affiliation,
    office: row.office,
    termFrom: row.term_from,
    termTo: row.term_to,
    userId: row.user_id,
    previousId: row.previous_id,
    version: row.version,
  };
}
