import type { ApprovalStep } from "./approvalStep.ts";

/** A review of one year, or of several: half way (中間評価) or at the end of the plan (最終評価). */
export type ReviewKind = "annual" | "midTerm" | "final";

/** The review (検証) of one fiscal year of a plan version. The work is done in a later year than the one
 * under review; both are always shown. */
export interface Review {
  readonly id: string;
  readonly planVersionId: string;
  readonly kind: ReviewKind;
  /** First year under review, where it covers several. */
  readonly fromFiscalYear: number | null;
  /** The year under review, the last one where there are several. */
  readonly fiscalYear: number;
  readonly workYear: number;
  readonly state: "open" | "locked";
  readonly dueOn: string | null; // YYYY-MM-DD
  /** The steps of approval that it was opened with, first to last. */
  readonly approvalSteps: readonly ApprovalStep[];
}

/** The evaluation (評価) that a department writes on a sheet. */
export interface Evaluation {
  readonly analysis: string;
  readonly nextSteps: string;
}
