import type { Cost, Figure, Observation } from "../indicator/indicator.ts";
import type { GrantRecord } from "../grant/grantRecord.ts";
import type { EvaluationForm } from "./evaluationForm.ts";
import type { Evaluation, OwnGrade } from "./review.ts";

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
  /** Grades that the city gave itself in that review; left out where it gave none. */
  readonly ownGrades?: readonly OwnGrade[];
  /** Grant projects of these sheets; left out where there are none. */
  readonly grants?: readonly GrantRecord[];
  /** What the review of that year asked for; left out where there is none. */
  readonly evaluationForm?: EvaluationForm;
}
