import type { PlanNode, PlanVersion } from "../../plan/plan.ts";
import type { PlanContent } from "../../plan/planContent.ts";
import type { CityDocument, Stage } from "../documents.ts";
import type { PlanDocument, PublishedNode, PublishedProgramme } from "../planDocument.ts";
import { indexPlan, type PlanIndex } from "./lookup.ts";
import { presentPlanIndicators } from "./presentPlanIndicator.ts";

/** The plan with all that stands in it, without any year's results. Only what is named here becomes public.
 * @param previousNumber number of the version that this one revises */
export function presentPlan(content: PlanContent, previousNumber: number | null = null): PlanDocument {
  const at = indexPlan(content);
  const { plan, version } = content;
  return {
    kind: "plan",
    municipality: content.municipality,
    plan: {
      id: plan.id,
      title: plan.title,
      period: version.period,
      planKind: plan.kind,
      nickname: plan.nickname,
      collection: plan.collection && { number: plan.collection.number, title: plan.collection.title },
      position: plan.position,
      departments: plan.departments.map(({ orgUnitId, office }) => ({
        name: departmentName(at, orgUnitId),
        office,
      })),
      predecessorId: plan.predecessorId,
    },
    version: {
      number: version.number,
      status: version.status,
      label: version.label,
      issued: version.issued,
      generation: version.generation,
      predecessor: version.predecessor && {
        title: version.predecessor.title,
        period: version.predecessor.period,
      },
      previousNumber,
      effectiveYear: version.effectiveYear,
      revisionReason: version.revisionReason,
    },
    stage: stageOfVersion(version),
    levels: version.levels.map(({ ja, en }) => ({ ja, en })),
    sections: content.sections.map((section) => ({
      id: section.id,
      lineageId: section.lineageId,
      parentId: section.parentId,
      kind: section.kind,
      number: section.number,
      title: section.title,
      page: section.page,
      content: [...section.content],
      variants: section.variants.map(({ place, text }) => ({ place, text })),
    })),
    nodes: content.nodes.map((node) => presentNode(at, node)),
    indicators: presentPlanIndicators(content, at),
    source: version.source,
  };
}

/** Drafts are shown for comment; what was adopted is the record. */
export function stageOfVersion({ status }: Pick<PlanVersion, "status">): Stage {
  return status === "draft" || status === "outForComment" ? "comment" : "final";
}

function presentNode(at: PlanIndex, node: PlanNode): PublishedNode {
  return {
    id: node.id,
    lineageId: node.lineageId,
    parentId: node.parentId,
    level: node.level,
    number: node.number,
    title: node.title,
    subtitle: node.subtitle,
    purpose: node.purpose,
    sheetNo: node.sheetNo,
    page: node.page,
    marks: [...node.marks],
    departments: node.departmentIds.map((id) => departmentName(at, id)),
    content: [...node.content],
    variants: node.variants.map(({ place, text }) => ({ place, text })),
    indicatorColumns: node.indicatorColumns && [...node.indicatorColumns],
    indicatorNote: node.indicatorNote,
    programmes: (at.programmesAt.get(node.id) ?? []).map((placed): PublishedProgramme => ({
      programmeId: placed.programmeId,
      number: placed.number,
      name: placed.name,
      departments: [...placed.departments],
      marks: [...placed.marks],
      content: [...placed.content],
      variants: placed.variants.map(({ place, text }) => ({ place, text })),
    })),
    indicators: (at.placementsAt.get(node.id) ?? []).map((placed) => ({
      id: at.indicator.get(placed.planIndicatorId)?.indicator.id ?? placed.planIndicatorId,
      name: placed.printedName,
      department: placed.printedDepartment,
      isRepeat: placed.isRepeat,
    })),
  };
}

const departmentName = (at: PlanIndex, id: string) => at.orgUnit.get(id)?.name ?? id;

/** The city's own page. */
export function presentCity(
  { municipality }: Pick<PlanContent, "municipality">,
  figures: CityDocument["figures"],
): CityDocument {
  return { kind: "city", municipality, figures };
}
