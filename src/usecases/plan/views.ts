import type { BandCount, Bilingual, PublishedBand } from "../../core/publication/cell.ts";
import type { SheetDocument } from "../../core/publication/documents.ts";
import type { SubmissionState } from "../../core/cycle/submission.ts";

/** One plan in the list of plans. */
export interface PlanSummary {
  readonly id: string;
  readonly title: string;
  readonly period: { readonly start: number; readonly end: number } | null;
  readonly years: readonly ReviewYear[];
}

/** A fiscal year of a plan: `closed` until planning opens its review. */
export interface ReviewYear {
  readonly fiscalYear: number;
  readonly workYear: number;
  readonly state: "open" | "locked" | "closed";
  readonly reviewId: string | null;
  readonly dueOn: string | null;
}

/** The tree of a plan; where no year is under review, the summaries say what the plan wants. */
export interface PlanOutline {
  readonly levels: readonly Bilingual[];
  readonly nodes: readonly PlanViewNode[];
}

/** The plan as a tree, with the state of each indicator in the year shown. */
export interface PlanView extends PlanSummary, PlanOutline {
  readonly fiscalYear: number;
  readonly workYear: number;
  readonly bands: readonly PublishedBand[];
  readonly counts: readonly BandCount[];
}

export interface PlanViewNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: number;
  readonly number: string;
  readonly title: string;
  readonly sheetNo: number | null;
  readonly departments: readonly string[];
  readonly indicators: readonly {
    readonly name: string;
    readonly seriesLabel: string | null;
    readonly isRepeat: boolean;
    readonly band: string;
    readonly summary: Bilingual;
  }[];
}

/** A recorded (or open) sheet as staff see it: the printed form, the doubts and who works on it. */
export interface SheetView {
  readonly sheet: SheetDocument;
  readonly doubts: readonly Doubt[];
  readonly submissions: readonly {
    readonly id: string;
    readonly department: string;
    readonly state: SubmissionState;
    readonly mayView: boolean;
  }[];
  readonly years: readonly ReviewYear[];
}

/** Where the source was unclear: what was chosen, what else it could be, and why. */
export interface Doubt {
  readonly id: string;
  /** The sheet it is about; null for the plan as a whole. */
  readonly nodeId: string | null;
  readonly indicatorName: string | null;
  readonly kind: string;
  readonly field: string;
  readonly chosen: string;
  readonly alternatives: readonly string[];
  readonly reason: string;
  readonly confidence: string;
}
