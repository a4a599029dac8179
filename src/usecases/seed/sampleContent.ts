import type { YearContent } from "../../core/cycle/yearContent.ts";
import type { PlanIndicator, PlanValue } from "../../core/indicator/indicator.ts";
import type { Reading } from "../../core/indicator/reading.ts";
import type { OrgUnit } from "../../core/organisation/orgUnit.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import { parseReading } from "../../core/text/parseReading.ts";
import { parseYen } from "../../core/text/parseYen.ts";
import type { SampleOrganisation, SamplePlan, SampleReview } from "./sampleFiles.ts";

type SampleIndicator = SamplePlan["indicators"][number];
type SampleSeries = SampleIndicator["series"][number];
type SampleCell = NonNullable<SampleSeries["baseline"]>;

/** Turns a plan of a sample city into domain values. Every raw text is kept as it stands. */
export function samplePlanContent(organisation: SampleOrganisation, file: SamplePlan): PlanContent {
  const { id, code, name, nameEn, prefecture } = organisation.municipality;
  return {
    municipality: { id, code, name, nameEn, prefecture },
    plan: file.plan,
    version: { ...file.version, planId: file.plan.id },
    sections: file.sections.map((section, position) => ({ ...section, lineageId: section.id, position })),
    nodes: file.nodes.map(({ departments, ...node }) => ({
      ...node,
      lineageId: node.id,
      departmentIds: departments,
    })),
    programmes: file.programmePlacements.map(({ printedName, ...placed }) => ({
      ...placed,
      id: `${placed.nodeId}.${placed.programmeId}`,
      name: printedName,
    })),
    indicators: file.indicators.map((indicator) => toPlanIndicator(file, indicator)),
    placements: file.placements.map(({ indicatorId, ...placed }) => ({
      ...placed,
      planIndicatorId: planIndicatorId(file, indicatorId),
    })),
    orgUnits: sampleOrgUnits(organisation),
  };
}

/** The departments of a sample city in their order. */
export function sampleOrgUnits(organisation: SampleOrganisation): OrgUnit[] {
  return organisation.orgUnits.map((unit, position) => ({ ...unit, position, validTo: null }));
}

function planIndicatorId({ version }: SamplePlan, indicatorId: string): string {
  return `${version.id}.${indicatorId}`;
}

function toPlanIndicator(file: SamplePlan, indicator: SampleIndicator): PlanIndicator {
  const { id, name, timeBasis, definition, formula, source, ownerId, contributorIds } = indicator;
  const milestone = indicator.direction === "milestone";
  return {
    id: planIndicatorId(file, id),
    indicator: {
      id,
      name,
      timeBasis,
      definition,
      formula,
      source,
      publicationLag: null,
      actualKind: null,
      ownerId,
      contributorIds,
      series: indicator.series.map((line, position) => ({
        id: line.id,
        label: line.label,
        unit: line.unit,
        printedUnit: line.printedUnit,
        decimals: line.decimals,
        isPart: false,
        derivation: null,
        position,
      })),
    },
    role: indicator.role,
    direction: indicator.direction,
    rateMethod: indicator.rateMethod,
    rateOptions: {},
    judgementPresetId: null,
    marks: indicator.marks,
    changeReason: null,
    baselines: indicator.series.flatMap((line) =>
      line.baseline ? [toValue(line, line.baseline, milestone)] : [],
    ),
    targets: indicator.series.flatMap((line) =>
      [...(line.target ? [line.target] : []), ...line.targets].map((target) =>
        "sharedWithSeriesId" in target
          ? sharedTarget(line.id, target.fiscalYear, target.sharedWithSeriesId)
          : {
              ...toValue(line, target, milestone),
              term: target.term,
              operator: target.operator,
            },
      ),
    ),
  };
}

function toValue({ id, unit }: SampleSeries, cell: SampleCell, milestone: boolean): PlanValue {
  return {
    seriesId: id,
    fiscalYear: cell.fiscalYear,
    term: null,
    reading: { ...readable(cell.value ?? cell.raw, unit, milestone), raw: cell.raw },
    operator: null,
    sharedWithSeriesId: null,
    period: cell.period,
    source: cell.source,
    note: cell.note,
    accumulated: cell.accumulated,
  };
}

/** A cell merged with that of another series holds no figure of its own. */
function sharedTarget(seriesId: string, fiscalYear: number, sharedWithSeriesId: string): PlanValue {
  return {
    seriesId,
    fiscalYear,
    term: "final",
    reading: { kind: "missing", reason: "notApplicable", raw: "" },
    operator: null,
    sharedWithSeriesId,
    period: null,
    source: null,
    note: null,
    accumulated: false,
  };
}

/** A recorded year of a sample city. */
export function sampleYearContent(plan: SamplePlan, review: SampleReview): YearContent {
  const indicatorOf = new Map(plan.indicators.flatMap((i) => i.series.map((s) => [s.id, { i, s }] as const)));
  return {
    fiscalYear: review.fiscalYear,
    workYear: review.workYear,
    observations: review.observations.map(({ seriesId, fiscalYear, raw }) => {
      const home = indicatorOf.get(seriesId);
      const reading = readable(raw, home?.s.unit ?? null, home?.i.direction === "milestone");
      return { seriesId, fiscalYear, revision: 0, reading, status: "final", note: null, asOf: null };
    }),
    costs: review.costs.map(({ raw, ...cost }) => ({ ...cost, reading: known(parseYen(raw), raw) })),
    figures: review.figures.map(({ values, ...figure }) => ({
      ...figure,
      values: values.map(({ fiscalYear, raw }) => ({ fiscalYear, reading: readable(raw, null, false) })),
    })),
    evaluations: review.evaluations,
  };
}

function readable(raw: string, unit: string | null, milestone: boolean): Reading {
  return known(parseReading(raw, { unit, milestone }), raw);
}

/** A printed cell that the rules cannot read stays what it is: text. */
function known(reading: Reading | { kind: "unreadable" }, raw: string): Reading {
  return reading.kind === "unreadable" ? { kind: "text", raw } : reading;
}
