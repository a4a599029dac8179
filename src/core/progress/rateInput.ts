import type { Decimal } from "../decimal.ts";
import type { Direction, TargetOperator } from "../indicator/indicator.ts";
import type { Reading } from "../indicator/reading.ts";
import type { BetterSide } from "./maintain.ts";
import type { StageWeights } from "./milestone.ts";
import type { Expectation } from "./pace.ts";
import type { Range } from "./rangeRate.ts";
import type { RateMethod } from "./rate.ts";

/** What is known of an indicator in a year. A method takes what it needs; what it lacks becomes the reason. */
export type RateInput = Expectation & {
  readonly baseline?: Reading | undefined;
  /** The target that the rate is worked out against; of the final year unless the plan has only others. */
  readonly target?: Reading | undefined;
  /** The sign that the plan prints with the target; `maintain` is 現状維持, `toBeSet` 今後設定. */
  readonly operator?: TargetOperator | null | undefined;
  /** The target counts over all years of the plan while baseline and actual count one (のべ100人). */
  readonly accumulatedTarget?: boolean | undefined;
  readonly actual?: Reading | undefined;
  /** `unstated` where the source does not say; left out by a caller for whom it does not matter. */
  readonly direction?: Direction | undefined;
  /** Target of the year itself (年次目標). */
  readonly yearTarget?: Reading | undefined;
  readonly accumulatedYearTarget?: boolean | undefined;
  /** The method under `pace` and `annual-attainment`; baseline-relative unless given. Under `maintain`, a ratio
   * says that the city wants a number also where the level was missed. */
  readonly innerMethod?: Exclude<RateMethod, "pace" | "annual-attainment"> | undefined;
  /** Figures of the years of the plan up to this one, for `cumulative` and `grant-increment`. Without them the
   * actual of `cumulative` is taken for the sum so far. */
  readonly increments?: readonly (Reading | undefined)[] | undefined;
  readonly plannedIncrements?: readonly Decimal[] | undefined;
  readonly treatMissingAsZero?: boolean | undefined;
  readonly better?: BetterSide | undefined;
  readonly tolerance?: Decimal | undefined;
  readonly range?: Range | undefined;
  readonly stageWeights?: StageWeights | undefined;
};
