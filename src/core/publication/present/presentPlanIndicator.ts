import type { PlanIndicator, PlanValue } from "../../indicator/indicator.ts";
import type { PlanContent } from "../../plan/planContent.ts";
import type { PlanIndicatorDocument, PublishedPlanIndicator, PublishedPlanValue } from "../planDocument.ts";
import { presentCell } from "./cell.ts";
import { directionWords, timeBasisWords } from "./indicatorWords.ts";
import { indexPlan, type PlanIndex } from "./lookup.ts";
import { stageOfVersion } from "./presentPlan.ts";

/** The indicators of a plan in the order in which they first stand in it. */
export function presentPlanIndicators(content: PlanContent, at: PlanIndex): PublishedPlanIndicator[] {
  return inReadingOrder(content, at).map((adopted) => presentAdopted(at, adopted));
}

/** A document for each indicator: what it is, where it starts, where it is to go, where it stands. */
export function presentPlanIndicatorDocuments(content: PlanContent): PlanIndicatorDocument[] {
  const at = indexPlan(content);
  const { plan, version, municipality } = content;
  return inReadingOrder(content, at).map((adopted) => ({
    kind: "planIndicator",
    municipality,
    plan: { id: plan.id, title: plan.title, period: version.period },
    stage: stageOfVersion(version),
    version: version.number,
    indicator: presentAdopted(at, adopted),
    placements: (at.placementsOf.get(adopted.id) ?? []).map((placed) => ({
      nodeId: placed.nodeId,
      number: at.node.get(placed.nodeId)?.number ?? "",
      title: at.node.get(placed.nodeId)?.title ?? "",
      name: placed.printedName,
      isRepeat: placed.isRepeat,
    })),
  }));
}

function inReadingOrder({ nodes, indicators }: PlanContent, at: PlanIndex): PlanIndicator[] {
  const placed = nodes.flatMap(({ id }) =>
    (at.placementsAt.get(id) ?? []).map(({ planIndicatorId }) => planIndicatorId),
  );
  const order = new Map([...new Set(placed)].map((id, index) => [id, index]));
  const place = ({ id }: PlanIndicator) => order.get(id) ?? order.size;
  return indicators.toSorted((a, b) => place(a) - place(b));
}

function presentAdopted(at: PlanIndex, adopted: PlanIndicator): PublishedPlanIndicator {
  const { indicator } = adopted;
  return {
    id: indicator.id,
    name: indicator.name,
    role: adopted.role,
    department: [indicator.ownerId, ...indicator.contributorIds]
      .flatMap((id) => (id === null ? [] : [at.orgUnit.get(id)?.name ?? id]))
      .join("、"),
    timeBasis: timeBasisWords[indicator.timeBasis],
    direction: directionWords[adopted.direction],
    definition: indicator.definition,
    formula: indicator.formula,
    source: indicator.source,
    marks: [...adopted.marks],
    changeReason: adopted.changeReason,
    series: indicator.series
      .filter(({ isPart }) => !isPart)
      .map(({ id, label, unit, printedUnit }) => ({
        id,
        label,
        unit,
        printedUnit,
        baselines: valuesOf(adopted.baselines, id).map((value) => presentValue(adopted, value)),
        targets: valuesOf(adopted.targets, id).map((value) => presentValue(adopted, value)),
      })),
  };
}

const valuesOf = (values: readonly PlanValue[], seriesId: string) =>
  values.filter((value) => value.seriesId === seriesId);

function presentValue({ indicator }: PlanIndicator, value: PlanValue): PublishedPlanValue {
  const { sharedWithSeriesId } = value;
  const sharer = indicator.series.find(({ id }) => id === sharedWithSeriesId);
  return {
    fiscalYear: value.fiscalYear,
    term: value.term,
    cell: presentCell(value.reading, { note: value.note }),
    operator: value.operator,
    sharedWith: sharedWithSeriesId === null ? null : (sharer?.label ?? sharedWithSeriesId),
    period: value.period,
    source: value.source,
    accumulated: value.accumulated,
  };
}
