import type { Decimal } from "../decimal.ts";
import type { Reading } from "../indicator/reading.ts";
import type { PlanIndicator, Series } from "../indicator/indicator.ts";
import type { PlanVersion } from "../plan/plan.ts";
import type { Band, JudgementPreset } from "../progress/judgement/preset.ts";
import { judgeSeries, yearOfPlan } from "../publication/present/judgeSeries.ts";
import { d } from "../decimal.ts";

/** The grade of a series in the year under review, as far as words can be held against it. */
export interface Standing {
  readonly fiscalYear: number;
  readonly actual: Reading;
  readonly band: Band;
  readonly reached: boolean | undefined;
  /** Rate, 1 = 100%; undefined where there is none. */
  readonly rate: Decimal | undefined;
  /** Share of the plan's years that has passed; undefined outside its period. */
  readonly elapsed: Decimal | undefined;
}

/** Judges one series by the method of its plan. */
export function standingOf(
  version: PlanVersion,
  preset: JudgementPreset,
  adopted: PlanIndicator,
  series: Series,
  fiscalYear: number,
  actualOf: (fiscalYear: number) => Reading,
): Standing {
  const { rate, judgement, reached } = judgeSeries(version, preset, adopted, series, fiscalYear, actualOf);
  const { yearIndex, years } = yearOfPlan(version, fiscalYear);
  return {
    fiscalYear,
    actual: actualOf(fiscalYear),
    band: judgement.band,
    reached,
    rate: rate.kind === "rate" ? rate.value : undefined,
    elapsed: yearIndex !== undefined && years !== undefined ? d(yearIndex).div(years) : undefined,
  };
}
