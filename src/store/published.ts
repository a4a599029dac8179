import type { ReviewKind } from "../core/cycle/review.ts";
import type { DocumentKind, Stage } from "../core/publication/documents.ts";
import { periodReviewName } from "../core/publication/publication.ts";
import type { Db } from "./databases.ts";

/** Reviews that are published now, of a year or a period that ends with it or later, of all plans of the city. */
export async function listPublishedReviews(
  tx: Db,
  fiscalYear: number,
): Promise<{ kind: "review" | "periodReview"; planId: string; fiscalYear: number; stage: Stage }[]> {
  const rows = await tx
    .selectFrom("publication")
    .select(["kind", "plan_id", "fiscal_year", "stage"])
    .where("kind", "in", ["review", "periodReview"])
    .where("state", "=", "current")
    .where("fiscal_year", ">=", fiscalYear)
    .orderBy("path")
    .execute();
  return rows.flatMap(({ kind, plan_id, fiscal_year, stage }) =>
    (kind === "review" || kind === "periodReview") && plan_id !== null && fiscal_year !== null && stage
      ? [{ kind, planId: plan_id, fiscalYear: fiscal_year, stage }]
      : [],
  );
}

/** Whether the final version was ever published, also if it was taken down since: what was public once is a record. */
export async function wasFinal(
  tx: Db,
  planId: string,
  fiscalYear: number,
  reviewKind: ReviewKind = "annual",
): Promise<boolean> {
  const rows = await tx
    .selectFrom("publication")
    .select("path")
    .where("plan_id", "=", planId)
    .where("fiscal_year", "=", fiscalYear)
    .where("kind", "=", reviewKind === "annual" ? "review" : "periodReview")
    .where("stage", "=", "final")
    .execute();
  if (reviewKind === "annual") return rows.length > 0;
  return rows.some(({ path }) => path.endsWith(`/${periodReviewName(reviewKind, fiscalYear)}`));
}

/** Addresses at which something is published now. */
export async function currentPaths(tx: Db): Promise<Set<string>> {
  const rows = await tx.selectFrom("publication").select("path").where("state", "=", "current").execute();
  return new Set(rows.map(({ path }) => path));
}

/** A document of a plan's year as the public side has it. */
export interface PublishedHead {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly publishedAt: string; // ISO 8601
  /** When and why it was taken down; null while it stands. */
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
}

/** The documents of a plan's year that are public or were taken down, by their addresses. */
export async function listPublished(tx: Db, planId: string, fiscalYear: number): Promise<PublishedHead[]> {
  const rows = await tx
    .selectFrom("publication")
    .select(["path", "kind", "title", "published_at", "state", "withdrawn_at", "withdrawn_reason"])
    .where("plan_id", "=", planId)
    .where("fiscal_year", "=", fiscalYear)
    .where("kind", "<>", "periodReview")
    .where("state", "<>", "superseded")
    .orderBy("path")
    .execute();
  return rows.map((row) => ({
    path: row.path,
    kind: row.kind,
    title: row.title,
    publishedAt: row.published_at.toISOString(),
    withdrawn:
      row.state === "withdrawn"
        ? { at: (row.withdrawn_at ?? row.published_at).toISOString(), reason: row.withdrawn_reason ?? "" }
        : null,
  }));
}

/** Takes down what is in force at these addresses.
 * @returns the addresses at which anything was */
export async function withdrawPaths(
  tx: Db,
  paths: readonly string[],
  reason: string,
  at: Date,
): Promise<string[]> {
  const rows = await tx
    .updateTable("publication")
    .set({ state: "withdrawn", withdrawn_reason: reason, withdrawn_at: at })
    .where("state", "=", "current")
    .where("path", "in", paths)
    .returning("path")
    .execute();
  return rows.map(({ path }) => path);
}
