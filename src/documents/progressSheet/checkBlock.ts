import type { SheetDocument } from "../../core/publication/documents.ts";
import { printedCell } from "./printedCell.ts";
import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";

/** What one department says about its part of the sheet. */
export type CheckBlock = {
  readonly heading: string;
  readonly analysis: string;
  /** Supporting figures: ・label, and below it H28:46、H29:55. `values` is null where a single figure stands
   * on the line of its label. */
  readonly figures: readonly { readonly label: string; readonly values: string | null }[];
  readonly nextSteps: string;
};

/** Lays out one department's evaluation. */
export function checkBlock(check: SheetDocument["checks"][number]): CheckBlock {
  return {
    heading: `【${check.department}】`,
    analysis: check.analysis,
    figures: check.figures.map(({ label, values }) => {
      const printed = values.map(
        ({ fiscalYear, cell }) => `${fiscalYearLabel(fiscalYear, "ja", "short")}:${printedCell(cell, null)}`,
      );
      return printed.length === 1
        ? { label: `・${label}　${printed[0]}`, values: null }
        : { label: `・${label}`, values: printed.join("、") };
    }),
    nextSteps: check.nextSteps,
  };
}
