import type { Judgement } from "../judgement/judge.ts";
import type { NoRate, Rate } from "../rate.ts";
import type { Explanation, ExplanationLine } from "./explanation.ts";
import { judgementLines } from "./judgementLines.ts";
import { noRateLines } from "./noRateLines.ts";
import { rateLines } from "./rateLines.ts";

export type ExplainOptions = {
  /** Decimals with which the indicator is printed; as many as its figures need unless given. */
  decimals?: number | undefined;
  /** Whether the target is reached, when that is to be said beside the rate. */
  achieved?: boolean | undefined;
};

/** Unfolds a result into lines of words: the formula, the same with the figures put in, the band rule applied;
 * or why there is no rate and what would be needed for one. */
export function explain(result: Rate | NoRate | Judgement, options: ExplainOptions = {}): Explanation {
  const lines = linesOf(result, options);
  return { lines: options.achieved === undefined ? lines : [...lines, achievementLine(options.achieved)] };
}

function linesOf(result: Rate | NoRate | Judgement, options: ExplainOptions): ExplanationLine[] {
  switch (result.kind) {
    case "rate":
      return rateLines(result, options);
    case "noRate":
      return noRateLines(result, options);
    case "judgement":
      return judgementLines(result, options);
  }
}

function achievementLine(achieved: boolean): ExplanationLine {
  return achieved
    ? { kind: "achievement", ja: "目標に達しています。", en: "The target has been reached." }
    : { kind: "achievement", ja: "目標には達していません。", en: "The target has not been reached." };
}
