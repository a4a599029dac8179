import type { Context } from "../../context.ts";
import { reviewTitle } from "../../core/cycle/reviewTitle.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { safeFileName } from "../../core/text/safeFileName.ts";
import { inquiryDocx } from "../../documents/docx/inquiryDocx.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { planContentTypes } from "../documents/printPlan.ts";
import type { PrintedFile } from "../documents/printSheets.ts";
import { draftOf, lettersOf, loadInquiry } from "./loadInquiry.ts";

/** The letters of the inquiry of a review to all departments, as one file of the word processor. */
export async function printInquiry(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  reviewId: string,
): Promise<PrintedFile> {
  authorise(actor, "openReview");
  const { letters, title, city } = await inMunicipality(
    context.databases.app,
    actor.municipalityId,
    actor.userId,
    async (tx) => {
      const loaded = await loadInquiry(tx, reviewId);
      const { review, plan } = loaded;
      return {
        letters: lettersOf(loaded, draftOf(loaded, null)),
        title: `照会文 ${plan.plan.title} ${reviewTitle(review, "ja")}`,
        city: plan.municipality.name,
      };
    },
  );
  return {
    bytes: await inquiryDocx(letters, { title, city, madeAt: context.now() }),
    fileName: safeFileName(title, "docx"),
    contentType: planContentTypes.docx,
    missingGlyphs: [],
  };
}
