import type { AuditEntry } from "../../core/audit/auditEntry.ts";
import type { FigureKind } from "../../core/audit/auditChange.ts";

/** What an entry of the record is about, by its name. */
export type AuditSubject =
  | {
      readonly kind: "submission";
      readonly id: string;
      readonly sheetNo: number | null;
      readonly title: string;
      readonly department: string;
      readonly planTitle: string;
      readonly fiscalYear: number;
    }
  | {
      readonly kind: "review";
      readonly reviewId: string | null;
      readonly planId: string;
      readonly planTitle: string;
      readonly fiscalYear: number;
    }
  | {
      readonly kind: "plan";
      readonly planId: string;
      readonly planTitle: string;
      readonly version: number | null;
    }
  | { readonly kind: "user"; readonly name: string }
  | { readonly kind: "entry"; readonly entryId: number }
  /** Something that says by itself what it is. */
  | { readonly kind: "other"; readonly text: string };

/** A field as people call it. */
export type AuditFieldName =
  | {
      readonly kind: FigureKind | "note";
      /** Indicator and series, or label of a supporting figure. */
      readonly of: string;
      readonly fiscalYear: number | null;
    }
  | { readonly kind: "other"; readonly path: readonly string[] };

/** One value that was changed; null for nothing. */
export interface AuditChangeView {
  readonly field: AuditFieldName;
  readonly from: string | null;
  readonly to: string | null;
}

/** An entry of the record as auditors read it. */
export interface AuditItem extends AuditEntry {
  /** For whom the person stood in (代理). */
  readonly deputyFor: string | null;
  readonly about: AuditSubject;
  readonly changes: readonly AuditChangeView[];
}

/** What the reader asked for; undefined where nothing narrows the record down. */
export interface AuditQuery {
  /** First and last day, YYYY-MM-DD in Japan. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly person?: string | undefined;
  readonly action?: string | undefined;
  readonly department?: string | undefined;
  /** Plan and number of a sheet: `ojiya-strategy-2020 1`. */
  readonly sheet?: string | undefined;
  readonly indicator?: string | undefined;
  readonly subject?: string | null | undefined;
  readonly text?: string | undefined;
  readonly onlyFigures?: boolean | undefined;
}

/** How the chain of seals stands. */
export interface ChainState {
  readonly sealedAt: string | null; // ISO 8601
  readonly seals: number;
  readonly head: string | null;
  readonly waiting: number;
  readonly verification: {
    readonly at: string;
    readonly entries: number;
    readonly fault: string | null;
  } | null;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What can be chosen to narrow the record down. */
export interface AuditChoices {
  readonly people: readonly Choice[];
  readonly actions: readonly string[];
  readonly departments: readonly Choice[];
  readonly sheets: readonly Choice[];
  readonly indicators: readonly Choice[];
}
