import type { Decimal } from "../decimal.ts";
import type { Direction } from "../indicator/indicator.ts";
import type { Reading } from "../indicator/reading.ts";
import { annualAttainment } from "./annualAttainment.ts";
import { cumulativeRate } from "./cumulativeRate.ts";
import { grantIncrement } from "./grantIncrement.ts";
import { inverseRatio } from "./inverseRatio.ts";
import { maintain } from "./maintain.ts";
import type { BetterSide } from "./maintain.ts";
import { milestone } from "./milestone.ts";
import type { StageWeights } from "./milestone.ts";
import { pace } from "./pace.ts";
import { progressRate } from "./progressRate.ts";
import { rangeRate } from "./rangeRate.ts";
import type { Range } from "./rangeRate.ts";
import { noRate, rateMethods } from "./rate.ts";
import type { NoRate, Rate, RateMethod } from "./rate.ts";
import { absent, isBound } from "./readingFigure.ts";
import type { Part } from "./readingFigure.ts";
import { reflectedRatio } from "./reflectedRatio.ts";
import { simpleRatio } from "./simpleRatio.ts";

/** What is known of an indicator in a year. A method takes what it needs; what it lacks becomes the reason. */
export type RateInput = {
  readonly baseline?: Reading | undefined;
  /** Target of the final year. */
  readonly target?: Reading | undefined;
  readonly actual?: Reading | undefined;
  readonly direction?: Direction | undefined;
  /** Target of the year itself (年次目標). */
  readonly yearTarget?: Reading | undefined;
  /** The method under `pace` and `annual-attainment`; baseline-relative unless given. */
  readonly innerMethod?: Exclude<RateMethod, "pace" | "annual-attainment"> | undefined;
  readonly yearIndex?: number | undefined;
  readonly years?: number | undefined;
  /** Figures of the years of the plan up to this one, for `cumulative` and `grant-increment`. */
  readonly increments?: readonly (Reading | undefined)[] | undefined;
  readonly plannedIncrements?: readonly Decimal[] | undefined;
  readonly treatMissingAsZero?: boolean | undefined;
  readonly better?: BetterSide | undefined;
  readonly tolerance?: Decimal | undefined;
  readonly range?: Range | undefined;
  readonly stageWeights?: StageWeights | undefined;
};

/** Works out the rate of an indicator by the method that its plan adopted. Never throws: where there is no rate,
 * the result says why. */
export function rateOf(method: RateMethod, input: RateInput): Rate | NoRate {
  if (input.direction === "monitor") return noRate("no-target-by-design");
  return methods[method](input);
}

/** True for a method name that comes from a column or a file. */
export function isRateMethod(text: string): text is RateMethod {
  return (rateMethods as readonly string[]).includes(text);
}

const methods: Record<RateMethod, (input: RateInput) => Rate | NoRate> = {
  "baseline-relative": (input) => withFigures(input, ["target", "baseline", "actual"], progressRate),
  "simple-ratio": (input) => growing(input) ?? withFigures(input, ["target", "actual"], simpleRatio),
  "inverse-ratio": (input) => falling(input) ?? withFigures(input, ["target", "actual"], inverseRatio),
  "reflected-ratio": (input) => falling(input) ?? withFigures(input, ["target", "actual"], reflectedRatio),
  cumulative: (input) =>
    withFigures(input, ["target"], ({ target }) =>
      cumulativeRate({
        increments: (input.increments ?? []).map(valueOf),
        target,
        treatMissingAsZero: input.treatMissingAsZero ?? false,
      }),
    ),
  maintain: (input) =>
    withFigures(input, ["target", "actual"], ({ target, actual }) =>
      maintain({
        target,
        actual,
        ...(input.better && { better: input.better }),
        ...(input.tolerance && { tolerance: input.tolerance }),
      }),
    ),
  range: ({ range, ...input }) =>
    range
      ? withFigures(input, ["baseline", "actual"], (figures) => rangeRate({ ...figures, ...range }))
      : noRate("no-range"),
  milestone: ({ actual, stageWeights = {} }) =>
    actual?.kind === "stage"
      ? milestone({ stages: actual.stages, weights: stageWeights })
      : actual?.kind === "number"
        ? noRate("stage-not-weighted", { part: "actual" })
        : absent("actual", actual),
  pace: (input) =>
    input.yearIndex === undefined || input.years === undefined
      ? noRate("outside-plan-period")
      : pace(rateOf(input.innerMethod ?? "baseline-relative", input), {
          yearIndex: input.yearIndex,
          years: input.years,
        }),
  "annual-attainment": (input) =>
    annualAttainment(input.yearTarget?.kind === "number" ? input.yearTarget : undefined, (target) =>
      rateOf(input.innerMethod ?? "baseline-relative", { ...input, target }),
    ),
  "grant-increment": ({ increments = [], plannedIncrements, baseline }) => {
    if (!plannedIncrements) return noRate("no-target");
    const start = baseline && valueOf(baseline);
    if (!start) return absent("baseline", baseline);
    return grantIncrement({ start, planned: plannedIncrements, actual: increments.map(valueOf) }).final;
  },
};

function withFigures<P extends Part>(
  input: RateInput,
  parts: readonly P[],
  work: (figures: Record<P, Decimal>) => Rate | NoRate,
): Rate | NoRate {
  const figures: Partial<Record<Part, Decimal>> = {};
  for (const part of parts) {
    const reading = input[part];
    if (reading?.kind !== "number") return absent(part, reading);
    // A target of "at least 3" is the usual way to set one; an actual of "at least 3" is not a figure.
    if (part !== "target" && isBound(reading)) return noRate("only-a-bound", { part });
    figures[part] = reading.value;
  }
  return work(figures as Record<P, Decimal>);
}

function valueOf(reading: Reading | undefined): Decimal | undefined {
  return reading?.kind === "number" && !isBound(reading) ? reading.value : undefined;
}

function growing({ direction }: RateInput): NoRate | undefined {
  return direction === "decrease" ? noRate("wrong-direction-for-method") : undefined;
}

function falling({ direction }: RateInput): NoRate | undefined {
  return direction === "increase" ? noRate("wrong-direction-for-method") : undefined;
}
