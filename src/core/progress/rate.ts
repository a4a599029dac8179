import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import type { MissingReason } from "../indicator/reading.ts";

/** How a rate is worked out; each has a file of its own. */
export type RateMethod = (typeof rateMethods)[number];

export const rateMethods = [
  "baseline-relative",
  "simple-ratio",
  "inverse-ratio",
  "reflected-ratio",
  "cumulative",
  "maintain",
  "range",
  "milestone",
  "pace",
  "annual-attainment",
  "grant-increment",
] as const;

/** The figures that a rate rests on, by name, so that it can be explained. Counted in the indicator's unit. */
export type FigureName =
  | "baseline"
  | "target"
  | "actual"
  | "sum"
  | "planned"
  | "low"
  | "high"
  | "tolerance"
  | "shortfall"
  | "weight"
  | "yearIndex"
  | "years";
export type Figures = Readonly<Partial<Record<FigureName, Decimal>>>;

/** A rate, 1 = 100%. Exact and never capped. */
export type Rate = {
  readonly kind: "rate";
  readonly value: Decimal;
  readonly method: RateMethod;
  /** The rate as a fraction: a rate built on this one divides once only, so no band edge is lost to rounding. */
  readonly over: Decimal;
  readonly under: Decimal;
  readonly figures: Figures;
  /** The rate that this one was made of (the progress within a pace). */
  readonly inner?: Rate;
  /** Stages reached, for a milestone. */
  readonly stages?: readonly string[];
};

/** Why there is no rate. */
export type NoRateReason =
  | "no-baseline"
  | "no-target"
  | "no-actual"
  | "pending"
  | "text"
  | "only-a-bound"
  | "baseline-equals-target"
  | "target-zero"
  | "negative-figure"
  | "wrong-direction-for-method"
  | "no-target-by-design"
  | "not-maintained"
  | "no-range"
  | "baseline-inside-range"
  | "stage-not-weighted"
  | "missing-year"
  | "no-yearly-target"
  | "outside-plan-period"
  | "baseline-zero"
  | "chosen-by-person";

/** There is no rate, and why. A value like any other: about a third of real rows have none. */
export type NoRate = {
  readonly kind: "noRate";
  readonly reason: NoRateReason;
  /** Why the figure is missing, where the city says so. */
  readonly missing?: MissingReason;
  /** Which cell stands in the way. */
  readonly part?: "baseline" | "target" | "actual";
  readonly figures: Figures;
};

/** Makes a rate of a fraction; `under` must not be zero. */
export function rate(
  over: Decimal,
  under: Decimal,
  method: RateMethod,
  figures: Figures,
  more: Pick<Rate, "inner" | "stages"> = {},
): Rate {
  return { kind: "rate", value: over.div(under), method, over, under, figures, ...more };
}

/** Says why there is no rate. */
export function noRate(reason: NoRateReason, details: Partial<Omit<NoRate, "kind" | "reason">> = {}): NoRate {
  return { kind: "noRate", reason, figures: {}, ...details };
}

/** 100%, for methods that only know reached or not. */
export const whole = d(1);
