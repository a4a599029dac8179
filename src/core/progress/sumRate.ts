import { cumulativeRate } from "./cumulativeRate.ts";
import { figuresOf } from "./figuresOf.ts";
import { noRate, withNote } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";
import type { RateInput } from "./rateInput.ts";
import { absent, sureValue } from "./readingFigure.ts";

/** The rate of a target over the years of the plan (累計, のべ): their sum, counted from 0. Where the figures of the
 * years are not given, the actual is taken for the sum so far, unless it is that of one year. */
export function sumRate(input: RateInput): Rate | NoRate {
  return figuresOf(input, ["target"], ({ target }) => {
    const { direction, accumulatedTarget, actual, treatMissingAsZero = false } = input;
    // The sum only grows away from a limit, and a share of a limit would praise what is to be avoided.
    const isAway = direction === "decrease" ? target.gt(0) : direction === "increase" && target.lt(0);
    if (isAway) return noRate("wrong-direction-for-method");
    const years = input.increments ?? [accumulatedTarget ? undefined : actual];
    const result = cumulativeRate({ increments: years.map(sureValue), target, treatMissingAsZero });
    // The last cell says best why there is no sum at all.
    if (result.kind === "noRate" && result.reason === "no-actual") return absent("actual", years.at(-1));
    return accumulatedTarget && input.baseline?.kind === "number"
      ? withNote(result, "baseline-left-out")
      : result;
  });
}
