import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { PublishedCell } from "../../core/publication/cell.ts";
import { presentSheet } from "../../core/publication/present/presentSheet.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadYear } from "../plan/loadPlan.ts";

/** One indicator row of a year with its rate and how it was worked out. */
export interface ProgressRow {
  readonly sheetNo: number;
  readonly node: string;
  readonly indicator: string;
  readonly indicatorId: string;
  readonly series: string | null;
  readonly isRepeat: boolean;
  readonly unit: string | null;
  /** Raw text of the cells as recorded; null where nothing was entered. */
  readonly baseline: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  /** Exact decimal text, 1 = 100%; null where there is none, and then `reason` says why. */
  readonly rate: string | null;
  readonly reason: string | null;
  readonly method: string | null;
  readonly achieved: boolean | null;
  readonly band: string;
  readonly formula: string;
}

/** Rate and grade of every indicator row of a year, in the order of the sheets. */
export async function listProgress(
  context: Pick<Context, "databases">,
  actor: Actor,
  { planId, fiscalYear }: { planId: string; fiscalYear: number },
): Promise<ProgressRow[]> {
  authorise(actor, "viewPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { presented } = await loadYear(tx, planId, fiscalYear, "final");
    const column = presented.recorded.actualYears.indexOf(fiscalYear);
    return presented.plan.nodes
      .filter(({ sheetNo }) => sheetNo !== null)
      .map((node) => presentSheet(presented, node))
      .flatMap((sheet) =>
        sheet.rows.map(({ progress, ...row }) => ({
          sheetNo: sheet.sheetNo,
          node: sheet.path.map(({ number }) => number).join("-"),
          indicator: row.name,
          indicatorId: row.indicatorId,
          series: row.seriesLabel,
          isRepeat: row.isRepeat,
          unit: row.unit,
          baseline: rawOf(row.baseline),
          target: rawOf(row.target),
          actual: rawOf(row.actuals[column]),
          rate: progress.rate.kind === "rate" ? progress.rate.value : null,
          reason: progress.rate.kind === "rate" ? null : progress.rate.reason,
          method: progress.rate.kind === "rate" ? progress.rate.method : null,
          achieved: progress.achieved,
          band: progress.band,
          formula: progress.explanation.map(({ ja }) => ja).join(" "),
        })),
      );
  });
}

function rawOf(cell: PublishedCell | undefined): string | null {
  return cell && cell.reading.raw !== "" ? cell.reading.raw : null;
}
