import type { PlanContent } from "../../plan/planContent.ts";
import type { CityDocument, PlanDocument } from "../documents.ts";
import { indexPlan } from "./lookup.ts";

/** The plan as a tree, without any year's results. */
export function presentPlan(plan: PlanContent): PlanDocument {
  const at = indexPlan(plan);
  const { id, title } = plan.plan;
  return {
    kind: "plan",
    municipality: plan.municipality,
    plan: { id, title, period: plan.version.period },
    versionStatus: plan.version.status,
    levels: [...plan.version.levels],
    nodes: plan.nodes.map((node) => ({
      id: node.id,
      parentId: node.parentId,
      level: node.level,
      number: node.number,
      title: node.title,
      purpose: node.purpose,
      sheetNo: node.sheetNo,
      page: node.page,
      marks: [...node.marks],
      programmes: (at.programmesAt.get(node.id) ?? []).map(({ name, departments, marks }) => ({
        name,
        departments: [...departments],
        marks: [...marks],
      })),
      indicators: (at.placementsAt.get(node.id) ?? []).map(({ planIndicatorId, printedName, isRepeat }) => ({
        id: at.indicator.get(planIndicatorId)?.indicator.id ?? planIndicatorId,
        name: printedName,
        isRepeat,
      })),
    })),
    source: plan.version.source,
  };
}

/** The city's own page. */
export function presentCity(plan: PlanContent, figures: CityDocument["figures"]): CityDocument {
  return { kind: "city", municipality: plan.municipality, figures };
}
