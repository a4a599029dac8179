import type { Evidence, Hint } from "../../core/contradictions/hint.ts";

/** Where a cell or a sentence of a hint stands, in words. */
export interface HintPlaceView {
  readonly planId: string;
  readonly planTitle: string;
  /** Number and title of the node or of the part of the text; empty where it is gone. */
  readonly title: string;
  /** Its progress sheet; null where it has none. */
  readonly sheetNo: number | null;
}

/** A hint with the places of its evidence in words. */
export interface HintView extends Omit<Hint, "evidence"> {
  readonly evidence: readonly (Omit<Evidence, "place"> & { readonly place: HintPlaceView })[];
  /** The indicators that it is about, of this plan. */
  readonly indicators: readonly { readonly id: string; readonly name: string }[];
}

/** What does not fit together in a plan, as far as the checks can tell. */
export interface HintList {
  readonly planId: string;
  readonly planTitle: string;
  /** The year whose figures and texts were looked at; null: the plan alone. */
  readonly fiscalYear: number | null;
  readonly hints: readonly HintView[];
}
