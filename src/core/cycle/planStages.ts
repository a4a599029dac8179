import { d } from "../decimal.ts";
import type { PlanIndicator } from "../indicator/indicator.ts";
import type { Reading } from "../indicator/reading.ts";

/** The stages that the plan names for a milestone, the least first: those that it weighs, then those of its targets
 * and its baseline. Empty for whatever is counted. */
export function planStages(adopted: PlanIndicator, seriesId: string): readonly string[] {
  if (adopted.direction !== "milestone") return [];
  const weighed = Object.entries(adopted.rateOptions.stageWeights ?? {})
    .toSorted(([, a], [, b]) => d(a).cmp(d(b)))
    .map(([stage]) => stage);
  const named = [...adopted.baselines, ...adopted.targets]
    .filter((value) => value.seriesId === seriesId)
    .flatMap(({ reading }) => stagesOf(reading));
  return [...new Set([...weighed, ...named])];
}

/** The stages that a reading names. */
export function stagesOf(reading: Reading | undefined): readonly string[] {
  return reading?.kind === "stage" ? reading.stages : [];
}
