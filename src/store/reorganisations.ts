import type { Selectable } from "kysely";
import type { Reorganisation } from "../core/organisation/reorganisation.ts";
import type { Words } from "../core/text/words.ts";
import type { Db } from "./databases.ts";
import type { Schema } from "./schema.ts";

/** A reorganisation with what became of it. */
export interface StoredReorganisation extends Reorganisation {
  readonly id: string;
  readonly state: "planned" | "applied" | "withdrawn";
  /** Ids of the departments that took over, in the order of `to`; empty until it is applied. */
  readonly successorIds: readonly string[];
  /** Why it could not be applied when its day had come. */
  readonly problem: Words | null;
  readonly createdBy: string;
  readonly createdById: string;
  readonly appliedAt: Date | null;
}

/** Notes a reorganisation that is to come. */
export async function insertReorganisation(
  tx: Db,
  municipalityId: string,
  { id, kind, day, from, to, assignments }: Reorganisation & { readonly id: string },
  by: { readonly userId: string; readonly name: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto("reorganisation")
    .values({
      municipality_id: municipalityId,
      id,
      kind,
      day,
      state: "planned",
      detail: JSON.stringify({ from, to, assignments }),
      created_at: by.at,
      created_by: by.name,
      created_by_id: by.userId,
    })
    .execute();
}

/** All reorganisations of the city in the order of their days; those that were withdrawn are left out. */
export async function listReorganisations(tx: Db): Promise<StoredReorganisation[]> {
  const rows = await tx
    .selectFrom("reorganisation")
    .selectAll()
    .where("state", "<>", "withdrawn")
    .orderBy("day")
    .orderBy("applied_at")
    .orderBy("created_at")
    .execute();
  return rows.map(toReorganisation);
}

/** Ids of those that are planned for a day that has come. */
export async function listDueReorganisations(tx: Db, today: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("reorganisation")
    .select("id")
    .where("state", "=", "planned")
    .where("day", "<=", today)
    .orderBy("day")
    .orderBy("created_at")
    .execute();
  return rows.map(({ id }) => id);
}

/** A reorganisation, kept from changing until the transaction ends. */
export async function lockReorganisation(tx: Db, id: string): Promise<StoredReorganisation | undefined> {
  const row = await tx
    .selectFrom("reorganisation")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && toReorganisation(row);
}

/** Notes what became of a reorganisation. */
export async function updateReorganisation(
  tx: Db,
  id: string,
  change:
    | { readonly state: "withdrawn" }
    | { readonly state: "applied"; readonly successorIds: readonly string[]; readonly at: Date }
    | { readonly state: "planned"; readonly problem: Words },
): Promise<void> {
  const set =
    change.state === "applied"
      ? {
          state: change.state,
          successor_ids: JSON.stringify(change.successorIds),
          applied_at: change.at,
          problem: "null",
        }
      : change.state === "planned"
        ? { problem: JSON.stringify(change.problem) }
        : { state: change.state };
  await tx.updateTable("reorganisation").set(set).where("id", "=", id).execute();
}

function toReorganisation(row: Selectable<Schema["reorganisation"]>): StoredReorganisation {
  return {
    id: row.id,
    kind: row.kind,
    day: row.day,
    ...row.detail,
    state: row.state,
    successorIds: row.successor_ids,
    problem: row.problem,
    createdBy: row.created_by,
    createdById: row.created_by_id,
    appliedAt: row.applied_at,
  };
}
