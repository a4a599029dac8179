import { createHash } from "node:crypto";
import type { ReviewKind } from "../core/cycle/review.ts";
import { publishedDocument, type PublishedDocument, type Stage } from "../core/publication/documents.ts";
import type {
  Publication,
  PublicationHead,
  Publications,
  Tombstone,
} from "../core/publication/publication.ts";
import { periodReviewName } from "../core/publication/publication.ts";
import { readPublished, schemaVersion } from "../core/publication/readPublished.ts";
import type { Db } from "./databases.ts";

export interface Publishing {
  readonly path: string;
  readonly title: string;
  readonly planId: string | null;
  readonly fiscalYear: number | null;
  readonly body: PublishedDocument;
}

/** Puts documents in force. One that says exactly what is in force already stays as it is; another
 * supersedes what stood at its address. Only what the schemas name is written.
 * @returns how many documents changed */
export async function publishDocuments(
  tx: Db,
  by: { readonly municipalityId: string; readonly userId: string },
  documents: readonly Publishing[],
): Promise<number> {
  const inForce = await tx
    .selectFrom("publication")
    .select(["path", "hash", "state"])
    .where("state", "<>", "superseded")
    .execute();
  const hashOf = new Map(inForce.map((row) => [row.path, row.state === "current" ? row.hash : "withdrawn"]));
  const changed = documents
    .map((document) => {
      const body = canonicalJson(publishedDocument.parse(document.body));
      return {
        ...document,
        body,
        stage: stageOf(document.body),
        kind: document.body.kind,
        hash: contentHash(body),
      };
    })
    .filter((document) => hashOf.get(document.path) !== document.hash);
  if (changed.length === 0) return 0;
  await tx
    .updateTable("publication")
    .set({ state: "superseded" })
    .where("state", "<>", "superseded")
    .where(
      "path",
      "in",
      changed.map(({ path }) => path),
    )
    .execute();
  await tx
    .insertInto("publication")
    .values(
      changed.map((document) => ({
        municipality_id: by.municipalityId,
        path: document.path,
        kind: document.kind,
        plan_id: document.planId,
        fiscal_year: document.fiscalYear,
        stage: document.stage,
        title: document.title,
        schema_version: schemaVersion,
        body: document.body,
        hash: document.hash,
        state: "current" as const,
        withdrawn_reason: null,
        published_by: by.userId,
      })),
    )
    .execute();
  return changed.length;
}

/** Takes down what is in force at or below an address and is not to stay: their addresses keep a tombstone.
 * @param prefixes addresses below which publications may go
 * @param stay addresses that remain in force
 * @returns how many were taken down */
export async function withdrawOthers(
  tx: Db,
  prefixes: readonly string[],
  stay: ReadonlySet<string>,
  reason: string,
): Promise<number> {
  const inForce = await tx.selectFrom("publication").select("path").where("state", "=", "current").execute();
  const gone = inForce
    .map(({ path }) => path)
    .filter((path) => !stay.has(path) && prefixes.some((prefix) => path.startsWith(prefix)));
  if (gone.length === 0) return 0;
  await tx
    .updateTable("publication")
    .set({ state: "withdrawn", withdrawn_reason: reason, withdrawn_at: new Date() })
    .where("state", "=", "current")
    .where("path", "in", gone)
    .execute();
  return gone.length;
}

function stageOf(body: PublishedDocument): Stage | null {
  return "stage" in body ? body.stage : null;
}

/** JSON with sorted keys, so that the same content has the same hash. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** SHA-256 of a text, hex. */
export const contentHash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What the public side may read, through the role that can see nothing else. */
export function publishedSide(db: Db): Publications {
  return {
    async get(path) {
      const row = await db.selectFrom("published").selectAll().where("path", "=", path).executeTakeFirst();
      return row && toPublication(row);
    },
    async paths(municipalityId) {
      let query = db
        .selectFrom("published")
        .select(["path", "kind", "hash", "stage", "title", "state"])
        .orderBy("path");
      if (municipalityId !== undefined) query = query.where("municipality_id", "=", municipalityId);
      const rows = await query.execute();
      return rows.map((row): PublicationHead => ({
        path: row.path,
        kind: row.state === "withdrawn" ? "tombstone" : row.kind,
        hash: row.hash,
        stage: row.stage,
        title: row.title,
      }));
    },
  };
}

function toPublication(row: {
  path: string;
  kind: Publication["kind"];
  schema_version: number;
  published_at: Date;
  hash: string;
  body: string | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
}): Publication | Tombstone {
  if (row.body === null) {
    return {
      path: row.path,
      kind: "tombstone",
      withdrawnAt: (row.withdrawn_at ?? row.published_at).toISOString(),
      reason: row.withdrawn_reason ?? "",
    };
  }
  return {
    path: row.path,
    kind: row.kind,
    schemaVersion: row.schema_version,
    publishedAt: row.published_at.toISOString(),
    hash: row.hash,
    body: readPublished(row.schema_version, JSON.parse(row.body)),
  };
}

/** The stage in which a plan's review of a year, or of several up to it, is published now; null when it is not. */
export async function publishedStage(
  tx: Db,
  planId: string,
  fiscalYear: number,
  reviewKind: ReviewKind = "annual",
): Promise<Stage | null> {
  if (reviewKind !== "annual") return publishedPeriodStage(tx, planId, fiscalYear, reviewKind);
  const row = await tx
    .selectFrom("publication")
    .select("stage")
    .where("plan_id", "=", planId)
    .where("fiscal_year", "=", fiscalYear)
    .where("kind", "=", "review")
    .where("state", "=", "current")
    .executeTakeFirst();
  return row?.stage ?? null;
}

async function publishedPeriodStage(
  tx: Db,
  planId: string,
  fiscalYear: number,
  reviewKind: "midTerm" | "final",
): Promise<Stage | null> {
  const rows = await tx
    .selectFrom("publication")
    .select(["path", "stage"])
    .where("plan_id", "=", planId)
    .where("kind", "=", "periodReview")
    .where("state", "=", "current")
    .execute();
  const ending = `/${periodReviewName(reviewKind, fiscalYear)}`;
  return rows.find(({ path }) => path.endsWith(ending))?.stage ?? null;
}

/** The stage in which each version of a plan is published now, by its number; those that are not are left out. */
export async function publishedVersions(tx: Db, planId: string): Promise<Map<number, Stage>> {
  const rows = await tx
    .selectFrom("publication")
    .select(["path", "stage"])
    .where("plan_id", "=", planId)
    .where("kind", "=", "plan")
    .where("state", "=", "current")
    .execute();
  const versions = rows.map(
    ({ path, stage }) => [Number(/\/versions\/(\d+)$/.exec(path)?.[1]), stage] as const,
  );
  return new Map(
    versions.flatMap(([number, stage]) => (number > 0 && stage ? [[number, stage] as const] : [])),
  );
}

/** The document that is in force at an address now, as staff compare it; undefined where there is none. */
export async function publishedNow(
  tx: Db,
  path: string,
): Promise<{ readonly hash: string; readonly body: PublishedDocument } | undefined> {
  const row = await tx
    .selectFrom("publication")
    .select(["hash", "schema_version", "body"])
    .where("path", "=", path)
    .where("state", "=", "current")
    .executeTakeFirst();
  return row && { hash: row.hash, body: readPublished(row.schema_version, JSON.parse(row.body)) };
}
