import type { YearContent } from "../../core/cycle/yearContent.ts";
import type { PlanIndicator, PlanValue } from "../../core/indicator/indicator.ts";
import type { Reading } from "../../core/indicator/reading.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import { parseReading } from "../../core/text/parseReading.ts";
import { parseYen } from "../../core/text/parseYen.ts";
import type { SampleFiles } from "./sampleFiles.ts";

type SampleIndicator = SampleFiles["plan"]["indicators"][number];

/** Turns the files of a sample city into domain values. Every raw text is kept as it stands. */
export function samplePlanContent({ organisation, plan }: SampleFiles): PlanContent {
  const { id, code, name, nameEn, prefecture } = organisation.municipality;
  return {
    municipality: { id, code, name, nameEn, prefecture },
    plan: plan.plan,
    version: { ...plan.version, planId: plan.plan.id },
    nodes: plan.nodes.map(({ departments, ...node }) => ({ ...node, marks: [], departmentIds: departments })),
    programmes: plan.programmePlacements.map((placed) => ({
      id: `${placed.nodeId}.${placed.programmeId}`,
      programmeId: placed.programmeId,
      nodeId: placed.nodeId,
      position: placed.position,
      name: placed.printedName,
      departments: placed.departments,
      marks: placed.marks,
    })),
    indicators: plan.indicators.map(toPlanIndicator),
    placements: plan.placements.map(({ indicatorId, ...placed }) => ({
      ...placed,
      planIndicatorId: indicatorId,
    })),
    orgUnits: organisation.orgUnits.map((unit, position) => ({
      ...unit,
      parentId: null,
      position,
      validTo: null,
    })),
  };
}

function toPlanIndicator(indicator: SampleIndicator): PlanIndicator {
  const { id, name, timeBasis, ownerId, contributorIds, direction, rateMethod, marks } = indicator;
  const milestone = direction === "milestone";
  return {
    id,
    indicator: {
      id,
      name,
      timeBasis,
      ownerId,
      contributorIds,
      definition: null,
      source: null,
      series: indicator.series.map(({ id: seriesId, label, unit }, position) => ({
        id: seriesId,
        label,
        unit,
        position,
      })),
    },
    direction,
    rateMethod,
    marks,
    baselines: indicator.series.map(({ id: seriesId, unit, baseline }) => ({
      seriesId,
      fiscalYear: baseline.fiscalYear,
      reading: readable(baseline.raw, unit, milestone),
      operator: null,
      sharedWithSeriesId: null,
    })),
    targets: indicator.series.map((series) => toTarget(series, milestone)),
  };
}

function toTarget({ id, unit, target }: SampleIndicator["series"][number], milestone: boolean): PlanValue {
  return "sharedWithSeriesId" in target
    ? {
        seriesId: id,
        fiscalYear: target.fiscalYear,
        reading: { kind: "missing", reason: "notApplicable", raw: "" },
        operator: null,
        sharedWithSeriesId: target.sharedWithSeriesId,
      }
    : {
        seriesId: id,
        fiscalYear: target.fiscalYear,
        reading: readable(target.raw, unit, milestone),
        operator: target.operator,
        sharedWithSeriesId: null,
      };
}

/** The recorded year of a sample city. */
export function sampleYearContent({ plan, review }: SampleFiles): YearContent {
  const indicatorOf = new Map(plan.indicators.flatMap((i) => i.series.map((s) => [s.id, { i, s }] as const)));
  return {
    fiscalYear: review.fiscalYear,
    workYear: review.workYear,
    observations: review.observations.map(({ seriesId, fiscalYear, raw }) => {
      const home = indicatorOf.get(seriesId);
      const reading = readable(raw, home?.s.unit ?? null, home?.i.direction === "milestone");
      return { seriesId, fiscalYear, revision: 0, reading, status: "final", note: null };
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
