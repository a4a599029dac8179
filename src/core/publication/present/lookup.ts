import type { PlanContent } from "../../plan/planContent.ts";
import { deriveValue, type Value } from "../../indicator/deriveValue.ts";
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
  const figures = Map.groupBy(year.figures, (figure) => `${figure.nodeId} ${figure.orgUnitId}`);
  const none: Value = { reading: notEntered };
  const derived = new Map(
    plan.indicators
      .flatMap(({ indicator }) => indicator.series)
      .flatMap(({ id, derivation, decimals }) =>
        derivation ? [[id, { derivation, decimals }] as const] : [],
      ),
  );
  // A series that is worked out of others is never typed, so its parts are looked up instead.
  // The editor refuses a loop; one that came in otherwise has no value rather than no end.
  const actual = (seriesId: string, fiscalYear: number, above: readonly string[] = []): Value => {
    const series = derived.get(seriesId);
    if (above.includes(seriesId)) return none;
    if (!series) return actuals.get(`${seriesId} ${fiscalYear}`) ?? none;
    return deriveValue(
      series.derivation,
      (part) => actual(part, fiscalYear, [...above, seriesId]),
      series.decimals,
    );
  };
  return {
    actual: (seriesId: string, fiscalYear: number) => actual(seriesId, fiscalYear),
    cost: (placementId: string, seriesId: string, fiscalYear: number) =>
      costs.get(`${placementId} ${seriesId} ${fiscalYear}`) ?? none,
    evaluation: (nodeId: string, orgUnitId: string) => evaluations.get(`${nodeId} ${orgUnitId}`),
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
