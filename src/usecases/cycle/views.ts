import type {
  Bilingual,
  PublishedBand,
  PublishedCell,
  PublishedProgress,
} from "../../core/publication/cell.ts";
import type { SubmissionState } from "../../core/cycle/submission.ts";

/** Both years of a review are always shown: the one under review and the one the work is done in. */
export interface ReviewHeading {
  readonly reviewId: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly fiscalYear: number;
  readonly workYear: number;
  readonly state: "open" | "locked";
  readonly dueOn: string | null;
}

/** One line of a board or a task list. `daysLeft` is negative when overdue, null without a due date. */
export interface SubmissionItem {
  readonly id: string;
  readonly nodeId: string;
  readonly sheetNo: number;
  readonly title: string;
  readonly department: string;
  readonly orgUnitId: string;
  readonly state: SubmissionState;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly returnedReason: string | null;
  readonly returnedBy: string | null;
  readonly returnedAt: string | null;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
  /** What is still empty: indicators, costs, texts. */
  readonly open: { readonly indicators: number; readonly costs: number; readonly texts: number };
}

/** A person's home: only what is theirs to do. */
export interface TasksView {
  readonly reviews: readonly {
    readonly heading: ReviewHeading;
    readonly departments: readonly string[];
    /** To fill in: returned first, then not started, drafts; and what is already handed on. */
    readonly toEnter: readonly SubmissionItem[];
    readonly handedOn: readonly SubmissionItem[];
    /** For section heads: submitted by their clerks. */
    readonly toApprove: readonly SubmissionItem[];
  }[];
}

/** The planner's board. */
export interface BoardView {
  readonly heading: ReviewHeading;
  readonly total: number;
  readonly submitted: number; // submitted, approved or locked
  readonly approved: number; // approved or locked
  readonly departments: readonly {
    readonly orgUnitId: string;
    readonly name: string;
    readonly counts: Readonly<Record<SubmissionState, number>>;
    readonly overdue: number;
    readonly lastUpdatedAt: string | null;
    readonly items: readonly SubmissionItem[];
  }[];
  readonly mayLock: boolean;
  readonly publishedStage: "comment" | "final" | null;
}

/** A field of the entry form: what is typed, by whom, and what is wrong with it. `version` goes back
 * with the form so that a change made meanwhile by someone else is noticed. */
export interface FieldView {
  readonly name: string;
  readonly value: string;
  readonly version: number;
  readonly problem: Bilingual | null;
  readonly updatedBy: string | null;
  readonly updatedAt: string | null;
}

export interface EntryRow {
  readonly indicatorName: string;
  readonly seriesLabel: string | null;
  readonly unit: string | null;
  readonly isRepeat: boolean;
  /** Printed department names; the owner enters, contributors look on. */
  readonly department: string;
  readonly baseline: { readonly fiscalYear: number | null; readonly cell: PublishedCell };
  readonly lastYear: { readonly fiscalYear: number; readonly cell: PublishedCell };
  readonly target: { readonly fiscalYear: number; readonly cell: PublishedCell };
  readonly lastCost: PublishedCell;
  /** Null where the row is entered elsewhere (another department's, or the home place of a 再掲). */
  readonly actual: FieldView | null;
  readonly status: FieldView | null; // value: final, preliminary, revised, estimated
  readonly note: FieldView | null;
  readonly cost: FieldView | null;
  readonly enteredAt: Bilingual | null;
  /** Worked out from what is typed now; null while it is empty or unreadable. */
  readonly progress: PublishedProgress | null;
  /** The band of `progress`. */
  readonly band: PublishedBand | null;
  readonly hints: readonly Bilingual[];
  readonly doubts: readonly string[];
}

export interface EntryFigure {
  readonly label: string;
  readonly past: readonly { readonly fiscalYear: number; readonly cell: PublishedCell }[];
  readonly field: FieldView;
}

/** The entry form of a department's part of a sheet: last year beside this year. */
export interface SubmissionView {
  readonly heading: ReviewHeading;
  readonly item: SubmissionItem;
  readonly path: readonly { readonly level: Bilingual; readonly number: string; readonly title: string }[];
  readonly purpose: string;
  readonly programmes: readonly string[];
  readonly contributors: readonly string[];
  readonly rows: readonly EntryRow[];
  readonly figures: readonly EntryFigure[];
  readonly analysis: FieldView;
  readonly nextSteps: FieldView;
  readonly lastAnalysis: string | null;
  readonly lastNextSteps: string | null;
  readonly textLimit: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
  /** What this person may do with it now. */
  readonly may: { readonly [action in "edit" | "submit" | "takeBack" | "return" | "approve"]: boolean };
  /** Number of fields that cannot be read or are missing: it cannot be submitted until it is 0. */
  readonly problems: readonly { readonly field: string; readonly message: Bilingual }[];
  readonly history: readonly {
    readonly at: string;
    readonly by: string;
    readonly action: string;
    readonly reason: string | null;
  }[];
}

/** What came of saving: unreadable fields are kept as typed and named; a field that someone else changed
 * meanwhile is not overwritten, both texts come back. */
export interface SaveResult {
  readonly saved: number;
  readonly problems: Readonly<Record<string, Bilingual>>;
  readonly conflicts: Readonly<
    Record<
      string,
      { readonly theirs: string; readonly by: string; readonly at: string; readonly version: number }
    >
  >;
}
