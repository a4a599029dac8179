import type { PlanVersionStatus } from "../../core/plan/plan.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { NextStatus } from "../../core/plan/versionStatus.ts";
import type { Words } from "../../core/text/words.ts";

/** A plan version as the editor shows it. */
export interface EditorView {
  readonly content: PlanContent;
  /** Counts every edit of the version, every undo and redo. */
  readonly seq: number;
  /** Why it cannot be edited, with the remedy; null where it can. */
  readonly closed: Words | null;
  /** What the person would take back, or do again, next; null where there is nothing. */
  readonly undo: Words | null;
  readonly redo: Words | null;
  /** The newest changes first. */
  readonly changes: readonly {
    readonly seq: number;
    readonly at: string;
    readonly by: string;
    readonly words: Words;
    readonly isUndone: boolean;
  }[];
  /** All versions of the plan, the first one first. */
  readonly versions: readonly {
    readonly id: string;
    readonly number: number;
    readonly status: PlanVersionStatus;
    readonly label: string | null;
    readonly effectiveYear: number | null;
  }[];
  /** What may become of the version now. */
  readonly nextStatuses: readonly NextStatus[];
  /** Indicators of the city that the version does not have. */
  readonly adoptable: readonly {
    readonly indicatorId: string;
    readonly name: string;
    readonly units: readonly string[];
    readonly ownerId: string | null;
  }[];
  /** All programmes of the city. */
  readonly programmes: readonly { readonly id: string; readonly name: string }[];
  /** Pictures of the city that a text part may show, the newest first. */
  readonly pictures: readonly { readonly id: string; readonly alt: string }[];
  readonly presets: readonly { readonly id: string; readonly title: Words }[];
}
