import { createHash, randomUUID } from "node:crypto";
import type { Context } from "../../context.ts";
import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import type { Review } from "../../core/cycle/review.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { findBook, municipalityIn, type BookClaim } from "../../core/workbook/findBook.ts";
import { matchBook } from "../../core/workbook/matchBook.ts";
import type { FileFault, RawBook } from "../../core/workbook/rawBook.ts";
import { prepareReader, readSentBook } from "../../documents/xlsx/read/bookReader.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { findPlanOfReview } from "../../store/reviewedDepartments.ts";
import { listSubmissions } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { findIssue, keepUpload, listIssues, type Issue } from "../../store/workbooks.ts";
import { requireReview } from "./loadDepartment.ts";
import {
  faultWords,
  lockedReview,
  mixedBooks,
  nothingFound,
  otherDepartment,
  otherReview,
  strangeBook,
  unknownCode,
  whichBook,
} from "./refusals.ts";
import type { UploadAnswer } from "./views.ts";

/** Files that are taken at once. */
export const mostFiles = 60;

interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes workbooks that come back, any number at once, each for itself: accepted to be looked through, known already,
 * or refused with the reason and what to do. Nothing in the forms changes yet.
 * @throws UserError `bad-input` when there is no file, or too many */
export async function receiveWorkbooks(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { reviewId, files }: { reviewId: string; files: readonly SentFile[] },
): Promise<UploadAnswer[]> {
  if (files.length === 0) throw noFile();
  if (files.length > mostFiles) throw tooManyFiles(files.length);
  prepareReader();
  const answers: UploadAnswer[] = [];
  for (const { name, bytes } of files) {
    const hash = createHash("sha256").update(bytes).digest("hex");
    const raw = await readSentBook(bytes);
    const file = { name: storable(name), hash, size: bytes.length, raw };
    answers.push(
      await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, (tx) =>
        receiveOne(tx, context.now(), actor, reviewId, file),
      ),
    );
  }
  return answers;
}

async function receiveOne(
  tx: Db,
  now: Date,
  actor: Actor,
  reviewId: string,
  file: { name: string; hash: string; size: number; raw: RawBook | FileFault },
): Promise<UploadAnswer> {
  const refused = (words: Words): UploadAnswer => ({
    fileName: file.name,
    kind: "refused",
    words,
    uploadId: null,
  });
  const review = await requireReview(tx, reviewId);
  if (typeof file.raw === "string") return refused(faultWords[file.raw]);
  const plan = await findPlanOfReview(tx, review);
  const issue = plan && (await issueOf(tx, review, plan, file.raw));
  if (!issue) return refused(nothingFound);
  if ("ja" in issue) return refused(issue);
  const { book } = issue;
  if (!may(actor, "exchangeWorkbooks", book.orgUnitId)) return refused(otherDepartment(book.department));
  if (book.reviewId !== review.id) {
    const year = (locale: "ja" | "en") => fiscalYearLabel(book.fiscalYear, locale, "full");
    return refused(otherReview(book.planTitle, { ja: year("ja"), en: year("en") }));
  }
  if (review.state === "locked") return refused(lockedReview);
  const matched = matchBook(file.raw, book);
  if (matched.fields.length === 0) return refused(nothingFound);
  // Stands in addresses; nothing can be read out of it.
  const id = randomUUID();
  const known = await keepUpload(tx, actor.municipalityId, {
    id,
    code: book.code,
    fileName: file.name,
    hash: file.hash,
    size: file.size,
    matched,
    at: now,
    by: actor.name,
    userId: actor.userId,
  });
  if (known) return { fileName: file.name, kind: "again", words: again(known.fileName), uploadId: known.id };
  await audit(tx, actor, "uploadWorkbook", `review ${review.id}`, null, {
    upload: id,
    file: file.name,
    hash: file.hash,
    code: book.code,
    department: book.orgUnitId,
  });
  return { fileName: file.name, kind: "accepted", words: accepted(book.department), uploadId: id };
}

/** The workbook that a file is, or why that cannot be said. */
async function issueOf(tx: Db, review: Review, plan: PlanContent, raw: RawBook): Promise<Issue | Words> {
  const own = plan.municipality.name;
  const claim = findBook(raw, await ownersOf(tx, review, plan));
  switch (claim.kind) {
    case "mixed":
      return mixedBooks;
    case "unknown":
      return strangeBook(claim.municipality, own);
    case "code": {
      const issue = await findIssue(tx, claim.code);
      if (issue) return issue;
      const municipality = municipalityIn(raw);
      return municipality !== null && municipality !== own
        ? strangeBook(municipality, own)
        : unknownCode(claim.code);
    }
    case "owner":
      return onlyIssue(tx, review, plan, claim);
  }
}

async function onlyIssue(
  tx: Db,
  review: Review,
  plan: PlanContent,
  { orgUnitId }: Extract<BookClaim, { kind: "owner" }>,
): Promise<Issue | Words> {
  const issues = await listIssues(tx, review.id, orgUnitId);
  const [only] = issues;
  const department = plan.orgUnits.find(({ id }) => id === orgUnitId)?.name ?? orgUnitId;
  if (!only) return strangeBook(null, plan.municipality.name);
  if (issues.length > 1) {
    return whichBook(
      department,
      issues.map(({ code, issuedAt }) => ({ code, at: dayAndTime(issuedAt) })),
    );
  }
  return (await findIssue(tx, only.code)) ?? unknownCode(only.code);
}

async function ownersOf(tx: Db, review: Review, plan: PlanContent) {
  const units = new Set((await listSubmissions(tx, review.id)).map(({ orgUnitId }) => orgUnitId));
  return [...units].map((orgUnitId) => ({
    orgUnitId,
    municipality: plan.municipality.name,
    planTitle: plan.plan.title,
    fiscalYear: review.fiscalYear,
    department: plan.orgUnits.find(({ id }) => id === orgUnitId)?.name ?? orgUnitId,
  }));
}

/** 5/10 10:42, in Japan. */
function dayAndTime(iso: string): string {
  const moment = new Date(new Date(iso).getTime() + 9 * 3_600_000).toISOString();
  return `${Number(moment.slice(5, 7))}/${Number(moment.slice(8, 10))} ${moment.slice(11, 16)}`;
}

/** The database holds no character 0. */
function storable(name: string): string {
  const plain = name.toWellFormed().replaceAll("\u0000", "").slice(0, 200);
  return plain === "" ? "file.xlsx" : plain;
}

function accepted(department: string): Words {
  return {
    ja: `${department}のブックとして受け取りました。何が変わるかを確かめて、取り込んでください。`,
    en: `Received as the workbook of ${department}. Look through what changes and take it over.`,
  };
}

function again(fileName: string): Words {
  return {
    ja: `まったく同じファイルを、すでに「${fileName}」として受け取っています。そちらで確かめてください。`,
    en: `The very same file was received before as “${fileName}”. Look through it there.`,
  };
}

function noFile(): UserError {
  const words = { ja: "ファイルを選んでください。", en: "Choose one or more files." };
  return new UserError("bad-input", words, { files: words });
}

function tooManyFiles(count: number): UserError {
  const words = {
    ja: `一度に送れるのは${mostFiles}ファイルまでです（いま${count}）。分けて送ってください。`,
    en: `At most ${mostFiles} files can be sent at once (now ${count}). Send them in parts.`,
  };
  return new UserError("bad-input", words, { files: words });
}
