import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import type { Direction, TargetOperator } from "../indicator/indicator.ts";
import type { NumberReading, Reading } from "../indicator/reading.ts";
import { shortfall } from "./maintain.ts";
import type { BetterSide } from "./maintain.ts";
import { stageWeight } from "./milestone.ts";
import type { StageWeights } from "./milestone.ts";
import { distance } from "./rangeRate.ts";
import type { Range } from "./rangeRate.ts";
import { isBound } from "./readingFigure.ts";

export type AchievedOptions = {
  /** The sign that the plan prints with the target; `=` and null leave it to the direction. */
  readonly operator?: TargetOperator | null | undefined;
  readonly better?: BetterSide | undefined;
  readonly tolerance?: Decimal | undefined;
  readonly range?: Range | undefined;
  readonly stageWeights?: StageWeights | undefined;
};

/** Whether the target is reached; undefined where that cannot be said. It does not need a rate:
 * a target of 3日以上 with a baseline of 3 and an actual of 0 has no rate and is plainly not reached. */
export function achieved(
  target: Reading | undefined,
  actual: Reading | undefined,
  direction: Direction,
  options: AchievedOptions = {},
): boolean | undefined {
  if (actual?.kind === "stage" && target?.kind === "stage") {
    return stageReached(target.stages, actual.stages, options.stageWeights);
  }
  if (actual?.kind !== "number" || isBound(actual)) return undefined;
  if (direction === "range") return options.range && distance(actual.value, options.range).eq(0);
  if (target?.kind !== "number") return undefined;
  return numberReached(target, actual.value, direction, options);
}

function numberReached(
  target: NumberReading,
  actual: Decimal,
  direction: Direction,
  { operator, better = "both", tolerance = d(0) }: AchievedOptions,
): boolean | undefined {
  if (operator === ">=" || target.qualifier === "atLeast") return actual.gte(target.value);
  if (target.qualifier === "lessThan") return actual.lt(target.value);
  if (operator === "<=") return actual.lte(target.value);
  if (direction === "increase") return actual.gte(target.value);
  if (direction === "decrease") return actual.lte(target.value);
  if (direction === "maintain") return shortfall({ target: target.value, actual, better }).lte(tolerance);
  return undefined;
}

function stageReached(
  target: readonly string[],
  actual: readonly string[],
  weights: StageWeights = {},
): boolean | undefined {
  if (target.every((stage) => actual.includes(stage))) return true;
  const wanted = stageWeight(target, weights);
  const reached = stageWeight(actual, weights);
  if (wanted && reached) return reached.gte(wanted);
  // Without weights the order of the stages is not known: 完了 may stand for all that went before.
  return undefined;
}
