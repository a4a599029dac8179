import type { PlanValue } from "../../indicator/indicator.ts";

/** The value of a series. A cell merged with another series' holds no figure of its own: the units differ. */
export function valueOf(values: readonly PlanValue[], seriesId: string): PlanValue | undefined {
  return values.find((value) => value.seriesId === seriesId);
}

/** The target of the end of the plan; the last one that is set where none says so. */
export function finalTarget(targets: readonly PlanValue[], seriesId: string): PlanValue | undefined {
  const own = targets.filter((target) => target.seriesId === seriesId);
  return own.find(({ term }) => term === "final") ?? own.at(-1);
}

/** The target of one year: an annual one, or a mid-term or final target that falls into it. */
export function yearTarget(
  targets: readonly PlanValue[],
  seriesId: string,
  fiscalYear: number,
): PlanValue | undefined {
  const due = targets.filter((target) => target.seriesId === seriesId && target.fiscalYear === fiscalYear);
  return due.find(({ term }) => term === "annual") ?? due[0];
}
