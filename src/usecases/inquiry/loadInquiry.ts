import { fillInquiry } from "../../core/inquiry/fillInquiry.ts";
import type { InquiryTemplate, InquiryText, Letter } from "../../core/inquiry/inquiryText.ts";
import { letterValues } from "../../core/inquiry/letterValues.ts";
import type { Review } from "../../core/cycle/review.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { Db } from "../../store/databases.ts";
import { findInquiry, type Inquiry } from "../../store/inquiries.ts";
import { listPosts } from "../../store/people.ts";
import { findReview, listSubmissions } from "../../store/reviews.ts";
import { reviewNotFound } from "../cycle/reviewNotFound.ts";
import { loadReviewed } from "../plan/loadPlan.ts";
import { askings, type AskedDepartment } from "./askings.ts";
import { inquiryTemplates } from "./inquiryTemplates.ts";

/** The inquiry of a review with all that its letters stand on. */
export interface LoadedInquiry {
  readonly review: Review;
  readonly plan: PlanContent;
  readonly templates: readonly InquiryTemplate[];
  /** Undefined while nothing was saved for this review. */
  readonly saved: Inquiry | undefined;
  readonly departments: readonly AskedDepartment[];
}

/** @throws UserError `not-found` where there is no such review */
export async function loadInquiry(tx: Db, reviewId: string): Promise<LoadedInquiry> {
  const review = await findReview(tx, reviewId);
  if (!review) throw reviewNotFound();
  const plan = await loadReviewed(tx, review);
  return {
    review,
    plan,
    templates: await inquiryTemplates(tx),
    saved: await findInquiry(tx, reviewId),
    departments: askings(plan, review, await listSubmissions(tx, reviewId), await listPosts(tx)),
  };
}

/** The letters of an inquiry: as they went out, else as they would go out now. */
export function lettersOf(
  { saved, departments }: Pick<LoadedInquiry, "saved" | "departments">,
  draft: InquiryText & Pick<Letter, "number" | "datedOn">,
): readonly Letter[] {
  if (saved?.issued) return saved.issued.letters;
  return departments.map(({ orgUnitId, asking }) => ({
    orgUnitId,
    department: asking.department,
    number: draft.number,
    datedOn: draft.datedOn,
    ...fillInquiry(draft, letterValues(asking)),
  }));
}

/** The text to go on with: what was saved for the review, else a template. A template that is named goes before. */
export function draftOf(
  { saved, templates }: Pick<LoadedInquiry, "saved" | "templates">,
  templateId: string | null,
): InquiryText & Pick<Letter, "number" | "datedOn"> {
  const named = templates.find(({ id }) => id === templateId);
  const text = named ?? saved ?? templates[0];
  return {
    addressee: text?.addressee ?? "",
    sender: text?.sender ?? "",
    subject: text?.subject ?? "",
    body: text?.body ?? "",
    number: saved?.number ?? "",
    datedOn: saved?.datedOn ?? null,
  };
}
