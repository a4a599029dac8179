import type { IssuedBook } from "../core/workbook/issuedBook.ts";
import type { MatchedBook } from "../core/workbook/matchedBook.ts";
import type { Db } from "./databases.ts";

/** A workbook that was handed out. */
export interface Issue {
  readonly book: IssuedBook;
  readonly issuedAt: string;
  readonly issuedBy: string;
}

/** A workbook without its content. */
export interface IssueLine {
  readonly code: string;
  readonly reviewId: string;
  readonly orgUnitId: string;
  readonly issuedAt: string;
  readonly issuedBy: string;
}

/** The workbook of that code; undefined where this municipality handed out none. */
export async function findIssue(tx: Db, code: string): Promise<Issue | undefined> {
  const row = await tx
    .selectFrom("workbook_issue")
    .select(["content", "issued_at", "issued_by"])
    .where("code", "=", code)
    .executeTakeFirst();
  return row && { book: row.content, issuedAt: row.issued_at.toISOString(), issuedBy: row.issued_by };
}

/** Workbooks of a review, the newest first; of one department where it is named. */
export async function listIssues(tx: Db, reviewId: string, orgUnitId?: string): Promise<IssueLine[]> {
  let query = tx
    .selectFrom("workbook_issue")
    .select(["code", "review_id", "org_unit_id", "issued_at", "issued_by"])
    .where("review_id", "=", reviewId)
    .orderBy("issued_at", "desc")
    .orderBy("code");
  if (orgUnitId !== undefined) query = query.where("org_unit_id", "=", orgUnitId);
  return (await query.execute()).map((row) => ({
    code: row.code,
    reviewId: row.review_id,
    orgUnitId: row.org_unit_id,
    issuedAt: row.issued_at.toISOString(),
    issuedBy: row.issued_by,
  }));
}

/** Keeps a workbook that is handed out.
 * @param hash of all that is written into it: the same workbook is kept once
 * @returns the code and moment of the one that is there already, or of this one */
export async function keepIssue(
  tx: Db,
  municipalityId: string,
  issue: { readonly book: IssuedBook; readonly hash: string; readonly by: string; readonly at: Date },
): Promise<{ code: string; issuedAt: Date; isNew: boolean }> {
  const { book, hash, by, at } = issue;
  const added = await tx
    .insertInto("workbook_issue")
    .values({
      municipality_id: municipalityId,
      code: book.code,
      review_id: book.reviewId,
      org_unit_id: book.orgUnitId,
      content: JSON.stringify(book),
      hash,
      issued_at: at,
      issued_by: by,
    })
    .onConflict((conflict) =>
      conflict.columns(["municipality_id", "review_id", "org_unit_id", "hash"]).doNothing(),
    )
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) return { code: book.code, issuedAt: at, isNew: true };
  const there = await tx
    .selectFrom("workbook_issue")
    .select(["code", "issued_at"])
    .where("review_id", "=", book.reviewId)
    .where("org_unit_id", "=", book.orgUnitId)
    .where("hash", "=", hash)
    .executeTakeFirstOrThrow();
  return { code: there.code, issuedAt: there.issued_at, isNew: false };
}

/** A file that came back, without what was found in it. */
export interface UploadLine {
  readonly id: string;
  readonly code: string;
  readonly orgUnitId: string;
  readonly reviewId: string;
  readonly fileName: string;
  readonly hash: string;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
  /** How many cells were taken over so far, when and by whom last. */
  readonly applied: number;
  readonly appliedAt: string | null;
  readonly appliedBy: string | null;
}

/** Keeps what was found in a file that came back.
 * @returns the file that is there already, when it is the very same one */
export async function keepUpload(
  tx: Db,
  municipalityId: string,
  upload: {
    readonly id: string;
    readonly code: string;
    readonly fileName: string;
    readonly hash: string;
    readonly size: number;
    readonly matched: MatchedBook;
    readonly at: Date;
    readonly by: string;
    readonly userId: string;
  },
): Promise<UploadLine | undefined> {
  const added = await tx
    .insertInto("workbook_upload")
    .values({
      municipality_id: municipalityId,
      id: upload.id,
      code: upload.code,
      file_name: upload.fileName,
      hash: upload.hash,
      size: upload.size,
      matched: JSON.stringify(upload.matched),
      uploaded_at: upload.at,
      uploaded_by: upload.by,
      user_id: upload.userId,
    })
    .onConflict((conflict) => conflict.columns(["municipality_id", "code", "hash"]).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) return undefined;
  const row = await uploadRows(tx)
    .where("workbook_upload.code", "=", upload.code)
    .where("workbook_upload.hash", "=", upload.hash)
    .executeTakeFirst();
  return row && toLine(row);
}

/** A file that came back, with what was found in it. `lock` keeps everyone else from taking it over meanwhile. */
export async function findUpload(
  tx: Db,
  id: string,
  { lock }: { lock: boolean },
): Promise<(UploadLine & { readonly matched: MatchedBook }) | undefined> {
  const query = uploadRows(tx).select("workbook_upload.matched").where("workbook_upload.id", "=", id);
  const row = await (lock ? query.forUpdate("workbook_upload") : query).executeTakeFirst();
  return row && { ...toLine(row), matched: row.matched };
}

/** Files of some departments that came back in a review, the newest first. */
export async function listUploads(
  tx: Db,
  reviewId: string,
  orgUnitIds: readonly string[],
): Promise<UploadLine[]> {
  if (orgUnitIds.length === 0) return [];
  const rows = await uploadRows(tx)
    .where("workbook_issue.review_id", "=", reviewId)
    .where("workbook_issue.org_unit_id", "in", orgUnitIds)
    .orderBy("workbook_upload.uploaded_at", "desc")
    .orderBy("workbook_upload.id")
    .limit(200)
    .execute();
  return rows.map(toLine);
}

/** Notes that cells of a file were taken over. */
export async function noteApplied(
  tx: Db,
  id: string,
  { cells, at, by }: { readonly cells: number; readonly at: Date; readonly by: string },
): Promise<void> {
  await tx
    .updateTable("workbook_upload")
    .set((eb) => ({ applied: eb("applied", "+", cells), applied_at: at, applied_by: by }))
    .where("id", "=", id)
    .execute();
}

const uploadRows = (tx: Db) =>
  tx
    .selectFrom("workbook_upload")
    .innerJoin("workbook_issue", (join) =>
      join
        .onRef("workbook_issue.municipality_id", "=", "workbook_upload.municipality_id")
        .onRef("workbook_issue.code", "=", "workbook_upload.code"),
    )
    .select([
      "workbook_upload.id",
      "workbook_upload.code",
      "workbook_issue.org_unit_id",
      "workbook_issue.review_id",
      "workbook_upload.file_name",
      "workbook_upload.hash",
      "workbook_upload.uploaded_at",
      "workbook_upload.uploaded_by",
      "workbook_upload.applied",
      "workbook_upload.applied_at",
      "workbook_upload.applied_by",
    ]);

type UploadRow = NonNullable<Awaited<ReturnType<ReturnType<typeof uploadRows>["executeTakeFirst"]>>>;

function toLine(row: UploadRow): UploadLine {
  return {
    id: row.id,
    code: row.code,
    orgUnitId: row.org_unit_id,
    reviewId: row.review_id,
    fileName: row.file_name,
    hash: row.hash,
    uploadedAt: row.uploaded_at.toISOString(),
    uploadedBy: row.uploaded_by,
    applied: row.applied,
    appliedAt: row.applied_at?.toISOString() ?? null,
    appliedBy: row.applied_by,
  };
}
