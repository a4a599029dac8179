import type { Judgement } from "../judgement/judge.ts";
import type { NoRate, Rate } from "../rate.ts";
import { isShare } from "./bandRule.ts";
import type { Explanation, ExplanationLine } from "./explanation.ts";
import { judgementLines } from "./judgementLines.ts";
import { noRateLines } from "./noRateLines.ts";
import { noteLines } from "./noteLines.ts";
import { rateLines } from "./rateLines.ts";
import { targetLine } from "./targetLine.ts";
import type { TargetUsed, TargetVersion } from "./targetLine.ts";

export type ExplainOptions = {
  /** Decimals with which the indicator is printed; as many as its figures need unless given. */
  decimals?: number | undefined;
  /** Whether the target is reached, when that is to be said beside the rate. */
  achieved?: boolean | undefined;
  /** Which target the figures hold against, when that is to be said. */
  target?: TargetUsed | null | undefined;
  /** The plan version that set the target; null where it is not to be told apart. */
  targetVersion?: TargetVersion | null | undefined;
  /** Year of the baseline; null where the source does not state it, which is then said. */
  baselineYear?: number | null | undefined;
};

/** Unfolds a result into lines of words: the formula, the same with the figures put in, how it is rounded, the band
 * rule applied; or why there is no rate and what would be needed for one. */
export function explain(result: Rate | NoRate | Judgement, options: ExplainOptions = {}): Explanation {
  const lines = linesOf(result, options);
  if (result.kind !== "judgement") {
    if (options.baselineYear === null && result.figures.baseline) lines.push(baselineYearLine);
    lines.push(...targetLine(options.target, options.targetVersion));
  }
  if (options.achieved !== undefined) lines.push(options.achieved ? reachedLine : missedLine);
  return { lines };
}

function linesOf(result: Rate | NoRate | Judgement, options: ExplainOptions): ExplanationLine[] {
  switch (result.kind) {
    case "rate":
      return [...rateLines(result, options), ...noteLines(result), roundingLine];
    case "noRate":
      return noRateLines(result, options);
    case "judgement":
      return [...judgementLines(result, options), ...(restsOnShare(result) ? [roundingLine] : [])];
  }
}

function restsOnShare({ evidence }: Judgement): boolean {
  return "measured" in evidence && evidence.measured.some(({ of }) => isShare(of));
}

const roundingLine: ExplanationLine = {
  kind: "rounding",
  ja: "率は小数第2位を四捨五入して示し、判定は丸める前の値で行います。",
  en: "Rates are shown rounded half up to one decimal; grades rest on the unrounded value.",
};

const baselineYearLine: ExplanationLine = {
  kind: "note",
  ja: "基準値がいつの値かは、計画に示されていません。",
  en: "The plan does not say of which year the baseline is.",
};

const reachedLine: ExplanationLine = {
  kind: "achievement",
  ja: "目標に達しています。",
  en: "The target has been reached.",
};

const missedLine: ExplanationLine = {
  kind: "achievement",
  ja: "目標には達していません。",
  en: "The target has not been reached.",
};
