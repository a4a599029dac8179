import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import { noRate, rate } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";

/** Weight of each stage in per cent, 0 to 100, fixed when the plan is made and published with it. */
export type StageWeights = Readonly<Record<string, number | string>>;

/** Weight of the furthest stage that has been reached (段階). */
export function milestone({
  stages,
  weights,
}: {
  stages: readonly string[];
  weights: StageWeights;
}): Rate | NoRate {
  const weight = stageWeight(stages, weights);
  if (!weight) return noRate("stage-not-weighted", { part: "actual" });
  return rate(weight, d(100), "milestone", { weight }, { stages });
}

/** The largest weight among the stages, in per cent; undefined when any of them has none. */
export function stageWeight(stages: readonly string[], weights: StageWeights): Decimal | undefined {
  const known = stages.map((stage) => (Object.hasOwn(weights, stage) ? weights[stage] : undefined));
  let furthest: Decimal | undefined;
  for (const weight of known) {
    if (weight === undefined) return undefined;
    if (!furthest || furthest.lt(weight)) furthest = d(weight);
  }
  return furthest;
}
