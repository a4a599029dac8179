import type { PublishedCell } from "../../core/publication/cell.ts";
import { missingWords, statusWords } from "./labels.ts";

/** The text that the form prints in a cell: what this place prints, else the raw text of the reading, else
 * the word for why there is none; then how sure the figure is. Blank only for a year that is still to come. */
export function printedCell(cell: PublishedCell): string {
  const { reading } = cell;
  const word = reading.kind === "missing" && reading.raw === "" ? missingWords[reading.reason] : reading.raw;
  return (cell.printed ?? word) + statusWords[cell.status ?? "final"];
}
