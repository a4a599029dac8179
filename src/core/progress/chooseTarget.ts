import type { PlanValue } from "../indicator/indicator.ts";

/** The target that a rate over the plan is held against: the final one. Where that has no figure yet, the latest of
 * the plan's other targets that has one stands in; what is used is said with the rate.
 * @param targets those of one series */
export function chooseTarget(targets: readonly PlanValue[]): PlanValue | undefined {
  const final = targets.find(({ term }) => term === "final" || term === null);
  if (final && (isSaid(final) || final.operator === "maintain")) return final;
  const others = targets.filter(isSaid).toSorted((a, b) => (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0));
  return others.at(-1) ?? final;
}

/** The target of the year itself, of whichever term. */
export function chooseYearTarget(targets: readonly PlanValue[], fiscalYear: number): PlanValue | undefined {
  return targets.find((target) => target.fiscalYear === fiscalYear && isSaid(target));
}

function isSaid({ reading }: PlanValue): boolean {
  return reading.kind !== "missing";
}
