import { annualAttainment } from "./annualAttainment.ts";
import { figuresOf } from "./figuresOf.ts";
import { grantRate } from "./grantRate.ts";
import { inverseRatio } from "./inverseRatio.ts";
import { keptRate } from "./keptRate.ts";
import { milestone } from "./milestone.ts";
import { pace } from "./pace.ts";
import { progressRate } from "./progressRate.ts";
import { rangeRate } from "./rangeRate.ts";
import { noRate, rateMethods } from "./rate.ts";
import type { NoRate, Rate, RateMethod } from "./rate.ts";
import type { RateInput } from "./rateInput.ts";
import { absent, sureValue } from "./readingFigure.ts";
import { reflectedRatio } from "./reflectedRatio.ts";
import { simpleRatio } from "./simpleRatio.ts";
import { sumRate } from "./sumRate.ts";
import { directionUnstated, metAtBaseline, notFor } from "./wrongWay.ts";

/** Works out the rate of an indicator by the method that its plan adopted, or by the one that its target needs
 * (現状維持, のべ). Never throws: where there is no rate, the result says why. */
export function rateOf(method: RateMethod, input: RateInput): Rate | NoRate {
  if (input.direction === "monitor") return noRate("no-target-by-design");
  if (comparing.has(method)) {
    // A target over all years and the figure of one year do not lie on one line.
    if (input.accumulatedTarget) return sumRate(input);
    if (isToBeKept(method, input))
      return keptRate(input, { ratioWhenMissed: method !== "baseline-relative" });
  }
  return methods[method](input);
}

/** True for a method name that comes from a column or a file. */
export function isRateMethod(text: string): text is RateMethod {
  return (rateMethods as readonly string[]).includes(text);
}

/** Methods that hold the actual of a year against the target. */
const comparing: ReadonlySet<RateMethod> = new Set<RateMethod>([
  "baseline-relative",
  "simple-ratio",
  "inverse-ratio",
  "reflected-ratio",
]);

/** A target of 現状維持, or one that is no way from the baseline and not meant to be. */
function isToBeKept(method: RateMethod, { operator, direction, target, baseline }: RateInput): boolean {
  if (operator === "maintain") return true;
  if (method !== "baseline-relative" || direction !== "maintain") return false;
  const level = sureValue(baseline);
  return target?.kind === "number" && level !== undefined && target.value.eq(level);
}

const methods: Record<RateMethod, (input: RateInput) => Rate | NoRate> = {
  "baseline-relative": (input) =>
    figuresOf(
      input,
      ["target", "baseline", "actual"],
      (span) => metAtBaseline(input, span) ?? directionUnstated(input, span) ?? progressRate(span),
    ),
  "simple-ratio": (input) =>
    notFor("decrease", input) ??
    figuresOf(input, ["target", "actual"], ({ target, actual }) => {
      const baseline = sureValue(input.baseline);
      return directionUnstated(input, { target, baseline }) ?? simpleRatio({ target, actual });
    }),
  "inverse-ratio": (input) =>
    notFor("increase", input) ?? figuresOf(input, ["target", "actual"], inverseRatio),
  "reflected-ratio": (input) =>
    notFor("increase", input) ?? figuresOf(input, ["target", "actual"], reflectedRatio),
  cumulative: sumRate,
  maintain: (input) => keptRate(input, { ratioWhenMissed: wantsRatio(input) }),
  range: ({ range, ...input }) =>
    range
      ? figuresOf(input, ["baseline", "actual"], (figures) => rangeRate({ ...figures, ...range }))
      : noRate("no-range"),
  milestone: ({ actual, stageWeights = {} }) =>
    actual?.kind === "stage"
      ? milestone({ stages: actual.stages, weights: stageWeights })
      : actual?.kind === "number"
        ? noRate("stage-not-weighted", { part: "actual" })
        : absent("actual", actual),
  pace: (input) => pace(rateOf(input.innerMethod ?? "baseline-relative", input), input),
  "annual-attainment": (input) =>
    input.innerMethod === "grant-increment"
      ? annualAttainment(grantRate(input, "toDate"))
      : annualAttainment(
          input.yearTarget
            ? rateOf(input.innerMethod ?? "baseline-relative", againstYearTarget(input))
            : noRate("no-yearly-target"),
        ),
  "grant-increment": (input) => grantRate(input, "final"),
};

function wantsRatio({ innerMethod }: RateInput): boolean {
  return innerMethod === "simple-ratio" || innerMethod === "inverse-ratio";
}

function againstYearTarget(input: RateInput): RateInput {
  return {
    ...input,
    target: input.yearTarget,
    operator: undefined,
    accumulatedTarget: input.accumulatedYearTarget,
  };
}
