import type { Words } from "../text/words.ts";

/** What does not fit together, by the check that found it. */
export type HintCode =
  // Words of an evaluation against the figures.
  | "praised-but-behind"
  | "blamed-but-reached"
  | "called-reached"
  | "called-missed"
  | "said-to-rise"
  | "said-to-fall"
  | "not-a-record"
  // Totals.
  | "total-falls"
  | "years-do-not-add-up"
  | "change-does-not-fit"
  | "parts-do-not-add-up"
  | "part-above-whole"
  | "answers-do-not-add-up"
  | "difference-does-not-hold"
  // Baseline and targets.
  | "met-at-baseline"
  | "target-equals-baseline"
  | "target-worse-than-baseline"
  | "target-below-baseline"
  | "mid-equals-final"
  | "mid-beyond-final"
  | "target-shared-but-met"
  | "target-without-group"
  | "target-not-comparable"
  | "baseline-of-several-years"
  | "baseline-after-target"
  // Cells that cannot be.
  | "share-above-100"
  | "share-below-0"
  | "count-below-0"
  | "other-unit"
  | "digits-shifted"
  // The same thing in two places.
  | "same-figures"
  | "same-target-other-year"
  | "repeat-differs"
  | "figure-differs"
  | "text-differs"
  | "table-differs"
  | "outside-range";

/** Where something stands in a plan; of another plan of the city where `planId` says so. */
export interface HintPlace {
  readonly planId: string;
  readonly nodeId: string | null;
  readonly sectionId: string | null;
}

/** One cell or sentence on which a hint rests, exactly as it stands. */
export interface Evidence {
  readonly what: "baseline" | "target" | "actual" | "cost" | "figure" | "table" | "text";
  /** Name of the row, the figure or the head of the column. */
  readonly label: string;
  readonly fiscalYear: number | null;
  readonly raw: string;
  readonly place: HintPlace;
}

/** Two things that a person should look at together. Never a refusal: nothing waits for it.
 * `contradiction`: both cannot be right. `look`: there may be a good reason. */
export interface Hint {
  /** The same for the same finding, run after run. */
  readonly key: string;
  readonly code: HintCode;
  readonly strength: "contradiction" | "look";
  readonly message: Words;
  readonly evidence: readonly Evidence[];
  readonly nodeIds: readonly string[];
  readonly indicatorIds: readonly string[];
}
