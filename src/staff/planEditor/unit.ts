import type { SinglePlanEdit } from "../../core/plan/edit/planEdit.ts";

export type ValueAt = Extract<SinglePlanEdit, { kind: "setValue" }>["at"];

/** What stands beside the figure of a baseline or target. */
export interface ValueRest {
  readonly operator: string | null;
  readonly period: string | null;
  readonly source: string | null;
  readonly note: string | null;
  readonly accumulated: boolean;
}

/** One thing of a form that is saved by itself: a field of a node, a figure. It goes with the form as JSON under
 * `u.KEY`; what was typed stands under `KEY` and `KEY.part`. `before` is what the person saw. */
export type Unit =
  | {
      readonly on: "node" | "section" | "programme" | "indicator" | "series" | "placement";
      readonly id: string;
      readonly field: string;
      readonly before: unknown;
    }
  | { readonly on: "version" | "plan"; readonly field: string; readonly before: unknown }
  | { readonly on: "value"; readonly at: ValueAt; readonly before: string; readonly rest: ValueRest };

/** Two people changed the same: both texts. */
export interface UnitConflict {
  readonly theirs: string;
  readonly mine: string;
}

/** What the server says about a form of units, or about one edit. */
export interface EditAnswer {
  /** How many edits were written. */
  readonly saved: number;
  /** What to say about it: what was undone, what was refused. */
  readonly said: string | null;
  readonly refused: boolean;
  /** When it was written, as people say it. */
  readonly at: string;
  readonly problems: Readonly<Record<string, string>>;
  readonly conflicts: Readonly<Record<string, UnitConflict>>;
  /** Units as they stand now, so that the next change of them starts from there. */
  readonly stored: Readonly<Record<string, Unit>>;
  /** Count of edits of the version after a whole edit; null for units. */
  readonly seq: number | null;
  /** The node that the person wants to see next. */
  readonly focusId: string | null;
}
