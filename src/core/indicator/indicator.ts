import type { RateMethod } from "../progress/rate.ts";
import type { Reading, ValueStatus } from "./reading.ts";

/** How the values of an indicator lie in time (DOMAIN 2.5). */
export type TimeBasis =
  | "annualFlow"
  | "calendarYearFlow"
  | "monthlyAverage"
  | "planCumulative"
  | "runningCumulative"
  | "pointInTime"
  | "periodAverage"
  | "survey"
  // The source does not say, and nobody may guess it for the city.
  | "unstated";

/** What the plan wants of the indicator. `monitor` has no target. */
export type Direction = "increase" | "decrease" | "maintain" | "range" | "milestone" | "monitor";

/** The city's definition of what is measured. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly timeBasis: TimeBasis;
  readonly definition: string | null;
  readonly source: string | null;
  readonly ownerId: string;
  readonly contributorIds: readonly string[];
  readonly series: readonly Series[];
}

/** One labelled line of an indicator (箇所/面積, 男/女); the label is null when there is only one. */
export interface Series {
  readonly id: string;
  readonly label: string | null;
  readonly unit: string | null;
  readonly position: number;
}

/** An indicator as a plan version adopts it. Values stand per series. */
export interface PlanIndicator {
  readonly id: string;
  readonly indicator: Indicator;
  readonly direction: Direction;
  readonly rateMethod: RateMethod;
  readonly marks: readonly string[];
  readonly baselines: readonly PlanValue[];
  readonly targets: readonly PlanValue[];
}

/** A baseline or target of a series. A merged cell is stored once; the other series point to it. */
export interface PlanValue {
  readonly seriesId: string;
  readonly fiscalYear: number;
  readonly reading: Reading;
  readonly operator: "=" | ">=" | "<=" | "milestone" | null;
  readonly sharedWithSeriesId: string | null;
}

/** A plan indicator at a node; `isRepeat` marks every placement but the home one (再掲). */
export interface Placement {
  readonly id: string;
  readonly planIndicatorId: string;
  readonly nodeId: string;
  readonly position: number;
  readonly isRepeat: boolean;
  /** Name and department as this place prints them. */
  readonly printedName: string;
  readonly printedDepartment: string;
  /** Cells that this place prints otherwise than the home place: `actual.<series>.<year>` → printed text. */
  readonly printedOtherwise: Readonly<Record<string, string>>;
}

/** A measured value: series × reference period × revision. The highest revision is in force. */
export interface Observation {
  readonly seriesId: string;
  readonly fiscalYear: number;
  readonly revision: number;
  readonly reading: Reading;
  readonly status: ValueStatus;
  readonly note: string | null;
}

/** Cost in 千円 of a row of a sheet in a fiscal year. */
export interface Cost {
  readonly placementId: string;
  readonly seriesId: string;
  readonly fiscalYear: number;
  readonly reading: Reading;
}

/** A supporting figure of a department on a sheet (参考数値), a series that rolls forward each year. */
export interface Figure {
  readonly id: string;
  readonly nodeId: string;
  readonly orgUnitId: string;
  readonly position: number;
  readonly label: string;
  readonly values: readonly { readonly fiscalYear: number; readonly reading: Reading }[];
}
