import type { PlanValue } from "../../indicator/indicator.ts";
import { chooseTarget } from "../../progress/chooseTarget.ts";

/** The value of a series. A cell merged with another series' holds no figure of its own: the units differ. */
export function valueOf(values: readonly PlanValue[], seriesId: string): PlanValue | undefined {
  return values.find((value) => value.seriesId === seriesId);
}

/** The target that the series is held against: that of the end of the plan where it has a figure. */
export function finalTarget(targets: readonly PlanValue[], seriesId: string): PlanValue | undefined {
  return chooseTarget(targets.filter((target) => target.seriesId === seriesId));
}
