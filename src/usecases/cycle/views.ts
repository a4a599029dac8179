import type {
  Bilingual,
  PublishedBand,
  PublishedCell,
  PublishedProgress,
} from "../../core/publication/cell.ts";
import type { EvaluationPart, PromiseOutcome } from "../../core/cycle/evaluationForm.ts";
import type { PublishedGrant } from "../../core/publication/grantDocument.ts";
import type { ReviewKind } from "../../core/cycle/review.ts";
import type { SubmissionState } from "../../core/cycle/submission.ts";
import type { Move } from "./moveSubmission.ts";
import type { LaterChange } from "../../store/changedSinceApproval.ts";
import type { MissingState } from "../../core/cycle/valueState.ts";
import type { HintList } from "../contradictions/views.ts";

/** Both years of a review are always shown: the one under review and the one the work is done in. */
export interface ReviewHeading {
  readonly reviewId: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly kind: ReviewKind;
  /** First year under review, where it covers several. */
  readonly fromFiscalYear: number | null;
  readonly fiscalYear: number;
  readonly workYear: number;
  readonly state: "open" | "locked";
  readonly dueOn: string | null;
  /** The phase that it is in, by the city's word, and its last day; where it was asked for and there is one. */
  readonly phase?: { readonly name: string; readonly endsOn: string | null } | undefined;
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
  readonly isCorrection: boolean;
  readonly returnedBy: string | null;
  readonly returnedAt: string | null;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
  /** What is still empty: indicators, costs, texts. */
  readonly open: { readonly indicators: number; readonly costs: number; readonly texts: number };
  /** What its department says came of last year's promise. */
  readonly promise: PromiseOutcome | null;
}

/** One line of a person's list. */
export interface TaskItem extends SubmissionItem {
  /** Where it waits for approval, and with whom. */
  readonly approval: BoardStep | null;
  /** The post for which the person stands in; null where it is their own. */
  readonly asDeputyOf: string | null;
}

/** A person's home: only what is theirs to do. */
export interface TasksView {
  readonly reviews: readonly {
    readonly heading: ReviewHeading;
    readonly departments: readonly string[];
    /** The year reviewed before; null where there is none. */
    readonly lastYear: number | null;
    /** To fill in: returned first, then not started, drafts. */
    readonly toEnter: readonly TaskItem[];
    /** What the clerks of one's department still fill in, for its heads. */
    readonly ofDepartment: readonly TaskItem[];
    /** What waits for this person's approval. */
    readonly toApprove: readonly TaskItem[];
    /** Submitted, and where it waits; and what is done. */
    readonly handedOn: readonly TaskItem[];
    readonly approved: readonly TaskItem[];
  }[];
}

/** One line of the board. */
export interface BoardItem extends SubmissionItem {
  /** Where it waits for approval. */
  readonly approval: BoardStep | null;
  /** When people were last reminded of it. */
  readonly remindedAt: string | null;
  /** What happened to it after it was approved. */
  readonly changed: LaterChange | null;
}

/** The step of approval that a submission waits for, with those who may give it today. */
export interface BoardStep {
  readonly name: string;
  readonly isPlanning: boolean;
  readonly holders: readonly string[];
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
    readonly changed: number;
    readonly lastUpdatedAt: string | null;
    readonly items: readonly BoardItem[];
  }[];
  /** What came of the promises of last year, as far as departments have said. */
  readonly promises: Readonly<Record<PromiseOutcome, number>>;
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
  /** Why this field was returned. */
  readonly returned: string | null;
  readonly updatedBy: string | null;
  readonly updatedAt: string | null;
}

export interface EntryRow {
  readonly indicatorName: string;
  readonly seriesLabel: string | null;
  readonly unit: string | null;
  readonly isRepeat: boolean;
  /** Only enters the series above it (分子, 分母): no row of the sheet. */
  readonly isPart: boolean;
  /** Printed department names; the owner enters, contributors look on. */
  readonly department: string;
  readonly baseline: { readonly fiscalYear: number | null; readonly cell: PublishedCell };
  readonly lastYear: { readonly fiscalYear: number; readonly cell: PublishedCell };
  readonly target: { readonly fiscalYear: number; readonly cell: PublishedCell };
  readonly lastCost: PublishedCell;
  /** What stands there now, as it would be recorded or as it is worked out; null while it is empty or unreadable. */
  readonly now: PublishedCell | null;
  /** Null where the row is entered elsewhere (another department's, or the home place of a 再掲), or worked out. */
  readonly actual: FieldView | null;
  readonly status: FieldView | null; // value: final, preliminary, revised, estimated, or why there is no figure
  /** Day, survey or calendar year of the value; null where the fiscal year says it. */
  readonly asOf: FieldView | null;
  readonly note: FieldView | null;
  /** What to type for a running total. */
  readonly help: Bilingual | null;
  /** What was understood, where that is more than the digits. */
  readonly echo: Bilingual | null;
  /** The total so far with what is typed, or by how much a typed total rose. */
  readonly total: Bilingual | null;
  /** The stages that the plan names, of a milestone. */
  readonly stages: readonly { readonly stage: string; readonly isReached: boolean }[];
  /** The state of no figure that stands beside a figure: which is meant is asked. */
  readonly asks: MissingState | null;
  /** The values of several series that were typed into this field, as they were understood. */
  readonly understood: readonly { readonly label: string; readonly text: string }[];
  /** How the value is worked out of others; null where it is typed. */
  readonly derived: {
    readonly formula: Bilingual | null;
    /** Why there is no result, one line for each part that has no figure. */
    readonly gaps: readonly Bilingual[];
    readonly elsewhere: readonly {
      readonly name: string;
      readonly unit: string | null;
      readonly cell: PublishedCell;
      readonly enteredAt: Bilingual;
    }[];
  } | null;
  readonly cost: FieldView | null;
  readonly enteredAt: Bilingual | null;
  /** Worked out from what is typed now; null while it is empty or unreadable. */
  readonly progress: PublishedProgress | null;
  /** The band of `progress`. */
  readonly band: PublishedBand | null;
  /** The city's own grade, beside the mechanical one; null where none is asked for. */
  readonly grade: GradeView | null;
  readonly hints: readonly Bilingual[];
  readonly doubts: readonly string[];
}

/** One of a list, as a form offers it. */
export type ChoiceView = { readonly value: string; readonly words: Bilingual };

/** A grade that a person gives, with its reason. */
export interface GradeView {
  readonly field: FieldView;
  readonly reason: FieldView;
  readonly choices: readonly ChoiceView[];
  readonly name: Bilingual;
  readonly limit: number;
  /** Why a reason is asked for now. */
  readonly needsReason: Bilingual | null;
}

/** A grant project in the entry form: where it stands with what is typed now, and its fields. */
export interface GrantView {
  readonly grant: PublishedGrant;
  /** One for each KPI; null where its figure is that of an indicator of the plan. */
  readonly increments: readonly (FieldView | null)[];
  readonly cost: FieldView;
  readonly effect: Omit<GradeView, "name" | "limit">;
  readonly future: { readonly field: FieldView; readonly choices: readonly ChoiceView[] };
}

/** A text or a choice that the evaluation asks for, by the name that the city gives it. */
export interface EvaluationPartView {
  readonly part: Exclude<EvaluationPart, "rowGrade">;
  readonly name: Bilingual;
  readonly isRequired: boolean;
  readonly limit: number;
  readonly field: FieldView;
  /** The note or reason beside a choice. */
  readonly note: FieldView | null;
  /** Empty for a text. */
  readonly choices: readonly ChoiceView[];
  /** What was written or chosen a year ago; of the promise: what was promised. */
  readonly last: string | null;
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
  /** Grant projects that are reported on with this sheet. */
  readonly grants: readonly GrantView[];
  /** The parts of the evaluation in their order. */
  readonly evaluation: readonly EvaluationPartView[];
  /** Words and figures of this sheet that may not fit together, and what the clerk answers. */
  readonly hints: HintList;
  readonly hintAnswer: FieldView;
  readonly previousId: string | null;
  readonly nextId: string | null;
  /** What this person may do with it now. */
  readonly may: { readonly [action in "edit" | Move]: boolean };
  /** The way of approval: what is behind it, what it waits for, and who that is. */
  readonly approval: readonly ApprovalStepView[];
  /** Why approved data are being corrected; null outside a correction. */
  readonly correctionReason: string | null;
  /** Why single fields came back, by their names. */
  readonly returnedFields: Readonly<Record<string, string>>;
  /** Number of fields that cannot be read or are missing: it cannot be submitted until it is 0. */
  readonly problems: readonly { readonly field: string; readonly message: Bilingual }[];
  readonly history: readonly {
    readonly at: string;
    readonly by: string;
    readonly action: string;
    /** The step of approval that was passed. */
    readonly step: string | null;
    readonly reason: string | null;
    /** Why single fields came back, by their names. */
    readonly fields: Readonly<Record<string, string>>;
  }[];
}

/** One step of approval. `holders` are the people who may give it today, deputies included. */
export interface ApprovalStepView {
  readonly name: string;
  readonly state: "done" | "waiting" | "ahead";
  readonly by: string | null;
  readonly at: string | null;
  readonly holders: readonly string[];
}

/** What came of saving: unreadable fields are kept as typed and named; a field that someone else changed
 * meanwhile is not overwritten, both texts come back. */
export interface SaveResult {
  readonly saved: number;
  /** Fields that held the values of several series, which now stand each in its own field. */
  readonly spread: readonly string[];
  readonly problems: Readonly<Record<string, Bilingual>>;
  readonly conflicts: Readonly<
    Record<
      string,
      { readonly theirs: string; readonly by: string; readonly at: string; readonly version: number }
    >
  >;
}
