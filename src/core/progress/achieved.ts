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
import { isLevelOfBaseline, wantedSide } from "./targetLevel.ts";

export type AchievedOptions = {
  /** The sign that the plan prints with the target; `=` and null leave it to the direction. */
  readonly operator?: TargetOperator | null | undefined;
  /** The level that 現状維持 stands for. */
  readonly baseline?: Reading | undefined;
  readonly better?: BetterSide | undefined;
  /** How far off still counts as kept, for an indicator that is to be kept. */
  readonly tolerance?: Decimal | undefined;
  readonly range?: Range | undefined;
  readonly stageWeights?: StageWeights | undefined;
  /** The target counts over all years of the plan, so it is compared with `sum`, never with one year. */
  readonly accumulatedTarget?: boolean | undefined;
  /** Sum of the years so far; undefined where a year is missing. */
  readonly sum?: Decimal | undefined;
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
  if (options.accumulatedTarget) {
    return target?.kind === "number" && options.sum
      ? numberReached(target, options.sum, direction, options)
      : undefined;
  }
  if (actual?.kind !== "number" || isBound(actual)) return undefined;
  if (direction === "range") return options.range && distance(actual.value, options.range).eq(0);
  const { baseline, operator } = options;
  if (isLevelOfBaseline({ target, operator })) {
    return baseline?.kind === "number"
      ? numberReached(baseline, actual.value, "maintain", options)
      : undefined;
  }
  if (target?.kind !== "number") return undefined;
  return numberReached(target, actual.value, operator === "maintain" ? "maintain" : direction, options);
}

function numberReached(
  target: NumberReading,
  actual: Decimal,
  direction: Direction,
  { operator, better = "both", tolerance = d(0) }: AchievedOptions,
): boolean | undefined {
  const slack = direction === "maintain" ? tolerance : d(0);
  if (target.qualifier === "moreThan") return actual.gt(target.value.minus(slack));
  if (target.qualifier === "lessThan") return actual.lt(target.value.plus(slack));
  const good = wantedSide(target, operator) ?? (direction === "maintain" ? better : betterSides[direction]);
  return good && shortfall({ target: target.value, actual, better: good }).lte(slack);
}

const betterSides: Partial<Record<Direction, BetterSide>> = { increase: "higher", decrease: "lower" };

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
