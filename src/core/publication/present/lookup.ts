import type { PlanContent } from "../../plan/planContent.ts";
import type { Value } from "../../indicator/deriveValue.ts";
import { valueFinder } from "../../indicator/valueFinder.ts";
import type { YearContent } from "../../cycle/yearContent.ts";
import { notEntered } from "./cell.ts";

/** Looks up what a year recorded, so that presenting a plan costs no more than reading it once. */
export function indexYear(plan: PlanContent, year: YearContent) {
  const actuals = new Map<string, Value>(
    year.observations.map((value) => [`${value.seriesId} ${value.fiscalYear}`, value]),
  );
  const costs = new Map<string, Value>(
    year.costs.map((value) => [`${value.placementId} ${value.seriesId} ${value.fiscalYear}`, value]),
  );
  const evaluations = new Map(year.evaluations.map((value) => [`${value.nodeId} ${value.orgUnitId}`, value]));
  const ownGrades = new Map(year.ownGrades?.map((grade) => [grade.seriesId, grade]));
  const figures = Map.groupBy(year.figures, (figure) => `${figure.nodeId} ${figure.orgUnitId}`);
  const none: Value = { reading: notEntered };
  const actual = valueFinder(plan.indicators, (series, inYear) => actuals.get(`${series} ${inYear}`), none);
  return {
    actual,
    cost: (placementId: string, seriesId: string, fiscalYear: number) =>
      costs.get(`${placementId} ${seriesId} ${fiscalYear}`) ?? none,
    evaluation: (nodeId: string, orgUnitId: string) => evaluations.get(`${nodeId} ${orgUnitId}`),
    ownGrade: (seriesId: string) => ownGrades.get(seriesId),
    figures: (nodeId: string, orgUnitId: string) => figures.get(`${nodeId} ${orgUnitId}`) ?? [],
    /** Years of the actual columns: the period without its last year, which is the target's column, unless
     * the last year itself is under review. */
    actualYears: yearsBetween(
      plan.version.period?.start ?? year.fiscalYear,
      Math.max((plan.version.period?.end ?? year.fiscalYear) - 1, year.fiscalYear),
    ),
  };
}

export type YearIndex = ReturnType<typeof indexYear>;

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** Looks up what stands in a plan. */
export function indexPlan(plan: PlanContent) {
  return {
    node: new Map(plan.nodes.map((node) => [node.id, node])),
    indicator: new Map(plan.indicators.map((adopted) => [adopted.id, adopted])),
    orgUnit: new Map(plan.orgUnits.map((unit) => [unit.id, unit])),
    placementsAt: Map.groupBy(plan.placements, ({ nodeId }) => nodeId),
    placementsOf: Map.groupBy(plan.placements, ({ planIndicatorId }) => planIndicatorId),
    programmesAt: Map.groupBy(plan.programmes, ({ nodeId }) => nodeId),
  };
}

export type PlanIndex = ReturnType<typeof indexPlan>;
