import type { RateMethod } from "../progress/rate.ts";
import type { Reading, ValueStatus } from "./reading.ts";

/** How the values of an indicator lie in time (DOMAIN 2.5). */
export type TimeBasis = (typeof timeBases)[number];

export const timeBases = [
  "annualFlow",
  "calendarYearFlow",
  "monthlyAverage",
  "planCumulative",
  "runningCumulative",
  "pointInTime",
  "periodAverage",
  "survey",
  // The source does not say, and nobody may guess it for the city.
  "unstated",
] as const;

/** What the plan wants of the indicator. `monitor` has no target. */
export type Direction = (typeof directions)[number];

export const directions = [
  "increase",
  "decrease",
  "maintain",
  "range",
  "milestone",
  "monitor",
  // The source does not say, and nobody may guess it for the city.
  "unstated",
] as const;

/** 数値目標 of a basic goal, KPI of a measure, 行動指標 of an issue. */
export type IndicatorRole = (typeof indicatorRoles)[number];

export const indicatorRoles = ["numericalTarget", "kpi", "actionIndicator"] as const;

/** The city's definition of what is measured. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly timeBasis: TimeBasis;
  readonly definition: string | null;
  /** How it is worked out, as the city states it: 滞在人口÷国勢調査人口. */
  readonly formula: string | null;
  readonly source: string | null;
  /** Months after the end of the year until the figure is known. */
  readonly publicationLag: number | null;
  /** What an officer types in for a running total: the year's own figure, or the total; null where it is neither. */
  readonly actualKind: "annual" | "cumulative" | null;
  /** Null where the source names no department. */
  readonly ownerId: string | null;
  readonly contributorIds: readonly string[];
  readonly series: readonly Series[];
}

/** One labelled line of an indicator (箇所/面積, 男/女); the label is null when there is only one. */
export interface Series {
  readonly id: string;
  readonly label: string | null;
  readonly unit: string | null;
  /** The cell of the unit as printed, where it says more: 人（計画期間の累計値）. */
  readonly printedUnit: string | null;
  /** Digits behind the point; null: as typed. */
  readonly decimals: number | null;
  /** Only enters another series (分子, 分母): never judged, never a row of its own. */
  readonly isPart: boolean;
  readonly derivation: Derivation | null;
  readonly position: number;
}

/** A series that is worked out of others, of the same indicator or of another. */
export type Derivation =
  | {
      readonly kind: "ratio";
      readonly numerator: string;
      readonly denominator: string;
      readonly percent: boolean;
    }
  | { readonly kind: "sum"; readonly of: readonly string[] }
  | { readonly kind: "difference"; readonly minuend: string; readonly subtrahend: string };

/** An indicator as a plan version adopts it. Values stand per series. */
export interface PlanIndicator {
  readonly id: string;
  readonly indicator: Indicator;
  readonly role: IndicatorRole;
  readonly direction: Direction;
  readonly rateMethod: RateMethod;
  /** What the method needs beside the figures. */
  readonly rateOptions: RateOptions;
  /** A judgement preset of its own; null: that of the plan version. */
  readonly judgementPresetId: string | null;
  readonly marks: readonly string[];
  /** Why this version changed the target (目標値変更), null where it did not. */
  readonly changeReason: string | null;
  readonly baselines: readonly PlanValue[];
  readonly targets: readonly PlanValue[];
}

/** Figures as plain decimal texts. */
export interface RateOptions {
  readonly innerMethod?: RateMethod;
  readonly tolerance?: string;
  readonly better?: "higher" | "lower" | "both";
  readonly range?: { readonly low: string; readonly high: string };
  readonly stageWeights?: Readonly<Record<string, string>>;
  /** Fiscal year → expected value (年次の目安). */
  readonly path?: Readonly<Record<string, string>>;
  readonly treatMissingAsZero?: boolean;
  /** Fiscal year → planned increment of a grant KPI. */
  readonly plannedIncrements?: Readonly<Record<string, string>>;
}

/** Comparison that a target states; `maintain` is 現状維持, `toBeSet` 今後設定. */
export type TargetOperator = (typeof targetOperators)[number];

export const targetOperators = ["=", ">=", "<=", "milestone", "maintain", "toBeSet"] as const;

/** A baseline or target of a series. A merged cell is stored once; the other series point to it. */
export interface PlanValue {
  readonly seriesId: string;
  /** Null where the source does not say when. */
  readonly fiscalYear: number | null;
  /** Of a target: of one year, half way, or of the end of the plan. Null for a baseline. */
  readonly term: "annual" | "mid" | "final" | null;
  readonly reading: Reading;
  readonly operator: TargetOperator | null;
  readonly sharedWithSeriesId: string | null;
  /** When it was so, as printed, where that is no fiscal year: 2017年人口動態調査, 平成26~30年. */
  readonly period: string | null;
  readonly source: string | null;
  readonly note: string | null;
  /** Counts over all years up to this one, while the indicator counts one year (のべ100人, 5年間の計). */
  readonly accumulated: boolean;
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
  /** Cells that this place prints otherwise than the home place: `actual.<series>.<year>` → printed text; or than
   * the indicator itself: `unit.<series>`. */
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
  /** When it was so, as printed, where the fiscal year alone does not say: 10/1現在, 2017年人口動態調査. */
  readonly asOf: string | null;
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
