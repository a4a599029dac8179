import { figuresOf } from "./figuresOf.ts";
import { maintain } from "./maintain.ts";
import { withNote } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";
import type { RateInput } from "./rateInput.ts";
import { absent } from "./readingFigure.ts";
import { isLevelOfBaseline, wantedSide } from "./targetLevel.ts";

/** The rate of a level that is to be kept: the plan's figure, or for 現状維持 the level of the baseline. */
export function keptRate(input: RateInput, { ratioWhenMissed }: { ratioWhenMissed: boolean }): Rate | NoRate {
  const { operator, actual, baseline, tolerance } = input;
  const isBaseline = isLevelOfBaseline(input);
  if (isBaseline && baseline?.kind !== "number") {
    return { ...absent("baseline", baseline), reason: "no-level-to-keep" };
  }
  const level = isBaseline ? baseline : input.target;
  const better = (level?.kind === "number" ? wantedSide(level, operator) : undefined) ?? input.better;
  const result = figuresOf({ target: level, actual, operator }, ["target", "actual"], (pair) =>
    maintain({ ...pair, better, tolerance, ratioWhenMissed }),
  );
  return isBaseline ? withNote(result, "level-is-baseline") : result;
}
