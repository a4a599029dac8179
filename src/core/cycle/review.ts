import type { ApprovalStep } from "./approvalStep.ts";
import type { PromiseOutcome } from "./evaluationForm.ts";

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

/** The evaluation (評価) that a department writes on a sheet. What it did not write or choose is left out. */
export interface Evaluation {
  readonly analysis: string;
  readonly nextSteps: string;
  readonly causes?: string;
  readonly issues?: string;
  /** One of the choices of the form of the review. */
  readonly direction?: string;
  readonly resources?: string;
  /** What came of last year's promise, which is kept as it was shown. */
  readonly promise?: {
    readonly outcome: PromiseOutcome;
    readonly note: string;
    readonly promised: string;
  };
  /** The city's own grade of the whole sheet: a band of the plan's preset, with its reason. */
  readonly sheetGrade?: { readonly band: string; readonly reason: string };
  /** What the clerk answered to hints about figures and words that may not fit together. */
  readonly hintAnswer?: string;
}

/** The city's own grade of a series in the year under review, beside the mechanical one. */
export interface OwnGrade {
  readonly seriesId: string;
  readonly orgUnitId: string;
  readonly band: string;
  /** Empty where it is the mechanical grade. */
  readonly reason: string;
}
