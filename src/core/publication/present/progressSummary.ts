import type { PlanIndicator, PlanValue } from "../../indicator/indicator.ts";
import type { Reading } from "../../indicator/reading.ts";
import type { NoRate, NoRateReason, Rate } from "../../progress/rate.ts";
import { formatDifference } from "../../text/formatDifference.ts";
import { formatReading } from "../../text/formatReading.ts";
import type { Locale } from "../../text/words.ts";
import type { Bilingual } from "../cell.ts";

interface Known {
  readonly rate: Rate | NoRate;
  readonly reached: boolean | undefined;
  readonly baseline: PlanValue | undefined;
  readonly target: PlanValue | undefined;
  readonly actual: Reading;
  readonly unit: string | null;
  readonly adopted: PlanIndicator;
}

/** What a reader wants to know first: how far it is to the target, in the indicator's own unit.
 * @example { ja: "目標まであと33件（目標50件、実績17件）" } */
export function progressSummary(known: Known): Bilingual {
  return { ja: summary(known, "ja"), en: summary(known, "en") };
}

function summary(known: Known, locale: Locale): string {
  const { reached, target, actual, unit, adopted } = known;
  const words = sentences[locale];
  const show = (reading: Reading) => formatReading(reading, locale, { unit });
  if (actual.kind === "missing") return words.noActual(actual.reason === "nil" ? "－" : show(actual));
  if (adopted.direction === "monitor") return words.noTarget(show(actual));
  if (target?.sharedWithSeriesId) return words.sharedTarget(show(actual));
  if (!target || target.reading.kind === "missing") return words.noTarget(show(actual));
  const figures = words.figures(show(target.reading), show(actual));
  if (reached === true) return words.reached + figures + whyNoRate(known, locale);
  if (reached === undefined) return words.notComparable(show(target.reading), show(actual));
  const distance = distanceTo(target.reading, actual);
  const left = distance && formatDifference(distance.abs(), locale, { unit }).replace(/^\+/, "");
  return (
    (left ? words.left(left) : words.notReached) +
    figures +
    (isWorse(known) ? words.worse : whyNoRate(known, locale))
  );
}

function distanceTo(target: Reading, actual: Reading) {
  return target.kind === "number" && actual.kind === "number" ? target.value.minus(actual.value) : undefined;
}

/** Why there is no rate although the target can be compared: such rows are not graded. */
function whyNoRate({ rate }: Known, locale: Locale): string {
  return rate.kind === "noRate" ? (noRateWords[rate.reason]?.[locale] ?? "") : "";
}

function isWorse({ rate }: Known): boolean {
  return rate.kind === "rate" && rate.method === "baseline-relative" && rate.value.lt(0);
}

const noRateWords: Partial<Record<NoRateReason, Bilingual>> = {
  "no-baseline": { ja: "。基準値がないため進捗率は出せません", en: "; no rate, since there is no baseline" },
  "baseline-equals-target": {
    ja: "。基準値と目標値が同じため進捗率は出せません",
    en: "; no rate, since baseline and target are the same",
  },
};

const sentences = {
  ja: {
    reached: "目標に届きました",
    notReached: "目標に届いていません",
    left: (distance: string) => `目標まであと${distance}`,
    worse: "。基準値より悪くなっています",
    figures: (target: string, actual: string) => `（目標${target}、実績${actual}）`,
    noActual: (reason: string) => `実績値がありません（${reason}）`,
    noTarget: (actual: string) => `目標値のない指標です（実績${actual}）`,
    sharedTarget: (actual: string) => `この系列だけの目標値はありません（実績${actual}）`,
    notComparable: (target: string, actual: string) =>
      `数で比べられません（目標「${target}」、実績「${actual}」）`,
  },
  en: {
    reached: "Target reached",
    notReached: "Target not reached",
    left: (distance: string) => `${distance} short of the target`,
    worse: "; worse than the baseline",
    figures: (target: string, actual: string) => ` (target ${target}, actual ${actual})`,
    noActual: (reason: string) => `No actual value (${reason})`,
    noTarget: (actual: string) => `An indicator without target (actual ${actual})`,
    sharedTarget: (actual: string) => `No target of its own for this series (actual ${actual})`,
    notComparable: (target: string, actual: string) =>
      `Cannot be compared as figures (target “${target}”, actual “${actual}”)`,
  },
};
