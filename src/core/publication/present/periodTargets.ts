import type { PlanIndicator, PlanValue } from "../../indicator/indicator.ts";
import { chooseTarget } from "../../progress/chooseTarget.ts";

/** The targets of a series that a review of several years looks at. */
export interface PeriodTargets {
  readonly mid: PlanValue | undefined;
  readonly final: PlanValue | undefined;
}

/** The mid and the final target of a series. Of several mid targets it is the latest that has come due by the last year
 * under review, else the first. A final target without a figure is none. */
export function periodTargets(
  { targets }: Pick<PlanIndicator, "targets">,
  seriesId: string,
  lastYear: number,
): PeriodTargets {
  const own = targets.filter((target) => target.seriesId === seriesId);
  const mids = own
    .filter(({ term, reading }) => term === "mid" && reading.kind !== "missing")
    .toSorted((a, b) => (a.fiscalYear ?? Infinity) - (b.fiscalYear ?? Infinity));
  return {
    mid: mids.findLast(({ fiscalYear }) => fiscalYear !== null && fiscalYear <= lastYear) ?? mids[0],
    final: chooseTarget(own.filter(({ term }) => term !== "mid" && term !== "annual")),
  };
}
