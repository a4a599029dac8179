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

/** The figures that a rate rests on, by name, so that it can be explained. Counted in the indicator's unit,
 * but for the last four: per cent, and numbers of years. */
export type FigureName =
  | "baseline"
  | "target"
  | "actual"
  | "sum"
  | "planned"
  | "expected"
  | "low"
  | "high"
  | "tolerance"
  | "shortfall"
  | "weight"
  | "yearIndex"
  | "years"
  | "missingYears";
export type Figures = Readonly<Partial<Record<FigureName, Decimal>>>;

/** What a reader must know to understand which figures were compared.
 * - `baseline-left-out`: the target counts over the plan, the baseline one year; the sum starts from 0
 * - `missing-as-zero`: the city counts years without a figure as 0
 * - `level-is-baseline`: the target 現状維持 stands for the level of the baseline
 * - `ratio-when-missed`: the level was not kept, and the city wants a rate all the same */
export type RateNote = "baseline-left-out" | "missing-as-zero" | "level-is-baseline" | "ratio-when-missed";

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
  readonly inner?: Rate | undefined;
  /** Stages reached, for a milestone. */
  readonly stages?: readonly string[] | undefined;
  readonly notes?: readonly RateNote[] | undefined;
};

/** Why there is no rate. */
export type NoRateReason = (typeof noRateReasons)[number];

export const noRateReasons = [
  "no-baseline",
  "no-target",
  "no-actual",
  "pending",
  "text",
  "only-a-bound",
  "baseline-equals-target",
  "target-met-at-baseline",
  "direction-unstated",
  "target-to-be-set",
  "no-level-to-keep",
  "target-zero",
  "negative-figure",
  "wrong-direction-for-method",
  "not-for-time-basis",
  "no-target-by-design",
  "not-maintained",
  "no-range",
  "baseline-inside-range",
  "stage-not-weighted",
  "missing-year",
  "no-yearly-target",
  "no-planned-increments",
  "outside-plan-period",
  "nothing-expected-yet",
  "pace-not-for-method",
  "baseline-zero",
  "chosen-by-person",
] as const;

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
  { inner, stages, notes }: Pick<Rate, "inner" | "stages" | "notes"> = {},
): Rate {
  return new ExactRate({ method, over, under, figures, inner, stages, notes });
}

/** Divides when it is asked for the value: a quotient of 40 places is costly, and most readers need only its first
 * decimals or a comparison, which the fraction gives exactly. */
class ExactRate implements Rate {
  readonly kind = "rate";
  readonly method: RateMethod;
  readonly over: Decimal;
  readonly under: Decimal;
  readonly figures: Figures;
  readonly inner: Rate["inner"];
  readonly stages: Rate["stages"];
  readonly notes: Rate["notes"];
  #value: Decimal | undefined;

  constructor({ method, over, under, figures, inner, stages, notes }: Omit<Rate, "kind" | "value">) {
    this.method = method;
    this.over = over;
    this.under = under;
    this.figures = figures;
    this.inner = inner;
    this.stages = stages;
    this.notes = notes;
  }

  get value(): Decimal {
    return (this.#value ??= this.over.div(this.under));
  }
}

/** Says why there is no rate. */
export function noRate(reason: NoRateReason, details: Partial<Omit<NoRate, "kind" | "reason">> = {}): NoRate {
  return { kind: "noRate", reason, figures: {}, ...details };
}

/** The same rate with one more thing that its reader must know. */
export function withNote(result: Rate | NoRate, note: RateNote): Rate | NoRate {
  if (result.kind === "noRate") return result;
  const { over, under, method, figures, inner, stages, notes = [] } = result;
  return rate(over, under, method, figures, { inner, stages, notes: [...notes, note] });
}

/** 100%, for methods that only know reached or not. */
export const whole = d(1);
