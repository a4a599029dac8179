import type { Review } from "../../core/cycle/review.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import type { IssuedBook } from "../../core/workbook/issuedBook.ts";
import type { MatchedBook } from "../../core/workbook/matchedBook.ts";
import type { Db } from "../../store/databases.ts";
import { findIssue, findUpload, type Issue, type UploadLine } from "../../store/workbooks.ts";
import { authorise } from "../authorise.ts";
import type { LoadedSubmission } from "../cycle/loadSubmission.ts";
import { listSubmissions } from "../../store/reviews.ts";
import { loadAll, requireReview } from "./loadDepartment.ts";

/** A file that came back with all that it is held against. */
export interface LoadedUpload {
  readonly upload: UploadLine & { readonly matched: MatchedBook };
  readonly issue: Issue;
  readonly review: Review;
  /** The submissions that it has tabs for, as they are now. */
  readonly submissions: readonly LoadedSubmission[];
}

/** Loads a file that came back, for those who may exchange workbooks of its department.
 * @param lock keeps others from changing the submissions, and from taking the file over, meanwhile
 * @throws UserError `not-found`, `forbidden` */
export async function loadUpload(
  tx: Db,
  actor: Actor,
  id: string,
  { lock }: { readonly lock: boolean },
): Promise<LoadedUpload> {
  const upload = await findUpload(tx, id, { lock });
  const issue = upload && (await findIssue(tx, upload.code));
  if (!upload || !issue) {
    throw new UserError("not-found", {
      ja: "このファイルは見つかりません。「Excelでまとめて入力する」の画面から選んでください。",
      en: "There is no such file. Choose one from the page of workbooks.",
    });
  }
  authorise(actor, "exchangeWorkbooks", upload.orgUnitId);
  const review = await requireReview(tx, upload.reviewId);
  const there = new Set((await listSubmissions(tx, review.id, [upload.orgUnitId])).map((one) => one.id));
  const ids = submissionsOf(issue.book).filter((submissionId) => there.has(submissionId));
  return { upload, issue, review, submissions: await loadAll(tx, review, ids, { lock }) };
}

const submissionsOf = ({ tabs }: IssuedBook) => tabs.map(({ submissionId }) => submissionId);
