import type { FigureKind } from "./rules.ts";

/** How the method did in the back-test, for one kind of figure, number of points and years ahead. Figures are plain
 * decimal texts; shares are of 1. */
export interface ForecastError {
  readonly kind: FigureKind;
  readonly points: number;
  readonly horizon: number;
  /** Half of the band that holds 80% of the outcomes, in slopes of a year. */
  readonly halfWidth: string;
  /** Error of the middle case, as a share of the last value. */
  readonly medianError: string;
  /** The same for 「直近の値のまま」. */
  readonly lastValueError: string;
  /** Share of the cases in which the forecast came nearer than the last value. */
  readonly better: string;
  /** Share of the cases that fell into the band. */
  readonly coverage: string;
  readonly cases: number;
}
