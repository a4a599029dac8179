import type { Cost, Figure, Observation } from "../indicator/indicator.ts";
import type { Evaluation } from "./review.ts";

/** What was recorded for a plan version up to and including one fiscal year: what a sheet of that year prints. */
export interface YearContent {
  readonly fiscalYear: number;
  readonly workYear: number;
  /** Values in force of all years up to the year under review. */
  readonly observations: readonly Observation[];
  readonly costs: readonly Cost[];
  readonly figures: readonly Figure[];
  /** Evaluations of the year under review. */
  readonly evaluations: readonly (Evaluation & { readonly nodeId: string; readonly orgUnitId: string })[];
}
