import type { Indicator, PlanIndicator, PlanValue } from "../core/indicator/indicator.ts";
import { readingToJson } from "../core/indicator/readingJson.ts";
import type { Plan, PlanNode, PlanVersion, ProgrammePlacement } from "../core/plan/plan.ts";
import type { PlanContent } from "../core/plan/planContent.ts";
import type { PlanSection } from "../core/plan/section.ts";

/** Tables of a plan version in the order in which rows can be added, each with the columns of its key behind the
 * municipality. */
export const planTableKeys = {
  plan: ["id"],
  plan_department: ["plan_id", "org_unit_id"],
  plan_version: ["id"],
  plan_section: ["id"],
  plan_node: ["id"],
  node_department: ["node_id", "org_unit_id"],
  programme: ["id"],
  programme_placement: ["id"],
  indicator: ["id"],
  indicator_department: ["indicator_id", "org_unit_id"],
  series: ["id"],
  plan_indicator: ["id"],
  plan_value: ["plan_indicator_id", "series_id", "kind", "position"],
  placement: ["id"],
} as const;

export type PlanTable = keyof typeof planTableKeys;

/** Columns that hold JSON; no table has a column of one of these names that holds anything else. */
export const jsonColumns: ReadonlySet<string> = new Set([
  "collection",
  "predecessor",
  "levels",
  "content",
  "variants",
  "marks",
  "indicator_columns",
  "printed_ancestors",
  "departments",
  "derivation",
  "rate_options",
  "reading",
  "printed_otherwise",
]);

/** A row without its municipality; jsonb columns as JSON text. */
export type PlanRow = Readonly<Record<string, string | number | boolean | null>>;

/** The rows that hold a plan version, table by table. Position numbers are those of the content. */
export function planRows(content: PlanContent): Record<PlanTable, PlanRow[]> {
  const { plan, version, indicators } = content;
  const definitions = indicators.map(({ indicator }) => indicator);
  return {
    plan: [planRow(plan)],
    plan_department: plan.departments.map(({ orgUnitId, office }, position) => ({
      plan_id: plan.id,
      org_unit_id: orgUnitId,
      office,
      position,
    })),
    plan_version: [versionRow(version)],
    plan_section: content.sections.map((section) => sectionRow(version.id, section)),
    plan_node: content.nodes.map((node) => nodeRow(version.id, node)),
    node_department: content.nodes.flatMap((node) =>
      node.departmentIds.map((org_unit_id, position) => ({ node_id: node.id, org_unit_id, position })),
    ),
    programme: programmeRows(content.programmes),
    programme_placement: content.programmes.map(programmePlacementRow),
    indicator: definitions.map(indicatorRow),
    indicator_department: definitions.flatMap(departmentRows),
    series: definitions.flatMap(seriesRows),
    plan_indicator: indicators.map((adopted) => planIndicatorRow(version.id, adopted)),
    plan_value: indicators.flatMap((adopted) => [
      ...adopted.baselines.map((value, position) => valueRow(adopted.id, "baseline", position, value)),
      ...adopted.targets.map((value, position) => valueRow(adopted.id, "target", position, value)),
    ]),
    placement: content.placements.map((placed) => ({
      id: placed.id,
      plan_indicator_id: placed.planIndicatorId,
      node_id: placed.nodeId,
      position: placed.position,
      is_repeat: placed.isRepeat,
      printed_name: placed.printedName,
      printed_department: placed.printedDepartment,
      printed_otherwise: JSON.stringify(placed.printedOtherwise),
    })),
  };
}

function planRow(plan: Plan): PlanRow {
  return {
    id: plan.id,
    title: plan.title,
    kind: plan.kind,
    nickname: plan.nickname,
    collection: jsonOrNull(plan.collection),
    position: plan.position,
    predecessor_id: plan.predecessorId,
  };
}

function versionRow(version: PlanVersion): PlanRow {
  return {
    id: version.id,
    plan_id: version.planId,
    number: version.number,
    status: version.status,
    label: version.label,
    start_fiscal_year: version.period?.start ?? null,
    end_fiscal_year: version.period?.end ?? null,
    issued: version.issued,
    generation: version.generation,
    predecessor: jsonOrNull(version.predecessor),
    previous_version_id: version.previousVersionId,
    effective_year: version.effectiveYear,
    revision_reason: version.revisionReason,
    baseline_fiscal_year: version.baselineYear,
    levels: JSON.stringify(version.levels),
    judgement_preset_id: version.judgementPresetId,
    source: version.source,
  };
}

function sectionRow(plan_version_id: string, section: PlanSection): PlanRow {
  return {
    id: section.id,
    plan_version_id,
    lineage_id: section.lineageId,
    parent_id: section.parentId,
    position: section.position,
    kind: section.kind,
    number: section.number,
    title: section.title,
    page: section.page,
    content: JSON.stringify(section.content),
    variants: JSON.stringify(section.variants),
  };
}

function nodeRow(plan_version_id: string, node: PlanNode): PlanRow {
  return {
    id: node.id,
    plan_version_id,
    lineage_id: node.lineageId,
    parent_id: node.parentId,
    level: node.level,
    position: node.position,
    number: node.number,
    title: node.title,
    subtitle: node.subtitle,
    purpose: node.purpose,
    page: node.page,
    sheet_no: node.sheetNo,
    marks: JSON.stringify(node.marks),
    content: JSON.stringify(node.content),
    variants: JSON.stringify(node.variants),
    indicator_columns: jsonOrNull(node.indicatorColumns),
    indicator_note: node.indicatorNote,
    printed_ancestors: JSON.stringify(node.printedAncestors),
  };
}

/** One row for each programme; its first placement names it. */
function programmeRows(placements: readonly ProgrammePlacement[]): PlanRow[] {
  const names = new Map(placements.toReversed().map(({ programmeId, name }) => [programmeId, name]));
  return [...names].map(([id, name]) => ({ id, name }));
}

function programmePlacementRow(placed: ProgrammePlacement): PlanRow {
  return {
    id: placed.id,
    programme_id: placed.programmeId,
    node_id: placed.nodeId,
    position: placed.position,
    number: placed.number,
    printed_name: placed.name,
    departments: JSON.stringify(placed.departments),
    marks: JSON.stringify(placed.marks),
    content: JSON.stringify(placed.content),
    variants: JSON.stringify(placed.variants),
  };
}

function indicatorRow(indicator: Indicator): PlanRow {
  return {
    id: indicator.id,
    name: indicator.name,
    time_basis: indicator.timeBasis,
    definition: indicator.definition,
    formula: indicator.formula,
    source: indicator.source,
    publication_lag: indicator.publicationLag,
    actual_kind: indicator.actualKind,
  };
}

function departmentRows({ id, ownerId, contributorIds }: Indicator): PlanRow[] {
  const contributors = contributorIds.map((org_unit_id) => ({ org_unit_id, role: "contributor" }));
  return [...(ownerId === null ? [] : [{ org_unit_id: ownerId, role: "owner" }]), ...contributors].map(
    (department, position) => ({ indicator_id: id, ...department, position }),
  );
}

function seriesRows({ id, series }: Indicator): PlanRow[] {
  return series.map((line) => ({
    id: line.id,
    indicator_id: id,
    label: line.label,
    unit: line.unit,
    printed_unit: line.printedUnit,
    decimals: line.decimals,
    is_part: line.isPart,
    derivation: jsonOrNull(line.derivation),
    position: line.position,
  }));
}

function planIndicatorRow(plan_version_id: string, adopted: PlanIndicator): PlanRow {
  return {
    id: adopted.id,
    plan_version_id,
    indicator_id: adopted.indicator.id,
    role: adopted.role,
    direction: adopted.direction,
    rate_method: adopted.rateMethod,
    rate_options: JSON.stringify(adopted.rateOptions),
    judgement_preset_id: adopted.judgementPresetId,
    marks: JSON.stringify(adopted.marks),
    change_reason: adopted.changeReason,
  };
}

function valueRow(
  plan_indicator_id: string,
  kind: "baseline" | "target",
  position: number,
  value: PlanValue,
): PlanRow {
  return {
    plan_indicator_id,
    series_id: value.seriesId,
    kind,
    position,
    fiscal_year: value.fiscalYear,
    term: value.term,
    reading: JSON.stringify(readingToJson(value.reading)),
    operator: value.operator,
    shared_with_series_id: value.sharedWithSeriesId,
    period: value.period,
    source: value.source,
    note: value.note,
    accumulated: value.accumulated,
  };
}

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
