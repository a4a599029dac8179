import type { Context } from "../../context.ts";
import type { Series } from "../../core/indicator/indicator.ts";
import type { Reading } from "../../core/indicator/reading.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Bilingual } from "../../core/publication/cell.ts";
import { indexPlan } from "../../core/publication/present/lookup.ts";
import { finalTarget, valueOf } from "../../core/publication/present/planValues.ts";
import { formatReading } from "../../core/text/formatReading.ts";
import type { Locale } from "../../core/text/words.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "./loadPlan.ts";
import type { PlanOutline } from "./views.ts";

/** The plan as a tree with what it wants, before any year is under review. */
export async function viewOutline(
  context: Pick<Context, "databases">,
  actor: Actor,
  planId: string,
): Promise<PlanOutline> {
  authorise(actor, "viewPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const plan = await loadPlan(tx, planId);
    const at = indexPlan(plan);
    return {
      levels: plan.version.levels,
      nodes: plan.nodes.map((node) => ({
        id: node.id,
        parentId: node.parentId,
        level: node.level,
        number: node.number,
        title: node.title,
        sheetNo: node.sheetNo,
        departments: node.departmentIds.map((id) => at.orgUnit.get(id)?.shortName ?? id),
        indicators: (at.placementsAt.get(node.id) ?? []).flatMap((placement) => {
          const adopted = at.indicator.get(placement.planIndicatorId);
          return (adopted?.indicator.series ?? [])
            .filter(({ isPart }) => !isPart)
            .map((series) => ({
              name: placement.printedName,
              seriesLabel: series.label,
              isRepeat: placement.isRepeat,
              band: "",
              summary: aim(
                series,
                valueOf(adopted?.baselines ?? [], series.id)?.reading,
                finalTarget(adopted?.targets ?? [], series.id)?.reading,
              ),
            }));
        }),
      })),
    };
  });
}

/** From where to where: 基準 40.4％ → 目標 44.0％. */
function aim({ unit }: Series, baseline: Reading | undefined, target: Reading | undefined): Bilingual {
  const show = (reading: Reading | undefined, locale: Locale) =>
    reading ? formatReading(reading, locale, { unit }) : "－";
  return {
    ja: `基準 ${show(baseline, "ja")} → 目標 ${show(target, "ja")}`,
    en: `Baseline ${show(baseline, "en")} → target ${show(target, "en")}`,
  };
}
