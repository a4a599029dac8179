import type { PublishedCell } from "../../core/publication/cell.ts";
import { printedReading } from "../../core/publication/printedReading.ts";
import { missingWords } from "../../core/text/missingWords.ts";
import { progressSheetLabels, statusWords } from "./labels.ts";

/** The text that the form prints in a cell: what this place prints, else the reading, else
 * the word for why there is none; then how sure the figure is. Blank only for a year that is still to come. */
export function printedCell({ reading, printed, status }: PublishedCell, unit: string | null): string {
  const text =
    printed ??
    (reading.kind === "missing" && reading.raw === "" ? word(reading.reason) : printedReading(reading, unit));
  return text + statusWords[status ?? "final"];
}

function word(reason: keyof typeof missingWords): string {
  if (reason === "notEntered") return "";
  return reason === "nil" ? progressSheetLabels.nil : missingWords[reason].ja;
}
