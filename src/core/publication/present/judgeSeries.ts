import type { PlanIndicator, PlanValue, Series } from "../../indicator/indicator.ts";
import type { Reading } from "../../indicator/reading.ts";
import type { PlanVersion } from "../../plan/plan.ts";
import { achieved } from "../../progress/achieved.ts";
import { judge, type Judgement } from "../../progress/judgement/judge.ts";
import type { JudgementPreset } from "../../progress/judgement/preset.ts";
import type { NoRate, Rate } from "../../progress/rate.ts";
import type { RateInput } from "../../progress/rateInput.ts";
import { rateInputOf } from "../../progress/rateInputOf.ts";
import { rateOf } from "../../progress/rateOf.ts";
import { valueOf } from "./planValues.ts";

/** Where one series stands in one year, before any words. */
export interface JudgedSeries {
  readonly baseline: PlanValue | undefined;
  readonly target: PlanValue | undefined;
  readonly rate: Rate | NoRate;
  readonly judgement: Judgement;
  /** Undefined where it cannot be said. */
  readonly reached: boolean | undefined;
}

/** Works out rate, achievement and grade of a series in a year by the method that its plan adopted.
 * @param actualOf the actual of a fiscal year; methods that add years up ask for earlier ones too */
export function judgeSeries(
  version: PlanVersion,
  preset: JudgementPreset,
  adopted: PlanIndicator,
  series: Series,
  fiscalYear: number,
  actualOf: (fiscalYear: number) => Reading,
): JudgedSeries {
  const { targetUsed, ...input } = rateInputOf(adopted, series.id, {
    fiscalYear,
    period: version.period,
    actualOf,
  });
  const rate = rateOf(adopted.rateMethod, input);
  const judgement = judge(preset, {
    ...input,
    direction: adopted.direction,
    rate,
    timeBasis: adopted.indicator.timeBasis,
    annual: looksAtYear(preset) ? yearlyRate(adopted, input) : undefined,
  });
  const reached = achieved(input.target, input.actual, adopted.direction, {
    ...input,
    sum: rate.kind === "rate" ? rate.figures.sum : undefined,
  });
  return { baseline: valueOf(adopted.baselines, series.id), target: targetUsed, rate, judgement, reached };
}

const looksAtYear = ({ rules }: JudgementPreset) =>
  rules.some(({ when }) => when.some(({ of }) => of === "annual"));

/** The rate against the target of the year itself, by the method of the indicator. */
function yearlyRate({ rateMethod }: PlanIndicator, input: RateInput): Rate | NoRate {
  if (rateMethod === "pace" || rateMethod === "annual-attainment") return rateOf("annual-attainment", input);
  return rateOf("annual-attainment", { ...input, innerMethod: rateMethod });
}

/** Which year of its plan's period a fiscal year is, counted from 1. */
export function yearOfPlan(
  { period }: PlanVersion,
  fiscalYear: number,
): { readonly yearIndex?: number; readonly years?: number } {
  if (!period || fiscalYear < period.start || fiscalYear > period.end) return {};
  return { yearIndex: fiscalYear - period.start + 1, years: period.end - period.start + 1 };
}
