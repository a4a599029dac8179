import type { Context } from "../../context.ts";
import type { Review } from "../../core/cycle/review.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { safeFileName } from "../../core/text/safeFileName.ts";
import { UserError } from "../../core/userError.ts";
import type { BookForm } from "../../core/workbook/bookForm.ts";
import { bookXlsx } from "../../documents/xlsx/issued/bookXlsx.ts";
import { zipFiles } from "../../documents/zipFiles.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { listSubmissions } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { keepIssue } from "../../store/workbooks.ts";
import { authorise } from "../authorise.ts";
import type { PrintedFile } from "../documents/printSheets.ts";
import { departmentBook, hashOf } from "./departmentBook.ts";
import { requireReview } from "./loadDepartment.ts";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The workbook of a department for a review, with last year's values and what is typed so far. What is handed out is
 * kept, so that a file that comes back can be held against it; asked for again without a change, it is the same file.
 * @throws UserError `not-found` when the department has no sheet in the review */
export async function issueWorkbook(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { reviewId, orgUnitId }: { reviewId: string; orgUnitId: string },
): Promise<PrintedFile> {
  authorise(actor, "exchangeWorkbooks", orgUnitId);
  const issued = await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) =>
    issueOne(tx, context.now(), actor, await requireReview(tx, reviewId), orgUnitId),
  );
  if (!issued) throw noSheet();
  return {
    bytes: await bookXlsx(issued.form, issued.issuedAt),
    fileName: fileName(issued.form),
    contentType: xlsxType,
    missingGlyphs: [],
  };
}

/** The workbooks of all departments that the actor may hand out, in one ZIP file. */
export async function issueAllWorkbooks(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { reviewId }: { reviewId: string },
): Promise<PrintedFile> {
  const { review, issued } = await inMunicipality(
    context.databases.app,
    actor.municipalityId,
    actor.userId,
    async (tx) => {
      const found = await requireReview(tx, reviewId);
      const submissions = await listSubmissions(tx, reviewId);
      const units = new Set(submissions.map(({ orgUnitId }) => orgUnitId));
      const all: NonNullable<Awaited<ReturnType<typeof issueOne>>>[] = [];
      for (const orgUnitId of units) {
        if (!may(actor, "exchangeWorkbooks", orgUnitId)) continue;
        const one = await issueOne(tx, context.now(), actor, found, orgUnitId);
        if (one) all.push(one);
      }
      return { review: found, issued: all };
    },
  );
  if (issued.length === 0) throw noSheet();
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const { form, issuedAt } of issued) {
    files.push({ name: fileName(form), bytes: await bookXlsx(form, issuedAt) });
  }
  return {
    bytes: zipFiles(files, context.now()),
    fileName: safeFileName(`${review.fiscalYear}年度検証_全所属の入力用ブック`, "zip"),
    contentType: "application/zip",
    missingGlyphs: [],
  };
}

async function issueOne(
  tx: Db,
  now: Date,
  actor: Actor,
  review: Review,
  orgUnitId: string,
): Promise<{ form: BookForm; issuedAt: Date } | undefined> {
  const form = await departmentBook(tx, review, orgUnitId);
  if (!form) return undefined;
  const { code, issuedAt, isNew } = await keepIssue(tx, actor.municipalityId, {
    book: form.book,
    hash: hashOf(form),
    by: actor.name,
    at: now,
  });
  if (isNew) {
    await audit(tx, actor, "issueWorkbook", `review ${review.id}`, null, { code, department: orgUnitId });
  }
  return { form: { ...form, book: { ...form.book, code } }, issuedAt };
}

function fileName({ book }: BookForm): string {
  return safeFileName(`${book.fiscalYear}年度検証_${book.department}`, "xlsx");
}

function noSheet(): UserError {
  return new UserError("not-found", {
    ja: "この検証に、この所属が入力するシートはありません。作業の一覧から選んでください。",
    en: "The department has no sheet to fill in for this review. Choose one from your list of tasks.",
  });
}
