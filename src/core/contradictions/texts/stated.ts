import type { NumberReading } from "../../indicator/reading.ts";
import type { HintPlace } from "../hint.ts";

/** A named figure beside the table: a supporting figure of a sheet, or a series of years inside a text. */
export interface Stated {
  readonly what: "figure" | "text";
  readonly label: string;
  readonly unit: string | null;
  readonly values: readonly { readonly fiscalYear: number; readonly reading: NumberReading }[];
  readonly place: HintPlace;
  /** Who states it: two departments of a sheet may use one name. */
  readonly owner: string;
}
