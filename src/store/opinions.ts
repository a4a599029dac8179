import type { Opinion, OpinionSubject } from "../core/council/opinion.ts";
import type { Schema } from "./schema.ts";
import type { Db } from "./databases.ts";
import type { Selectable } from "kysely";

/** Which opinions: of some reviews, of an indicator or of a node, as they stand in any version of its plan. */
export interface OpinionScope {
  readonly reviewIds?: readonly string[];
  readonly indicatorId?: string;
  readonly nodeLineageId?: string;
}

/** Opinions in the order of their reviews and numbers. */
export async function listOpinions(tx: Db, scope: OpinionScope): Promise<Opinion[]> {
  if (scope.reviewIds?.length === 0) return [];
  let query = tx.selectFrom("opinion").selectAll().orderBy("review_id").orderBy("number");
  if (scope.reviewIds) query = query.where("review_id", "in", scope.reviewIds);
  if (scope.indicatorId !== undefined)
    query = query.where("subject_kind", "=", "indicator").where("subject_id", "=", scope.indicatorId);
  const { nodeLineageId } = scope;
  if (nodeLineageId !== undefined)
    query = query.where("node_id", "in", (eb) =>
      eb.selectFrom("plan_node").select("plan_node.id").where("lineage_id", "=", nodeLineageId),
    );
  return (await query.execute()).map(toOpinion);
}

/** An opinion. `lock` keeps everyone else from changing it until the transaction ends. */
export async function findOpinion(
  tx: Db,
  id: string,
  { lock }: { lock: boolean },
): Promise<Opinion | undefined> {
  const query = tx.selectFrom("opinion").selectAll().where("id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && toOpinion(row);
}

function toOpinion(row: Selectable<Schema["opinion"]>): Opinion {
  return {
    id: row.id,
    reviewId: row.review_id,
    number: row.number,
    meetingId: row.meeting_id,
    memberId: row.member_id,
    source: row.source,
    place: row.place,
    speaker: row.speaker,
    role: row.role,
    showsRole: row.shows_role,
    subject: toSubject(row),
    shown: row.shown,
    kind: row.kind,
    text: row.text,
    givenOn: row.given_on,
    state: row.state,
    publicText: row.public_text,
    enteredBy: row.entered_by,
    enteredByName: row.entered_by_name,
    version: row.version,
  };
}

function toSubject(row: Selectable<Schema["opinion"]>): OpinionSubject {
  const { subject_id: id, node_id: nodeId } = row;
  switch (row.subject_kind) {
    case "plan":
      return { kind: "plan" };
    case "node":
      return { kind: "node", nodeId: nodeId ?? "" };
    case "indicator":
      return { kind: "indicator", indicatorId: id ?? "", nodeId };
    case "programme":
      return { kind: "programme", programmeId: id ?? "", nodeId: nodeId ?? "" };
  }
}

/** Keeps everyone else from adding to the ledger of a review until the transaction ends. */
export async function lockLedger(tx: Db, reviewId: string): Promise<void> {
  await tx.selectFrom("review").select("id").where("id", "=", reviewId).forUpdate().execute();
}

/** The node as all versions of its plan have it; the id itself where there is no such node. */
export async function lineageOf(tx: Db, nodeId: string): Promise<string> {
  const node = await tx
    .selectFrom("plan_node")
    .select("lineage_id")
    .where("id", "=", nodeId)
    .executeTakeFirst();
  return node?.lineage_id ?? nodeId;
}

/** Adds an opinion to the ledger of its review, which the caller has locked, with the next number there. */
export async function insertOpinion(
  tx: Db,
  municipalityId: string,
  opinion: Omit<Opinion, "number" | "version" | "publicText">,
): Promise<number> {
  const last = await tx
    .selectFrom("opinion")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("review_id", "=", opinion.reviewId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto("opinion")
    .values({
      municipality_id: municipalityId,
      id: opinion.id,
      review_id: opinion.reviewId,
      number,
      entered_by: opinion.enteredBy,
      entered_by_name: opinion.enteredByName,
      state: opinion.state,
      public_text: null,
      ...contentOf(opinion),
    })
    .execute();
  return number;
}

export type OpinionContent = Pick<
  Opinion,
  | "meetingId"
  | "memberId"
  | "source"
  | "place"
  | "speaker"
  | "role"
  | "showsRole"
  | "subject"
  | "shown"
  | "kind"
  | "text"
  | "givenOn"
>;

function contentOf(opinion: OpinionContent) {
  const { subject } = opinion;
  return {
    meeting_id: opinion.meetingId,
    member_id: opinion.memberId,
    source: opinion.source,
    place: opinion.place,
    speaker: opinion.speaker,
    role: opinion.role,
    shows_role: opinion.showsRole,
    subject_kind: subject.kind,
    subject_id:
      subject.kind === "indicator"
        ? subject.indicatorId
        : subject.kind === "programme"
          ? subject.programmeId
          : null,
    node_id: subject.kind === "plan" ? null : subject.nodeId,
    shown: JSON.stringify(opinion.shown),
    kind: opinion.kind,
    text: opinion.text,
    given_on: opinion.givenOn,
  };
}

/** Changes what an opinion says. What was cleared for publication is held back again. */
export async function updateOpinion(tx: Db, id: string, content: OpinionContent): Promise<void> {
  await tx
    .updateTable("opinion")
    .set((eb) => ({ ...contentOf(content), public_text: null, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Accepts or withdraws an opinion. */
export async function setOpinionState(tx: Db, id: string, state: Opinion["state"]): Promise<void> {
  await tx
    .updateTable("opinion")
    .set((eb) => ({
      state,
      version: eb("version", "+", 1),
      ...(state === "withdrawn" && { public_text: null }),
    }))
    .where("id", "=", id)
    .execute();
}

/** Clears an opinion for publication with this text, or holds it back (null). */
export async function setPublicText(tx: Db, id: string, publicText: string | null): Promise<void> {
  await tx
    .updateTable("opinion")
    .set((eb) => ({ public_text: publicText, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}
