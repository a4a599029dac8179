import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { SheetDocument } from "../../core/publication/documents.ts";
import { presentIndicator } from "../../core/publication/present/presentIndicator.ts";
import { presentPlan } from "../../core/publication/present/presentPlan.ts";
import { presentReview } from "../../core/publication/present/presentReview.ts";
import { presenting, presentSheet, type Presenting } from "../../core/publication/present/presentSheet.ts";
import { csvText } from "../../core/text/csv.ts";
import { writeWorkbook } from "../../documents/xlsx/workbook.ts";
import { listPlanReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { findYearContent } from "../../store/yearContent.ts";
import { authorise } from "../authorise.ts";
import { findPresets } from "../judgement/findPresets.ts";
import { loadPlan, loadReviewed } from "./loadPlan.ts";
import { planTable, type TableCell } from "./planTable.ts";

/** Writes a plan with all its reviewed years: JSON in the form of the published documents, CSV and XLSX as one
 * long table. */
export async function exportPlan(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { planId, format }: { planId: string; format: "json" | "csv" | "xlsx" },
): Promise<{ bytes: Uint8Array }> {
  authorise(actor, "viewPlan");
  const { plan, years } = await inMunicipality(
    context.databases.app,
    actor.municipalityId,
    actor.userId,
    async (tx) => {
      const content = await loadPlan(tx, planId);
      const presented: Presenting[] = [];
      for (const review of await listPlanReviews(tx, planId)) {
        const judged = await loadReviewed(tx, review);
        const year = await findYearContent(tx, judged, review);
        presented.push(presenting(judged, year, "final", await findPresets(tx, judged)));
      }
      return { plan: content, years: presented };
    },
  );
  const sheets = years.map(sheetsOf);
  switch (format) {
    case "json": {
      const reviews = years.map((year, place) => ({
        review: presentReview(year),
        sheets: sheets[place],
        indicators: year.plan.indicators.map((adopted) => presentIndicator(year, adopted)),
      }));
      return { bytes: encode(JSON.stringify({ plan: presentPlan(plan), reviews }, null, 1)) };
    }
    case "csv":
      return { bytes: encode(csvText(planTable(plan, sheets))) };
    case "xlsx":
      return {
        bytes: await planWorkbook(
          plan.plan.title,
          plan.municipality.name,
          planTable(plan, sheets),
          context.now(),
        ),
      };
  }
}

const encode = (text: string) => new TextEncoder().encode(text);

function sheetsOf(presented: Presenting): SheetDocument[] {
  return presented.plan.nodes
    .filter(({ sheetNo }) => sheetNo !== null)
    .map((node) => presentSheet(presented, node));
}

function planWorkbook(title: string, author: string, table: TableCell[][], date: Date): Promise<Uint8Array> {
  const name = "データ";
  return writeWorkbook({
    title,
    author,
    date,
    tabs: [
      {
        name,
        columns: table[0]?.map(() => 16) ?? [],
        rows: table.map((row, place) => ({
          cells: row.map((value, column) => ({
            column,
            // A spreadsheet knows only binary figures; the raw text beside it is exact.
            value: value !== null && typeof value === "object" ? value.toNumber() : value,
            look: { bold: place === 0, wrap: false },
          })),
        })),
        gridLines: true,
        frozen: { rows: 1, columns: 0 },
        print: {
          orientation: "landscape",
          paper: "a3",
          pagesWide: 1,
          pagesTall: 0,
          titleRows: 1,
          header: "",
          footer: "&C&P/&N",
        },
      },
    ],
  });
}
