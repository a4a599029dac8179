import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { presentSheet } from "../../core/publication/present/presentSheet.ts";
import { safeFileName } from "../../core/text/safeFileName.ts";
import { preparePdf, sheetsPdf } from "../../documents/pdf/sheetsPdf.ts";
import { sheetsXlsx } from "../../documents/xlsx/sheetsXlsx.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { findSheetNode, loadYear } from "../plan/loadPlan.ts";

export interface PrintedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly contentType: string;
  /** Characters that no font had; they are printed as 〓. */
  readonly missingGlyphs: readonly string[];
}

/** Prints one sheet, or all sheets as a book (PDF) or workbook (XLSX). What is not locked is marked as a draft. */
export async function printSheets(
  context: Pick<Context, "databases">,
  actor: Actor,
  request: { planId: string; fiscalYear: number; sheetNo: number | null; format: "pdf" | "xlsx" },
): Promise<PrintedFile> {
  authorise(actor, "printSheets");
  const { planId, fiscalYear, sheetNo, format } = request;
  if (format === "pdf") preparePdf();
  const { sheets, draft, title } = await inMunicipality(
    context.databases.app,
    actor.municipalityId,
    actor.userId,
    async (tx) => {
      const { presented, review } = await loadYear(tx, planId, fiscalYear, "final", sheetNo);
      const { plan } = presented;
      const nodes =
        sheetNo === null
          ? plan.nodes.filter((node) => node.sheetNo !== null)
          : [findSheetNode(plan, sheetNo)];
      return {
        sheets: nodes.map((node) => presentSheet(presented, node)),
        draft: review.state === "open",
        title: plan.plan.title,
      };
    },
  );
  const which =
    sheetNo === null ? "進行管理シート" : `${String(sheetNo).padStart(2, "0")}_${sheets[0]?.title}`;
  const fileName = safeFileName(`${title}_${fiscalYear}年度_${which}`, format);
  if (format === "pdf") {
    const { bytes, missingGlyphs } = await sheetsPdf(sheets, { draft });
    return { bytes, fileName, contentType: "application/pdf", missingGlyphs };
  }
  const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { bytes: await sheetsXlsx(sheets, { draft }), fileName, contentType, missingGlyphs: [] };
}
