import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Picture } from "../../core/plan/picture.ts";
import type { PlanDocument } from "../../core/publication/planDocument.ts";
import { pictureIds } from "../../core/plan/pictureIds.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import { presentPlan } from "../../core/publication/present/presentPlan.ts";
import { safeFileName } from "../../core/text/safeFileName.ts";
import { planBookDocx } from "../../documents/docx/planBookDocx.ts";
import { planBookPdf, planSummaryPdf } from "../../documents/pdf/planBookPdf.ts";
import type { BookPicture } from "../../documents/planBook/bookPicture.ts";
import { findPictures } from "../../store/pictures.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "../plan/loadPlan.ts";
import { noSuchPlan } from "../plan/noSuchPlan.ts";
import type { PrintedFile } from "./printSheets.ts";

/** The plan itself as a document: the book as PDF or DOCX, or the summary edition (概要版) as PDF. */
export const planEditions = ["pdf", "docx", "summary"] as const;
export type PlanEdition = (typeof planEditions)[number];

/** Prints a plan: the version in force, or the one that is named. A draft says so on every page. */
export async function printPlan(
  context: Pick<Context, "databases">,
  actor: Actor,
  request: { planId: string; versionId: string | null; edition: PlanEdition },
): Promise<PrintedFile> {
  // Other versions than the one in force are the planners' own business.
  authorise(actor, request.versionId === null ? "viewPlan" : "editPlan");
  const { planId, versionId, edition } = request;
  const { document, pictures } = await inMunicipality(
    context.databases.app,
    actor.municipalityId,
    actor.userId,
    async (tx) => {
      const content =
        versionId === null ? await loadPlan(tx, planId) : await findPlanOfVersion(tx, versionId);
      if (!content || content.plan.id !== planId) throw noSuchPlan(planId);
      return { document: presentPlan(content), pictures: await findPictures(tx, picturesIn(content)) };
    },
  );
  const { bytes, missingGlyphs } = await printEdition(document, pictures.map(toBookPicture), edition);
  const ending = edition === "docx" ? "docx" : "pdf";
  const name = edition === "summary" ? `${document.plan.title}_概要版` : document.plan.title;
  return {
    bytes,
    missingGlyphs,
    fileName: safeFileName(name, ending),
    contentType: planContentTypes[edition],
  };
}

const picturesIn = ({ sections, nodes, programmes }: PlanContent) =>
  pictureIds([...sections, ...nodes, ...programmes]);

/** Makes one edition of a plan from its published document. */
export async function printEdition(
  document: PlanDocument,
  pictures: readonly BookPicture[],
  edition: PlanEdition,
): Promise<Pick<PrintedFile, "bytes" | "missingGlyphs">> {
  if (edition === "docx") return { bytes: await planBookDocx(document, pictures), missingGlyphs: [] };
  return edition === "summary" ? planSummaryPdf(document, pictures) : planBookPdf(document, pictures);
}

export const planContentTypes = {
  pdf: "application/pdf",
  summary: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const satisfies Record<PlanEdition, string>;

/** A picture as a document places it; its credit stands below it. */
export function toBookPicture(picture: Omit<Picture, "rights">): BookPicture {
  const { id, mediaType, bytes, width, height, alt, caption, credit } = picture;
  return { id, mediaType, bytes, width, height, alt, caption: [caption, credit].filter(Boolean).join("　") };
}
