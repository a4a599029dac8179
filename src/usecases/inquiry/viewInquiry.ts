import type { Context } from "../../context.ts";
import type { InquiryTemplate, InquiryText, Letter } from "../../core/inquiry/inquiryText.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { reviewHeading } from "../cycle/reviewHeading.ts";
import type { ReviewHeading } from "../cycle/views.ts";
import { draftOf, lettersOf, loadInquiry } from "./loadInquiry.ts";

/** The inquiry of a review as planning works on it. */
export interface InquiryView {
  readonly heading: ReviewHeading;
  readonly templates: readonly Pick<InquiryTemplate, "id" | "name">[];
  readonly draft: InquiryText & Pick<Letter, "number" | "datedOn">;
  /** Goes back with the form; 0 while nothing was saved. */
  readonly version: number;
  readonly savedBy: { readonly name: string; readonly at: string } | null;
  /** The day on which it went out. */
  readonly issuedOn: string | null;
  readonly letters: readonly Letter[];
}

/** @param templateId a template to begin with instead of what was saved; null for what was saved
 * @throws UserError `not-found` where there is no such review */
export async function viewInquiry(
  context: Pick<Context, "databases">,
  actor: Actor,
  { reviewId, templateId = null }: { reviewId: string; templateId?: string | null },
): Promise<InquiryView> {
  authorise(actor, "openReview");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const loaded = await loadInquiry(tx, reviewId);
    const { review, plan, templates, saved } = loaded;
    const draft = draftOf(loaded, saved?.issued ? null : templateId);
    return {
      heading: reviewHeading(plan.plan, review),
      templates: templates.map(({ id, name }) => ({ id, name })),
      draft,
      version: saved?.version ?? 0,
      savedBy: saved ? { name: saved.updatedBy, at: saved.updatedAt } : null,
      issuedOn: saved?.issued?.on ?? null,
      letters: lettersOf(loaded, draft),
    };
  });
}
