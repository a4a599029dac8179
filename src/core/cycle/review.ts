/** The review (検証) of one fiscal year of a plan version. The work is done in a later year than the one
 * under review; both are always shown. */
export interface Review {
  readonly id: string;
  readonly planVersionId: string;
  readonly fiscalYear: number;
  readonly workYear: number;
  readonly state: "open" | "locked";
  readonly dueOn: string | null; // YYYY-MM-DD
}

/** The evaluation (評価) that a department writes on a sheet. */
export interface Evaluation {
  readonly analysis: string;
  readonly nextSteps: string;
}
