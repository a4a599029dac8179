import type { SubmissionState } from "../../core/cycle/submission.ts";
import type { Words } from "../../core/text/words.ts";
import type { DifferenceKind, DifferenceOption } from "../../core/workbook/difference.ts";
import type { Remark } from "../../core/workbook/matchedBook.ts";
import type { ReviewHeading } from "../cycle/views.ts";

/** What came of one file. */
export interface UploadAnswer {
  readonly fileName: string;
  /** `again`: the very same file is here already. */
  readonly kind: "accepted" | "again" | "refused";
  readonly words: Words;
  /** Where it is looked through; null where it was refused. */
  readonly uploadId: string | null;
}

/** The page on which workbooks are handed out and come back. */
export interface WorkbooksView {
  readonly heading: ReviewHeading;
  readonly departments: readonly {
    readonly orgUnitId: string;
    readonly name: string;
    readonly sheets: number;
    /** Sheets that still take what is typed. */
    readonly open: number;
    readonly issuedAt: string | null;
    readonly issuedBy: string | null;
    readonly uploads: readonly UploadItem[];
  }[];
  /** Whether there are workbooks of several departments to hand out. */
  readonly isForAll: boolean;
}

export interface UploadItem {
  readonly id: string;
  readonly fileName: string;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
  readonly applied: number;
  readonly appliedAt: string | null;
  readonly appliedBy: string | null;
}

/** A file that came back, held against what was handed out and what stands in the forms now. */
export interface UploadView {
  readonly heading: ReviewHeading;
  readonly orgUnitId: string;
  readonly department: string;
  readonly upload: UploadItem;
  readonly code: string;
  readonly issuedAt: string;
  readonly issuedBy: string;
  /** When a newer workbook was handed out to the department; null where this is the newest. */
  readonly newerAt: string | null;
  readonly sheets: readonly UploadSheet[];
  readonly unchanged: number;
  readonly ways: { readonly byKey: number; readonly byPrint: number };
  readonly remarks: readonly Remark[];
  readonly missing: readonly { readonly sheet: string; readonly row: string }[];
}

export interface UploadSheet {
  readonly submissionId: string;
  readonly sheetNo: number;
  readonly title: string;
  readonly state: SubmissionState;
  /** Why nothing can be taken over, and what to do; null while it can. */
  readonly closed: Words | null;
  readonly lines: readonly UploadLineView[];
}

/** A field that the file says something else about than the form. */
export interface UploadLineView {
  /** Submission and field: what a choice is about. */
  readonly id: string;
  readonly row: string;
  readonly column: Words;
  readonly kind: DifferenceKind;
  readonly handedOut: Words;
  readonly now: Words;
  readonly nowBy: string | null;
  readonly nowAt: string | null;
  readonly version: number;
  readonly options: readonly (DifferenceOption & { readonly said: Words })[];
}

/** What came of taking cells over. */
export interface ApplyResult {
  readonly saved: number;
  /** Fields that somebody changed since the page was opened: nothing was put over them. */
  readonly clashed: number;
  /** Fields of sheets that take nothing any more. */
  readonly closed: number;
}
