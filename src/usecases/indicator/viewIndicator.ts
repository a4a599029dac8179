import type { Context } from "../../context.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import type { IndicatorDocument } from "../../core/publication/documents.ts";
import { presentIndicator } from "../../core/publication/present/presentIndicator.ts";
import { presenting } from "../../core/publication/present/presentSheet.ts";
import { UserError } from "../../core/userError.ts";
import { listIndicatorDoubts } from "../../store/doubts.ts";
import { listPlanReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import {
  listPlanIndicatorChanges,
  listValueLog,
  type LoggedValue,
  type PlanIndicatorChange,
} from "../../store/valueLog.ts";
import { findYearContent } from "../../store/yearContent.ts";
import { authorise } from "../authorise.ts";
import { findPresets } from "../judgement/findPresets.ts";
import { loadPlan, loadReviewed } from "../plan/loadPlan.ts";

export interface IndicatorView {
  readonly indicator: IndicatorDocument;
  /** Years with a review, for the switch; empty where none was opened: then only the plan's figures are known. */
  readonly years: readonly number[];
  readonly formula: string | null;
  readonly marks: readonly string[];
  readonly log: readonly LoggedValue[];
  readonly changes: readonly PlanIndicatorChange[];
  /** Doubts about the source, for those who may see them. */
  readonly doubts: readonly string[];
}

/** An indicator of a plan with its history, its placements and the record of its values. */
export async function viewIndicator(
  context: Pick<Context, "databases">,
  actor: Actor,
  query: { planId: string; indicatorId: string; fiscalYear: number | null },
): Promise<IndicatorView> {
  authorise(actor, "viewPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const inForce = await loadPlan(tx, query.planId);
    const reviews = await listPlanReviews(tx, query.planId);
    const years = reviews.map((one) => one.fiscalYear);
    const fiscalYear = query.fiscalYear ?? years.at(-1) ?? inForce.version.period?.start ?? 0;
    // A year keeps the version, and so the targets, by which it was judged.
    const review = reviews.find((one) => one.fiscalYear === fiscalYear);
    const plan =
      review && review.planVersionId !== inForce.version.id ? await loadReviewed(tx, review) : inForce;
    const adopted = plan.indicators.find(({ indicator }) => indicator.id === query.indicatorId);
    if (!adopted) {
      throw new UserError("not-found", {
        ja: "この指標は計画にありません。指標の一覧から選んでください。",
        en: "The plan has no such indicator. Choose one from the list of indicators.",
      });
    }
    const year = await findYearContent(tx, plan, { fiscalYear, workYear: fiscalYear + 1 });
    return {
      indicator: presentIndicator(presenting(plan, year, "final", await findPresets(tx, plan)), adopted),
      years,
      formula: adopted.indicator.formula,
      marks: adopted.marks,
      log: await listValueLog(
        tx,
        adopted.indicator.series.map(({ id }) => id),
      ),
      changes: await listPlanIndicatorChanges(tx, plan.version.id, adopted.id),
      doubts: may(actor, "viewDoubts")
        ? await listIndicatorDoubts(tx, plan.version.id, adopted.indicator.id)
        : [],
    };
  });
}
