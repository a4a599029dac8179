import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { presentBands, countBands } from "../../core/publication/present/presentBands.ts";
import { presenting, presentSheet } from "../../core/publication/present/presentSheet.ts";
import { UserError } from "../../core/userError.ts";
import { listPlanReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { findYearContent } from "../../store/yearContent.ts";
import { authorise } from "../authorise.ts";
import { findPresets } from "../judgement/findPresets.ts";
import { loadPlan, loadReviewed } from "./loadPlan.ts";
import { reviewYears } from "./reviewYears.ts";
import type { PlanView } from "./views.ts";

/** The plan as a tree with the state of each indicator in a year; the newest year with a review unless named. */
export async function viewPlan(
  context: Pick<Context, "databases">,
  actor: Actor,
  { planId, fiscalYear }: { planId: string; fiscalYear: number | null },
): Promise<PlanView> {
  authorise(actor, "viewPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const reviews = await listPlanReviews(tx, planId);
    const review =
      fiscalYear === null ? reviews.at(-1) : reviews.find((one) => one.fiscalYear === fiscalYear);
    if (!review) {
      // Where there is no such plan, that is what to say.
      await loadPlan(tx, planId);
      throw new UserError("not-found", {
        ja: "この年度の検証はまだ開かれていません。ほかの年度を選んでください。",
        en: "The review of this year is not open yet. Choose another year.",
      });
    }
    const plan = await loadReviewed(tx, review);
    const presets = await findPresets(tx, plan);
    const year = await findYearContent(tx, plan, review);
    const presented = presenting(plan, year, "final", presets);
    const shortNameOf = new Map(plan.orgUnits.map((unit) => [unit.id, unit.shortName]));
    const nodes = plan.nodes.map((node) => ({
      id: node.id,
      parentId: node.parentId,
      level: node.level,
      number: node.number,
      title: node.title,
      sheetNo: node.sheetNo,
      departments: node.departmentIds.map((id) => shortNameOf.get(id) ?? id),
      indicators: presentSheet(presented, node).rows.map((row) => ({
        name: row.name,
        seriesLabel: row.seriesLabel,
        isRepeat: row.isRepeat,
        band: row.progress.band,
        summary: row.progress.summary,
      })),
    }));
    const bands = nodes.flatMap(({ indicators }) =>
      indicators.filter((i) => !i.isRepeat).map(({ band }) => band),
    );
    return {
      id: plan.plan.id,
      title: plan.plan.title,
      period: plan.version.period,
      years: reviewYears(plan.version, reviews),
      levels: plan.version.levels,
      fiscalYear: review.fiscalYear,
      workYear: review.workYear,
      bands: presentBands(presets),
      counts: countBands(presets, bands),
      nodes,
    };
  });
}
