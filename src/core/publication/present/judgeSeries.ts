import { d } from "../../decimal.ts";
import type { PlanIndicator, PlanValue, RateOptions, Series } from "../../indicator/indicator.ts";
import type { Reading } from "../../indicator/reading.ts";
import type { PlanVersion } from "../../plan/plan.ts";
import { achieved } from "../../progress/achieved.ts";
import { judge, type Judgement } from "../../progress/judgement/judge.ts";
import type { JudgementPreset } from "../../progress/judgement/preset.ts";
import type { NoRate, Rate } from "../../progress/rate.ts";
import { rateOf, type RateInput } from "../../progress/rateOf.ts";
import { finalTarget, valueOf, yearTarget } from "./planValues.ts";

/** Where one series stands in one year, before any words. */
export interface JudgedSeries {
  readonly baseline: PlanValue | undefined;
  readonly target: PlanValue | undefined;
  readonly rate: Rate | NoRate;
  readonly judgement: Judgement;
  /** Undefined where it cannot be said. */
  readonly reached: boolean | undefined;
}

/** Works out rate, achievement and grade of a series in a year by the method that its plan adopted. */
export function judgeSeries(
  version: PlanVersion,
  preset: JudgementPreset,
  adopted: PlanIndicator,
  series: Series,
  fiscalYear: number,
  actual: Reading,
): JudgedSeries {
  const baseline = valueOf(adopted.baselines, series.id);
  const target = finalTarget(adopted.targets, series.id);
  const options = rateInputOf(adopted.rateOptions);
  const input: RateInput = {
    baseline: baseline?.reading,
    target: target?.reading,
    yearTarget: yearTarget(adopted.targets, series.id, fiscalYear)?.reading,
    actual,
    direction: adopted.direction,
    ...yearOfPlan(version, fiscalYear),
    ...options,
  };
  const rate = rateOf(adopted.rateMethod, input);
  const judgement = judge(preset, {
    ...input,
    direction: adopted.direction,
    rate,
    timeBasis: adopted.indicator.timeBasis,
  });
  const reached = achieved(target?.reading, actual, adopted.direction, {
    operator: target?.operator,
    ...options,
  });
  return { baseline, target, rate, judgement, reached };
}

/** Which year of its plan's period a fiscal year is, counted from 1. */
export function yearOfPlan(
  { period }: PlanVersion,
  fiscalYear: number,
): { readonly yearIndex?: number; readonly years?: number } {
  if (!period || fiscalYear < period.start || fiscalYear > period.end) return {};
  return { yearIndex: fiscalYear - period.start + 1, years: period.end - period.start + 1 };
}

function rateInputOf(options: RateOptions) {
  const { tolerance, better, range, stageWeights, treatMissingAsZero } = options;
  return {
    ...(tolerance !== undefined && { tolerance: d(tolerance) }),
    ...(better && { better }),
    ...(range && { range: { low: d(range.low), high: d(range.high) } }),
    ...(stageWeights && { stageWeights }),
    ...(treatMissingAsZero && { treatMissingAsZero }),
  };
}
