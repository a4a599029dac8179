import type { HintPlace } from "../hint.ts";

/** A text of an evaluation, with where it stands. */
export interface TextSource {
  readonly text: string;
  /** What the evidence calls it: the department. */
  readonly label: string;
  readonly place: HintPlace;
  readonly fiscalYear: number;
}
