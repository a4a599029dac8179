import type { Placement, PlanIndicator } from "../../indicator/indicator.ts";
import type { Reading } from "../../indicator/reading.ts";
import type { YearContent } from "../../cycle/yearContent.ts";
import type { PlanNode } from "../../plan/plan.ts";
import type { PlanContent } from "../../plan/planContent.ts";
import type { SheetDocument, SheetRow, Stage } from "../documents.ts";
import type { PublishedGrant } from "../grantDocument.ts";
import { presetFor, type PlanPresets } from "./planPresets.ts";
import { presentBands } from "./presentBands.ts";
import { notEntered, presentCell } from "./cell.ts";
import { errataIn, isOfYear, type Erratum } from "./presentErrata.ts";
import { presentEvaluation, presentOwnGrade } from "./presentEvaluation.ts";
import { presentGrant } from "./presentGrant.ts";
import { finalTarget, valueOf } from "./planValues.ts";
import { presentOwnParts } from "./presentParts.ts";
import { presentProgress } from "./progress.ts";
import { targetChange } from "./targetChange.ts";
import { indexPlan, indexYear, type PlanIndex, type YearIndex } from "./lookup.ts";

/** Everything a presenter needs, looked up once for a plan and a year. */
export interface Presenting {
  readonly plan: PlanContent;
  readonly year: YearContent;
  readonly stage: Stage;
  readonly presets: PlanPresets;
  readonly at: PlanIndex;
  readonly recorded: YearIndex;
  /** Errata of this year, and of earlier ones whose values the documents of this year show. */
  readonly errata: readonly Erratum[];
}

/** Prepares to present a plan in a year. */
export function presenting(
  plan: PlanContent,
  year: YearContent,
  stage: Stage,
  presets: PlanPresets,
  errata: readonly Erratum[] = [],
): Presenting {
  return { plan, year, stage, presets, at: indexPlan(plan), recorded: indexYear(plan, year), errata };
}

/** What every document of a plan's year begins with. */
export function documentHead({ plan, year, stage }: Presenting) {
  const { id, title } = plan.plan;
  return {
    municipality: plan.municipality,
    plan: { id, title, period: plan.version.period },
    fiscalYear: year.fiscalYear,
    workYear: year.workYear,
    stage,
  };
}

/** The progress sheet (進行管理シート) of a node: Plan, Do and Check as the city prints them. */
export function presentSheet(presented: Presenting, node: PlanNode): SheetDocument {
  const { plan, year, at, recorded } = presented;
  const period = plan.version.period;
  const placements = at.placementsAt.get(node.id) ?? [];
  const parts = placements.flatMap(({ planIndicatorId, isRepeat }) => {
    const adopted = at.indicator.get(planIndicatorId);
    return adopted && !isRepeat ? presentOwnParts(presented, adopted) : [];
  });
  const grants = presentGrants(presented, node);
  return {
    kind: "sheet",
    ...documentHead(presented),
    nodeId: node.id,
    sheetNo: node.sheetNo ?? 0,
    page: node.page,
    path: pathTo(presented, node),
    title: node.title,
    purpose: node.purpose ?? "",
    programmes: (at.programmesAt.get(node.id) ?? []).map(({ name, departments, marks }) => ({
      name,
      departments: [...departments],
      marks: [...marks],
    })),
    baselineYear: plan.version.baselineYear,
    actualYears: recorded.actualYears,
    targetYear: period?.end ?? year.fiscalYear,
    rows: placements.flatMap((placement) => {
      const adopted = at.indicator.get(placement.planIndicatorId);
      return adopted ? presentRows(presented, placement, adopted) : [];
    }),
    ...(parts.length > 0 && { parts }),
    bands: presentBands(presented.presets),
    ...(grants.length > 0 && { grants }),
    checks: node.departmentIds.map((orgUnitId) => presentCheck(presented, node, orgUnitId)),
    ...errataIn(presented, (erratum) => isOnSheet(presented, node, erratum)),
  };
}

/** Whether a sheet shows what was corrected: as its own, or as the value of an indicator that stands on it too. */
function isOnSheet(presented: Presenting, node: PlanNode, erratum: Erratum): boolean {
  if (isOfYear(presented)(erratum) && erratum.sheetNo === node.sheetNo) return true;
  // A sheet prints the costs of its own year alone.
  if (erratum.field === "cost" && erratum.fiscalYear !== presented.year.fiscalYear) return false;
  const placed = presented.at.placementsAt.get(node.id) ?? [];
  return placed.some(({ planIndicatorId }) =>
    presented.at.indicator.get(planIndicatorId)?.indicator.series.some(({ id }) => id === erratum.seriesId),
  );
}

/** The grant projects that are reported on with the sheet of a node. */
function presentGrants({ year, plan, at, recorded }: Presenting, node: PlanNode): PublishedGrant[] {
  const here = (year.grants ?? []).filter(({ project }) => project.nodeLineageId === node.lineageId);
  const nameOf = new Map(plan.programmes.map(({ programmeId, name }) => [programmeId, name]));
  return here.map((record) =>
    presentGrant(record, year.fiscalYear, (series, inYear) => recorded.actual(series, inYear).reading, {
      department: at.orgUnit.get(record.project.orgUnitId)?.name ?? record.project.orgUnitId,
      programmes: record.project.programmeIds.flatMap((id) => nameOf.get(id) ?? []),
    }),
  );
}

/** Ancestors from the top and the node itself, with titles as this sheet prints them. */
export function pathTo({ plan, at }: Presenting, node: PlanNode): SheetDocument["path"] {
  const path: SheetDocument["path"] = [];
  for (let step: PlanNode | undefined = node; step; step = at.node.get(step.parentId ?? "")) {
    path.unshift({
      nodeId: step.id,
      level: plan.version.levels[step.level] ?? { ja: "", en: "" },
      number: step.number,
      title: node.printedAncestors[step.level] ?? step.title,
    });
  }
  return path;
}

function presentRows(presented: Presenting, placement: Placement, adopted: PlanIndicator): SheetRow[] {
  const { plan, year, recorded, presets } = presented;
  return adopted.indicator.series
    .filter(({ isPart }) => !isPart)
    .map((series) => {
      const printed = (what: string) => placement.printedOtherwise[`${what}.${series.id}`];
      const target = finalTarget(adopted.targets, series.id);
      const home = target?.sharedWithSeriesId
        ? adopted.indicator.series.find(({ id }) => id === target.sharedWithSeriesId)
        : undefined;
      const actualOf = (fiscalYear: number) =>
        fiscalYear > year.fiscalYear ? { reading: notEntered } : recorded.actual(series.id, fiscalYear);
      const sharers = adopted.targets.filter(({ sharedWithSeriesId }) => sharedWithSeriesId === series.id);
      return {
        indicatorId: adopted.indicator.id,
        seriesId: series.id,
        seriesLabel: series.label,
        name: placement.printedName,
        isRepeat: placement.isRepeat,
        unit: series.unit,
        baseline: presentCell(valueOf(adopted.baselines, series.id)?.reading ?? notEntered, {
          printed: printed("baseline"),
        }),
        actuals: recorded.actualYears.map((fiscalYear) => {
          const { reading, ...more } = actualOf(fiscalYear);
          return presentCell(reading, {
            ...more,
            printed: placement.printedOtherwise[`actual.${series.id}.${fiscalYear}`],
          });
        }),
        cost: presentCell(costOf(presented, placement, series.id)),
        target: presentCell(target?.reading ?? notEntered, {
          printed: printed("target"),
          note: [home && `目標値の欄は「${home.label}」と共通`, targetChange(plan.version, adopted)?.ja]
            .filter(Boolean)
            .join("。"),
        }),
        targetRowSpan: home ? 0 : 1 + sharers.length,
        department: placement.printedDepartment,
        progress: presentProgress(
          plan.version,
          presetFor(presets, adopted),
          adopted,
          series,
          year.fiscalYear,
          (fiscalYear) => actualOf(fiscalYear).reading,
        ),
        ...presentOwnGrade(presented, series.id),
      };
    });
}

/** The cost of a row. A repeated row without a cost of its own prints that of its home place. */
function costOf({ recorded, at, year }: Presenting, placement: Placement, seriesId: string): Reading {
  const own = recorded.cost(placement.id, seriesId, year.fiscalYear).reading;
  const home = at.placementsOf.get(placement.planIndicatorId)?.find(({ isRepeat }) => !isRepeat);
  return own === notEntered && home ? recorded.cost(home.id, seriesId, year.fiscalYear).reading : own;
}

/** How many years of a supporting figure a sheet shows; each year the series rolls forward by one. */
export const figureYears = 5;

function presentCheck(
  presented: Presenting,
  node: PlanNode,
  orgUnitId: string,
): SheetDocument["checks"][number] {
  const { year, recorded } = presented;
  return {
    ...presentEvaluation(presented, node.id, orgUnitId),
    figures: recorded
      .figures(node.id, orgUnitId)
      .map(({ label, values }) => ({
        label,
        values: values
          .filter(
            ({ fiscalYear }) => fiscalYear > year.fiscalYear - figureYears && fiscalYear <= year.fiscalYear,
          )
          .map(({ fiscalYear, reading }) => ({ fiscalYear, cell: presentCell(reading) })),
      }))
      .filter(({ values }) => values.length > 0),
  };
}
