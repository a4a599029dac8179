import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { presentOpinions } from "../../core/publication/present/presentOpinions.ts";
import { presentReview } from "../../core/publication/present/presentReview.ts";
import { documentHead, presentSheet } from "../../core/publication/present/presentSheet.ts";
import { safeFileName } from "../../core/text/safeFileName.ts";
import { reportDocx } from "../../documents/docx/planBookDocx.ts";
import { reportPdf } from "../../documents/pdf/planBookPdf.ts";
import type { PlanBook } from "../../documents/planBook/bookElement.ts";
import { assemblyReport } from "../../documents/report/assemblyReport.ts";
import { resultsReport } from "../../documents/report/resultsReport.ts";
import { listBudgetItems } from "../../store/budgetItems.ts";
import type { Db } from "../../store/databases.ts";
import { listKeyFigures } from "../../store/organisation.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { opinionsToPublish } from "../opinions/opinionsToPublish.ts";
import { loadYear } from "../plan/loadPlan.ts";
import { planContentTypes } from "./printPlan.ts";
import type { PrintedFile } from "./printSheets.ts";

/** 議会報告書, and 主要な施策の成果説明書. */
export const reportKinds = ["assembly", "results"] as const;
export type ReportKind = (typeof reportKinds)[number];
export const reportFormats = ["pdf", "docx"] as const;
export type ReportFormat = (typeof reportFormats)[number];

const fileNames = { assembly: "検証結果報告書", results: "主要な施策の成果説明書" } as const;

/** Prints a report on a year of a plan, from what is approved by now; until the review is locked it says 案 on every
 * page. Opinions stand in it as far as planning has cleared them. */
export async function printReport(
  context: Pick<Context, "databases">,
  actor: Actor,
  request: { planId: string; fiscalYear: number; kind: ReportKind; format: ReportFormat },
): Promise<PrintedFile> {
  authorise(actor, "printSheets");
  const { planId, fiscalYear, kind, format } = request;
  const book = await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, (tx) =>
    reportOf(tx, actor, { planId, fiscalYear, kind }),
  );
  const { bytes, missingGlyphs } =
    format === "pdf" ? await reportPdf(book) : { bytes: await reportDocx(book), missingGlyphs: [] };
  return {
    bytes,
    missingGlyphs,
    fileName: safeFileName(`${planId}_${fiscalYear}年度_${fileNames[kind]}`, format),
    contentType: planContentTypes[format],
  };
}

async function reportOf(
  tx: Db,
  actor: Actor,
  { planId, fiscalYear, kind }: { planId: string; fiscalYear: number; kind: ReportKind },
): Promise<PlanBook> {
  const { presented, review: opened } = await loadYear(tx, planId, fiscalYear, "final");
  const { plan } = presented;
  const draft = opened.state === "open";
  const review = presentReview(presented);
  const sheets = plan.nodes
    .filter(({ sheetNo }) => sheetNo !== null)
    .map((node) => presentSheet(presented, node));
  if (kind === "results") {
    const items = await listBudgetItems(tx, opened.id);
    return resultsReport({
      review,
      sheets,
      items,
      departments: plan.orgUnits.map(({ name }) => name),
      draft,
    });
  }
  const { opinions, followUps, items } = await opinionsToPublish(tx, actor, opened.id);
  const shown = presentOpinions(documentHead(presented), opinions, followUps);
  const answered = items.filter(({ standing }) => standing === "answered" || standing === "noted");
  return assemblyReport({
    review,
    sheets,
    figures: await listKeyFigures(tx),
    opinions: shown,
    heldBack: answered.filter(({ id }) => !isShown(id, items, shown.opinions)).length,
    draft,
  });
}

/** Whether an opinion, with all its answers, stands in the report. */
function isShown(
  id: string,
  items: Awaited<ReturnType<typeof opinionsToPublish>>["items"],
  shown: ReturnType<typeof presentOpinions>["opinions"],
): boolean {
  const item = items.find((one) => one.id === id);
  const found = shown.find(({ number }) => number === item?.number);
  return found !== undefined && found.responses.length === item?.responses.length;
}
