import type { Indicator, Placement, PlanIndicator, PlanValue, Series } from "../indicator/indicator.ts";
import type { NumberReading, Reading } from "../indicator/reading.ts";
import type { PlanContent } from "../plan/planContent.ts";
import type { Standing } from "./standing.ts";

/** A value with its year. */
export interface YearValue {
  readonly fiscalYear: number;
  readonly reading: NumberReading;
}

/** One series of an indicator with all that is known of it: the row that the checks compare. */
export interface Line {
  readonly plan: PlanContent;
  readonly adopted: PlanIndicator;
  readonly indicator: Indicator;
  readonly series: Series;
  /** As its home place prints it, with the label of the series. */
  readonly name: string;
  /** Home place first. */
  readonly placements: readonly Placement[];
  readonly nodeIds: readonly string[];
  readonly baseline: PlanValue | undefined;
  readonly baselineYear: number | null;
  /** The target of the end of the plan. */
  readonly target: PlanValue | undefined;
  readonly targets: readonly PlanValue[];
  readonly actuals: readonly { readonly fiscalYear: number; readonly reading: Reading }[];
  readonly cost: Reading | undefined;
  /** Where it stands in the year under review; undefined where no year is. */
  readonly standing: Standing | undefined;
}
